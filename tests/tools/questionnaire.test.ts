import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnswers } from '../../src/checklist/read-answers.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { facts } from '../helpers/packaged.ts'
import { listOf } from '../helpers/paper-forms.ts'
import { openPages, questionnaireOf } from '../helpers/questionnaires.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-questionnaire-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const settings = `-env:UserInstallation=${pathToFileURL(at('settings')).href}`

const [FACTS, QUESTIONS] = ['Về cơ sở', 'Câu hỏi']
const questionnaire = questionnaireOf('vn.start', ['vi'])
/** Where a row stands, by its id: four lines stand above each table. */
const rowOf = (rows: readonly { readonly id: string }[], id: string) => rows.findIndex((row) => row.id === id) + 5
const factRows = [...questionnaire.firm, ...questionnaire.facts]
const fact = (id: string) => `D${rowOf(factRows, id)}`
const answer = (id: string, column = 'E') => `${column}${rowOf(questionnaire.questions, id)}`

const TYPED: readonly (readonly [sheet: string, cell: string, typed: string | number])[] = [
  [FACTS, fact('name'), '=Xưởng mộc "Cô Ba"'],
  [FACTS, fact('hired'), 34],
  [FACTS, fact('sector'), 'Gỗ, nội thất'],
  [FACTS, fact('payBy'), 'Theo tháng'],
  [FACTS, fact('people=overtime'), 'Có'],
  [FACTS, fact('people=night-work'), 'Không'],
  [FACTS, fact('site'), 'Không có mục nào kể trên'],
  [QUESTIONS, answer('work.contracts'), 31],
  [QUESTIONS, answer('work.contracts', 'G'), '3 người mới\nký tuần sau'],
  [QUESTIONS, answer('pay.minimum-wage#1'), 5_310_000],
  [QUESTIONS, answer('safety.exits'), 'Có'],
  [QUESTIONS, answer('safety.exits', 'H'), '+84 ảnh lối thoát'],
  [QUESTIONS, answer('honest.bribes'), 'Có làm nhưng chưa ghi lại'],
  [QUESTIONS, answer('hours.week'), 'Chưa rõ'],
]
const LOCKED: readonly (readonly [sheet: string, cell: string])[] = [
  ['Hướng dẫn', 'A2'],
  [FACTS, 'C8'],
  [FACTS, 'A8'],
  [QUESTIONS, 'D5'],
  [QUESTIONS, 'E4'],
  ['Giải thích', 'C5'],
]

/** Into a table of clients; its head is in the first two rows. */
const CLIENTS: readonly (readonly [sheet: string, cell: string, typed: string | number])[] = [
  [QUESTIONS, 'A3', 'K1'],
  [QUESTIONS, 'B3', 'Cô Ba'],
  [QUESTIONS, 'D3', 34],
  [QUESTIONS, 'A502', 'K500'],
  [QUESTIONS, 'D502', 5],
  [QUESTIONS, 'D2', 'x'],
]

interface Told {
  readonly cells: readonly {
    readonly sheet: string
    readonly cell: string
    readonly took: boolean
    readonly shown: string
    readonly type: string
    readonly formula: string
    readonly stops: string
  }[]
  readonly protected: Readonly<Record<string, boolean>>
  readonly visible: readonly string[]
}

/** What LibreOffice told of the questionnaire that it filled in and saved. */
let told: Told
let toldOfClients: Told

beforeAll(() => {
  program('sheet', 'vn.start', '-o', 'sent.xlsx')
  program('sheet', 'vn.start', '--batch', '-o', 'clients.xlsx')
  const file = pathToFileURL(at('sent.xlsx')).href
  const cells = [...TYPED, ...LOCKED.map(([sheet, cell]) => [sheet, cell, 'x'])]
  const saved = (name: string) => pathToFileURL(at(name)).href
  const orders = {
    pipe: `tukiem${process.pid}`,
    settings,
    files: [
      { file, saved: saved('filled.xlsx'), format: 'Calc MS Excel 2007 XML', cells },
      { file, saved: saved('filled.ods'), format: 'calc8', cells: TYPED },
      {
        file: saved('clients.xlsx'),
        saved: saved('clients-filled.xlsx'),
        format: 'Calc MS Excel 2007 XML',
        cells: CLIENTS,
      },
    ],
  }
  writeFileSync(at('orders.json'), JSON.stringify(orders))
  // The python that LibreOffice's own package for it belongs to, whichever comes first in the path.
  const said = execFileSync('/usr/bin/python3', [resolve('tests/tools/office/fill-in.py'), at('orders.json')], {
    encoding: 'utf8',
  })
  const [first, , third]: readonly Told[] = JSON.parse(said)
  if (first) told = first
  if (third) toldOfClients = third
}, 120_000)

