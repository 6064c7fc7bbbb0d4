import type { PageCell } from '../../src/checklist/questionnaire/page.ts'
import { type QuestionnaireContext, readQuestionnaire } from '../../src/checklist/questionnaire/read-questionnaire.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import type { Questionnaire } from '../../src/core/model/questionnaire.ts'
import { makeQuestionnaire } from '../../src/core/report/questionnaire.ts'
import type { ChoicesIn } from '../../src/core/report/questionnaire-accepts.ts'
import { questionnaireNames } from '../../src/core/report/questionnaire-names.ts'
import { allRows, readXlsx } from '../../src/sheet/read-xlsx.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { columnWord, rowWord } from '../../src/words/sheet-words.ts'
import { wordsIn } from '../../src/words/words.ts'
import { facts, laws } from './packaged.ts'
import { listOf } from './paper-forms.ts'

export const SHA = 'ab'.repeat(32)

/** The questionnaire of a packaged list, for a firm of which this is known. */
export function questionnaireOf(
  id: string,
  languages: readonly ('vi' | 'en')[],
  profile: Profile = {},
  choicesIn: ChoicesIn = 'rows',
): Questionnaire {
  const source = { checklist: listOf(id), sha256: SHA, facts, laws, profile, today: '2026-11-27', choicesIn }
  return makeQuestionnaire(source, languages.map(wordsIn))
}

/** A page that can be changed as a person changes a sheet: rows of cells, all of them there. */
export interface OpenPage {
  name: string
  rows: PageCell[][]
  merged: { from: { row: number; column: number }; to: { row: number; column: number } }[]
}

/** The pages of a workbook, each cell in its place. */
export function openPages(bytes: Uint8Array): OpenPage[] {
  const book = readXlsx(bytes)
  if ('fault' in book) throw new Error(book.fault.code)
  return book.sheets.map((sheet) => {
    const open = sheet.open()
    const read = 'fault' in open ? open : allRows(open)
    if ('fault' in read) throw new Error(read.fault.code)
    const width = Math.max(0, ...read.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))
    const height = Math.max(0, ...read.map(({ row }) => row + 1))
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column): PageCell => {
        const cell = read.find((one) => one.row === row)?.cells.find((one) => one.column === column)
        return cell ? { row, column, text: cell.text, kind: cell.kind } : { row, column, text: '', kind: 'text' }
      }),
    )
    return { name: sheet.name, rows, merged: [] }
  })
}

export const textCell = (text: string, kind: PageCell['kind'] = 'text'): PageCell => ({ row: 0, column: 0, text, kind })

/** Pages as their reader would give them again, after rows and columns were moved. */
export function pagesAgain(pages: readonly OpenPage[]) {
  return pages.map(({ name, rows, merged }) => ({
    name,
    merged,
    rows: rows.map((cells, row) => ({
      row,
      cells: cells.map((cell, column) => ({ ...cell, row, column })).filter((cell) => cell.text !== ''),
    })),
  }))
}

/** Everything that a questionnaire of a packaged list is read with. */
export function contextOf(id: string): QuestionnaireContext {
  const checklist = listOf(id)
  const names = questionnaireNames(checklist, facts, [wordsIn('vi'), wordsIn('en')])
  return { checklist, facts, names, answerWord, numberWord, columnWord, rowWord }
}

export const readPages = (id: string, pages: readonly OpenPage[]) =>
  readQuestionnaire('a.xlsx', pagesAgain(pages), contextOf(id))
