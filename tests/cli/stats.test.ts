import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Ajv } from 'ajv'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ScoreRecord } from '../../src/core/model/score-record.ts'
import { captured } from '../helpers/captured-run.ts'
import { answersOf, assessmentOf } from '../helpers/firms.ts'
import { madeRecord } from '../helpers/made-records.ts'
import { readCsv } from '../helpers/read-csv.ts'
import { readXlsx } from '../helpers/read-xlsx.ts'

const LEVELS = ['first-steps', 'safe-start', 'lawful-base'] as const
const records = Array.from({ length: 30 }, (_, at) =>
  madeRecord({ sector: at % 2 ? 'food' : 'trade', level: LEVELS[at % 3] ?? null, hired: 4 + at, province: '=1+1' }),
)
const lineOf = (record: ScoreRecord, at: number) =>
  JSON.stringify({ ...record, client: `c${at}`, source: { file: 'a.csv', row: at + 1, sha256: '0'.repeat(64) } })
const lines = records.map(lineOf)

let folder = ''
const path = (...names: readonly string[]) => join(folder, ...names)
const file = (name: string, text: string) => {
  writeFileSync(path(name), text)
  return path(name)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-stats-'))
})

const stats = (...args: readonly string[]) => captured(['--lang', 'en', 'stats', ...args])