function program(...args: readonly string[]): string {
  return execFileSync(process.execPath, [resolve('bin/tukiem.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, LANG: 'vi_VN.UTF-8' },
  })
}

const EXPECTED = {
  firm: { name: '=Xưởng mộc "Cô Ba"' },
  facts: { hired: 34, sector: 'furniture', payBy: 'month', people: ['overtime'], site: [] },
  answers: {
    'work.contracts': { value: 31, meaning: 1, note: '3 người mới\nký tuần sau' },
    'pay.minimum-wage': { value: 5_310_000, meaning: 1 },
    'safety.exits': { value: 'yes', meaning: 1, proof: '+84 ảnh lối thoát' },
    'honest.bribes': { value: 'unwritten', meaning: 1 },
    'hours.week': { value: 'unknown', meaning: 1 },
  },
}

describe('a questionnaire filled in by LibreOffice', () => {
  test('takes what is typed into its yellow cells, and nothing elsewhere', () => {
    const [typed, locked] = [told.cells.slice(0, TYPED.length), told.cells.slice(TYPED.length)]
    expect(typed.filter(({ took }) => !took)).toEqual([])
    expect(locked.filter(({ took, shown }) => took || shown === 'x')).toEqual([])
    expect(Object.values(told.protected)).not.toContain(false)
    expect(told.visible).toEqual(['Hướng dẫn', FACTS, QUESTIONS, 'Giải thích'])
  })

  test('offers words to choose, and checks numbers', () => {
    const of = (cell: string, sheet = QUESTIONS) => told.cells.find((one) => one.cell === cell && one.sheet === sheet)
    expect(of(answer('safety.exits'))).toMatchObject({ type: 'LIST', stops: 'STOP' })
    expect(of(fact('sector'), FACTS)).toMatchObject({ type: 'LIST', stops: 'STOP' })
    expect(of(answer('work.contracts'))).toMatchObject({ type: 'CUSTOM', stops: 'STOP' })
    expect(of(answer('work.contracts'))?.formula).toContain(`$'${FACTS}'.$D$${rowOf(factRows, 'hired')}`)
    expect(of(answer('safety.exits', 'H'))).toMatchObject({ type: 'ANY' })
  })

  test('gives the answers that were filled in', () => {
    program('import', 'filled.xlsx')
    const source = { name: 'filled.tukiem.yaml', bytes: readFileSync(at('filled.tukiem.yaml')) }
    const read = readAnswers(source, { answerWord, numberWord, checklist: listOf('vn.start'), facts })
    expect(read).toMatchObject(EXPECTED)
    expect(Object.keys(read.answers)).toHaveLength(Object.keys(EXPECTED.answers).length)
  })

  test('keeps its checks and its hidden page for whoever fills it in next', () => {
    const again = openPages(readFileSync(at('filled.xlsx')))
    expect(again.map(({ name }) => name)).toEqual(['Hướng dẫn', FACTS, QUESTIONS, 'Giải thích', 'tukiem'])
  })

  test('saved in its own format it is refused with the way to save it', () => {
    expect(() => program('import', 'filled.ods')).toThrow(/\.xlsx/)
  })

  test('saved as CSV, page by page, its answers are understood', () => {
    const format = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1'
    execFileSync('soffice', [settings, '--headless', '--convert-to', format, '--outdir', folder, at('filled.xlsx')], {
      stdio: 'pipe',
      // Without a locale of UTF-8 LibreOffice cannot write the name of the page.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    program('import', `filled-${QUESTIONS}.csv`)
    const source = { name: 'a.yaml', bytes: readFileSync(at(`filled-${QUESTIONS}.tukiem.yaml`)) }
    const read = readAnswers(source, { answerWord, numberWord, checklist: listOf('vn.start'), facts })
    expect(read.answers).toEqual(EXPECTED.answers)
  })
})

test('a table of clients filled in by LibreOffice gives a file of answers for each', () => {
  expect(toldOfClients.cells.map(({ took }) => took)).toEqual([true, true, true, true, true, false])
  expect(toldOfClients.cells[4]).toMatchObject({ type: 'CUSTOM', stops: 'STOP' })
  program('import', 'clients-filled.xlsx')
  expect(readFileSync(at('k1.tukiem.yaml'), 'utf8')).toContain('firm: {name: Cô Ba, code: K1}\nfacts:\n  hired: 34\n')
  expect(readFileSync(at('k500.tukiem.yaml'), 'utf8')).toContain('hired: 5\n')
})
