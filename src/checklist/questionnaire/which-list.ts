import { STAMP_PARTS, stampIn } from '../../core/text/questionnaire-stamp.ts'
import type { SheetNames } from '../sheet/sheet.ts'
import { answerTable } from './answer-table.ts'
import { cellAt, type Page, type PageCell } from './page.ts'

/** Which list a questionnaire says that it asks from; version and hash where it knows them. */
export interface ListNamed {
  readonly checklist: string
  readonly version?: string
  readonly sha256?: string
  readonly language?: string
  readonly page: string
  readonly cell: PageCell
}

/** Every list that the pages name, each once. */
export function listsNamed(pages: readonly Page[], names: SheetNames): readonly ListNamed[] {
  const lines = pages.flatMap((page) => page.rows.flatMap(({ cells }) => cells.flatMap((cell) => stampsIn(page, cell))))
  const stamped = lines.length > 0 ? lines : pages.flatMap(hiddenStamp)
  const named = stamped.length > 0 ? stamped : pages.flatMap((page) => rowNaming(page, names))
  const first = new Map<string, ListNamed>()
  for (const one of named) {
    const key = `${one.checklist} ${one.sha256 ?? ''}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()]
}

function stampsIn({ name: page }: Page, cell: PageCell): readonly ListNamed[] {
  const stamp = stampIn(cell.text)
  if (!stamp) return []
  const { checklist, version, sha256, languages } = stamp
  const [language] = languages
  return [{ checklist, version, sha256, ...(language === undefined ? {} : { language }), page, cell }]
}

/** Whether a page is one that a questionnaire came with, such as its guide. */
export function isOfQuestionnaire(page: Page): boolean {
  return page.rows.some(({ cells }) => cells.some(({ text }) => stampIn(text) !== null)) || hiddenStamp(page).length > 0
}

/** The hidden page says the same, a part a row, should the lines above the tables be gone. */
function hiddenStamp(page: Page): readonly ListNamed[] {
  const told = page.rows.map(({ cells }) => ({ key: cells[0]?.text ?? '', cell: cells[1] }))
  const cellOf = (key: string) => told.find((one) => one.key === key)?.cell
  const parts = STAMP_PARTS.map((key) => cellOf(key)?.text ?? '')
  const cell = cellOf('checklist')
  return cell ? stampsIn(page, { ...cell, text: parts.join(' · ') }) : []
}

/** A sheet that people made by hand has a row that names it. */
function rowNaming(page: Page, names: SheetNames): readonly ListNamed[] {
  const table = answerTable(page, names, () => false)
  if (typeof table === 'string') return []
  const [id, answer] = [table.columns.get('id') ?? -1, table.columns.get('answer') ?? -1]
  const row = table.rows.find((one) => names.rowWord(cellAt(one, id).text) === 'checklist')
  const cell = row && cellAt(row, answer)
  return cell && cell.text.trim() !== '' ? [{ checklist: cell.text.trim(), page: page.name, cell }] : []
}
