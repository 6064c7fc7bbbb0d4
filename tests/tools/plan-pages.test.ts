import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/core/model/report.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { wordsIn } from '../../src/words/words.ts'
import { firmReport, type Kind } from '../helpers/firm-reports.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'
import { testLook } from '../helpers/pdf-look.ts'
import { flat, type Part, pagesOf, typeSizesOn } from '../helpers/pdf-pages.ts'

type Language = 'vi' | 'en' | 'both'

const LANGUAGES: readonly Language[] = ['vi', 'en', 'both']
const CASES = FIRMS.flatMap((firm) => LANGUAGES.map((language) => [firm, language] as const))

const folder = mkdtempSync(join(tmpdir(), 'tukiem-pages-'))
const pathOf = (firm: string, kind: Kind, language: Language) => join(folder, `${firm}-${kind}-${language}.pdf`)
afterAll(() => rmSync(folder, { recursive: true }))

async function draw(firm: string, kind: Kind, language: Language): Promise<Report> {
  const report = firmReport(firm, kind, language)
  writeFileSync(pathOf(firm, kind, language), await renderPdf(report, testLook))
  return report
}

const headingsOf = ({ blocks }: Report): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [flat(block.text)] : []))

/** What ends a page or a column: its last words, as many as the longest heading has. */
const endOf = (text: string): string => flat(text).slice(-160)

/** The most pages by how many questions were asked. */
const mostPages = (questions: number): number => (questions <= 25 ? 6 : questions <= 50 ? 9 : 11)

const read = new Map<string, readonly string[]>()

/** Each file is drawn once, and read once in each way. */
function pagesRead(path: string, part: Part = 'whole', keeps: 'file' | 'eye' = 'file'): readonly string[] {
  const key = `${path} ${part} ${keeps}`
  const pages = read.get(key) ?? pagesOf(path, part, keeps)
  read.set(key, pages)
  return pages
}

describe.each(CASES)('the plan of %s, language %s', (firm, language) => {
  const path = pathOf(firm, 'plan', language)
  const words = wordsIn(language === 'en' ? 'en' : 'vi')
  let report: Report
  beforeAll(async () => {
    report = await draw(firm, 'plan', language)
  })

  test('has its whole first page on one page', () => {
    const pages = pagesRead(path).map(flat)
    expect(pages[0]).toContain(words.say('report.plan-title'))
    expect(pages[0]).toContain(words.say('report.not-legal-advice').slice(-20))
    expect(pages.map((page) => page.includes(words.say('report.sign.hint'))).lastIndexOf(true)).toBe(0)
  })

  test('is set in type that can be read', () => {
    const [smallest = 0] = typeSizesOn(path, 1)
    expect(smallest).toBeGreaterThanOrEqual(language === 'both' ? 6.7 : 7.5)
    const [after = 0] = typeSizesOn(path, 2)
    expect(after).toBeGreaterThanOrEqual(language === 'both' ? 6.8 : 8)
  })

  test('ends no page and no column with a heading', () => {
    const columns = [...pagesRead(path, 'left half'), ...pagesRead(path, 'right half')].map(endOf)
    const headings = [report, ...(report.second ? [{ ...report, ...report.second }] : [])].flatMap(headingsOf)
    const orphans = headings.filter((heading) => columns.some((column) => column.endsWith(heading)))
    expect(orphans).toEqual([])
  })

  test('has each card on one page', () => {
    const cards = report.blocks.flatMap((block) => (block.kind === 'action' ? [block] : []))
    const left = pagesRead(path, 'left half').map(flat)
    const begunOn = cards.map(({ number, title }) => {
      const start = `${number}. ${title.split(' ').slice(0, 3).join(' ')}`
      return left.findIndex((page) => page.includes(start))
    })
    const efforts = pagesRead(path).map((page) => flat(page).split(words.say('report.card.effort')).length - 1)
    expect(efforts).toEqual(left.map((_, page) => begunOn.filter((one) => one === page).length))
    expect(begunOn).toEqual([...begunOn].sort((a, b) => a - b))
  })

  test('is read in the order of the report', () => {
    const text = flat(pagesRead(path).join(' '))
    let at = -1
    for (const heading of headingsOf(report)) {
      const next = text.indexOf(heading, at + 1)
      expect(next, heading).toBeGreaterThan(at)
      at = next
    }
  })

  test('is seen in the order of the report, as far as it stands in one column', () => {
    if (language === 'both') return
    const end = report.blocks.findIndex((block) => block.kind === 'heading' && block.text === words.say('report.well'))
    const text = flat(pagesRead(path, 'whole', 'eye').join(' '))
    let at = -1
    for (const heading of headingsOf({ ...report, blocks: end < 0 ? report.blocks : report.blocks.slice(0, end) })) {
      const next = text.indexOf(heading, at + 1)
      expect(next, heading).toBeGreaterThan(at)
      at = next
    }
  })

  test('is no longer than its check is worth', () => {
    const most = mostPages(assessmentOf(answersOf(firm)).questions.length)
    expect(pagesRead(path).length).toBeLessThanOrEqual(language === 'both' ? 1.5 * most : most)
  })
})

describe.each(CASES)('what %s hands on, language %s', (firm, language) => {
  test.each(['buyer', 'bank'] as const)('to a %s stands on one page', async (kind) => {
    await draw(firm, kind, language)
    expect(pagesRead(pathOf(firm, kind, language))).toHaveLength(1)
    expect(typeSizesOn(pathOf(firm, kind, language), 1)[0]).toBeGreaterThanOrEqual(language === 'both' ? 6.7 : 7.5)
  })
})
