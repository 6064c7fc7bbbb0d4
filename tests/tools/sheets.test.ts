import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TaskList } from '../../src/core/model/task-list.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makeTaskList } from '../../src/core/report/task-list.ts'
import { csvOf } from '../../src/sheet/csv.ts'
import { xlsxOf } from '../../src/sheet/xlsx.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf } from '../helpers/firms.ts'
import { firmThatSays, HOSTILE } from '../helpers/hostile-text.ts'
import { readCsv } from '../helpers/read-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-sheets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The first cell of each: what a spreadsheet is most tempted by stands at the beginning of a note. */
const hostile = (words: ReturnType<typeof wordsIn>): TaskList => {
  const list = makeTaskList(firmThatSays('Xưởng Thử'), makePlan(firmThatSays('Xưởng Thử')), words)
  const [row] = list.rows
  if (!row) throw new Error('no row')
  const said = HOSTILE.filter((text) => text.length < 1000).map((text) =>
    makeTaskList(firmThatSays(text), makePlan(firmThatSays(text)), words),
  )
  const notes = said.map(({ rows }) => (rows[0]?.notes[0] ?? '').replace(/^Proof: /, ''))
  return { ...list, rows: notes.map((note, at) => ({ ...row, number: at + 1, notes: [note] })) }
}
const listOf = (firm: string, language: 'vi' | 'en'): TaskList => {
  const assessment = assessmentOf(answersOf(firm))
  return makeTaskList(assessment, makePlan(assessment), wordsIn(language))
}
const LISTS: Readonly<Record<string, TaskList>> = {
  'cafe-8': listOf('cafe-8', 'vi'),
  'garment-130': listOf('garment-130', 'en'),
  hostile: hostile(wordsIn('en')),
}
const NAMES = Object.keys(LISTS)

/** Opens spreadsheets in LibreOffice, with settings of its own, and saves them in another format. */
function convert(format: string, names: readonly string[], from = '', into = folder): void {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`
  const files = names.map((name) => join(folder, name))
  const open = from === '' ? [] : [`--infilter=${from}`]
  const options = [settings, '--headless', ...open, '--convert-to', format, '--outdir', into, ...files]
  execFileSync('soffice', options, { stdio: 'pipe' })
}

/** Semicolons, quotes, UTF-8, cells as they are shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true'

beforeAll(async () => {
  for (const [name, list] of Object.entries(LISTS)) writeFileSync(join(folder, `${name}.xlsx`), await xlsxOf(list))
  for (const [name, list] of Object.entries(LISTS)) writeFileSync(join(folder, `${name}-plain.csv`), csvOf(list))
  const books = NAMES.map((name) => `${name}.xlsx`)
  convert('pdf', books)
  convert(AS_CSV, books)
}, 120_000)

/** A day as the sheet shows it. */
const shown = (day: string | null) =>
  day === null ? '' : `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

describe.each(NAMES)('the sheet of %s, opened by LibreOffice', (name) => {
  const list = LISTS[name]
  const printed = () => execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })

  test('has every task with its texts and days', () => {
    const rows = readCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'))
    const head = rows.findIndex((row) => row[3] === list?.columns[3]?.head)
    expect(rows[0]?.[0]).toBe(list?.title)
    expect(rows.slice(head + 1).map((row) => [row[3], row[4], row[7], row[11], row[19]])).toEqual(
      list?.rows.map((row) => [row.what, row.firstStep, shown(row.firstStepBy), row.notes.join('\n'), row.question]),
    )
  })

  test('prints on lying A4, with title and head on each page and each task in its order', () => {
    const info = execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' })
    expect(info).toMatch(/Page size:\s+84\d\.?\d* x 59\d\.?\d* pts \(A4\)/)
    const pages = printed().normalize('NFC').split('\f').slice(0, -1)
    expect(pages.length).toBe(Number(/Pages:\s+(\d+)/.exec(info)?.[1]))
    for (const page of pages) {
      expect(page).toContain(list?.title)
      expect(page).toContain(list?.columns[3]?.head)
    }
  })
})

test('a sheet of a few tasks prints on one page', () => {
  const info = execFileSync('pdfinfo', [join(folder, 'cafe-8.pdf')], { encoding: 'utf8' })
  expect(info).toMatch(/Pages:\s+1\n/)
})

test.each(NAMES)('the CSV of %s opens with each text in a cell of its own and no formula', (name) => {
  const into = join(folder, 'again')
  mkdirSync(into, { recursive: true })
  convert(AS_CSV, [`${name}-plain.csv`], 'Text - txt - csv (StarCalc):59,34,76', into)
  const rows = readCsv(readFileSync(join(into, `${name}-plain.csv`), 'utf8'))
  const own = readCsv(csvOf(LISTS[name] ?? hostile(wordsIn('en'))))
  expect(rows.map((row) => row[11])).toEqual(own.map((row) => row[11]))
})