describe('tukiem stats', () => {
  test('says the tables on the screen', async () => {
    const { out, err, code } = await stats(file('results.ndjson', `${lines.join('\n')}\n`))
    expect(code).toBe(0)
    const said = out.join('')
    expect(said).toContain('Statistics of 30 firms')
    expect(said).toMatch(/ +Lawful base +Safe start +First steps\n +all firms +10 \(33%\) +10 \(33%\) +10 \(33%\)\n/)
    expect(said).toContain('food and drink')
    expect(err).toContain('30 results were read, none was set aside.')
  })

  test('reads lines from a pipe, and says the same', async () => {
    const piped = await captured(['--lang', 'en', 'stats', '-'], { stdin: Readable.from([lines.join('\r\n')]) })
    const { out } = await stats(file('results.ndjson', lines.join('\n')))
    expect(piped.out).toEqual(out)
  })

  test('takes of the output of a batch the results alone, and of other folders lines and assessments', async () => {
    mkdirSync(path('out', 'clients'), { recursive: true })
    file('out/results.ndjson', lines.join('\n'))
    const saved = JSON.stringify(assessmentOf(answersOf('cafe-8')))
    file('out/clients/a.assessment.json', saved)
    expect((await stats(path('out'))).err).toContain('30 results were read')
    file('saved.json', saved)
    file('package.json', '{"name": "no result"}')
    expect((await stats(folder)).err).toContain('31 results were read, none was set aside.')
  })

  test('names what is broken, failed before or comes twice, and counts the rest', async () => {
    const failed = '{"format":"tukiem/error/1","source":{"file":"b.yaml"},"faults":[{"code":"x","what":"No facts."}]}'
    const bad = JSON.stringify({ ...records[0], today: 'soon', client: 'bad' })
    const name = file('results.ndjson', [...lines, '{"format', failed, lines[3], bad, ''].join('\n'))
    const { err, code } = await stats(name)
    expect(code).toBe(3)
    expect(err).toMatch(/results\.ndjson:31:\d+ /)
    expect(err).toContain('results.ndjson:32 This is no result: No facts.')
    expect(err).toContain('results.ndjson:33 This client was counted before: "c3".')
    expect(err).toMatch(/results\.ndjson:34/)
    expect(err).toContain('30 results were read, 4 were set aside.')
  })

  test('writes Excel, CSV and JSON into a folder, the same bytes each time', async () => {
    const name = file('results.ndjson', lines.join('\n'))
    const other = file('other.ndjson', lines.toReversed().join('\n'))
    expect((await stats(name, '-o', path('one'))).code).toBe(0)
    expect((await stats(other, '-o', path('two'))).code).toBe(0)
    const names = ['codebook.csv', 'statistics.csv', 'statistics.json', 'statistics.xlsx']
    expect(readdirSync(path('one')).toSorted()).toEqual(names)
    for (const one of names) expect(readFileSync(path('one', one)).equals(readFileSync(path('two', one)))).toBe(true)
    expect((await stats(name, '-o', path('one'))).code).toBe(2)
    expect((await stats(name, '-o', path('one'), '--force')).code).toBe(0)
  })

  test('gives JSON that fits its schema', async () => {
    await stats(file('results.ndjson', lines.join('\n')), '-o', path('s.json'))
    const schema = JSON.parse(readFileSync('checklists/statistics.schema.json', 'utf8'))
    const validate = new Ajv({ strict: true, strictTypes: false }).compile(schema)
    validate(JSON.parse(readFileSync(path('s.json'), 'utf8')))
    expect(validate.errors).toBeNull()
  })

  test('gives a row for each number, and no text that becomes a formula', async () => {
    const mixed = [...lines, ...records.map((one, at) => lineOf({ ...one, firm: { province: 'Huế' } }, at + 100))]
    await stats(file('results.ndjson', mixed.join('\n')), '-o', path('s.csv'))
    const [head = [], ...rows] = readCsv(readFileSync(path('s.csv'), 'utf8'))
    expect(head.slice(0, 3)).toEqual(['table', 'dimension', 'class'])
    expect(rows.filter((row) => row[1] === 'province' && row[0] === 'firms').map((row) => row[2])).toContain("'=1+1")
    for (const row of rows) expect(row[9] === '1' ? row[7] : '').toBe('')
  })

  test('gives a sheet a table, and the codebook last', async () => {
    await stats(file('results.ndjson', lines.join('\n')), '-o', path('s.xlsx'))
    const parts = unzipSync(readFileSync(path('s.xlsx')))
    const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)]
    expect(names.map(([, name]) => name).slice(0, 2)).toEqual(['Firms', 'Levels'])
    expect(names.at(-1)?.[1]).toBe('Codebook')
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('state="frozen"')
  })

  test('prints narrow tables upright and wide ones lying, as wide as the page, with the head alone on every page', async () => {
    await stats(file('results.ndjson', lines.join('\n')), '-o', path('s.xlsx'))
    const { parts } = readXlsx(readFileSync(path('s.xlsx')))
    const tabs = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
    const sheetOf = (tab: string) => parts[`xl/worksheets/sheet${tabs.indexOf(tab) + 1}.xml`] ?? ''
    const page = (way: string) => `<pageSetup paperSize="9" orientation="${way}" fitToWidth="1" fitToHeight="0"/>`
    expect(sheetOf('Firms')).toContain(page('portrait'))
    expect(sheetOf('Codebook')).toContain(page('landscape'))
    const head = /<pane[^>]*ySplit="(\d+)"/.exec(sheetOf('Firms'))?.[1]
    expect(Number(head)).toBeGreaterThan(1)
    expect(parts['xl/workbook.xml']).toContain(`'Firms'!$${head}:$${head}<`)
  })

  test.each([
    [['--by', 'colour'], 'After --by come sector'],
    [['--min-cell', '4'], 'from 5 to 1000'],
    [['--min-cell', 'x'], 'from 5 to 1000'],
    [['-o', 'x.pdf'], '.xlsx, .csv or .json'],
    [['nowhere'], 'There is no nowhere'],
  ])('refuses %j before anything is written', async (args, said) => {
    const { err, code } = await stats(file('results.ndjson', lines.join('\n')), ...args)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })

  test('ends with 2 when nothing could be counted', async () => {
    const { err, code } = await stats(file('results.ndjson', '{}\n'))
    expect(code).toBe(2)
    expect(err).toContain('Nothing could be counted.')
  })
})
