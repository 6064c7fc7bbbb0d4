import { expect, test } from 'vitest'
import { type CohortRun, cohortFiles, readCohort } from '../../src/cli/cohort-files.ts'
import { loadLooks } from '../../src/cli/look.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import { wordsIn } from '../../src/words/words.ts'
import { readCsv } from '../helpers/read-csv.ts'
import { readXlsx } from '../helpers/read-xlsx.ts'
import { sampleCatalogue, sampleFirms } from '../helpers/sample-firms.ts'

async function* of(records: readonly ClientRecord[]) {
  yield* records
}
const now = sampleFirms(12)
const runOf = (own: Partial<CohortRun> = {}): CohortRun => ({
  records: () => of(now),
  last: null,
  setAside: 0,
  catalogue: sampleCatalogue,
  today: '2026-11-27',
  ...own,
})
const speech = { words: wordsIn('vi'), second: null, looks: loadLooks('.') }

async function filesOf(run: CohortRun, second = speech.second as ReturnType<typeof wordsIn> | null) {
  const files = new Map<string, Buffer>()
  for (const { name, chunks } of cohortFiles(await readCohort(run), run, { ...speech, second }, ['pdf', 'md'])) {
    const all: Uint8Array[] = []
    for await (const chunk of chunks) all.push(chunk)
    files.set(name, Buffer.concat(all))
  }
  return files
}

test('a run gives the matrix as CSV and XLSX with a row a firm, and the report in each form asked for', async () => {
  const files = await filesOf(runOf())
  expect([...files.keys()]).toEqual(['matrix.csv', 'matrix.xlsx', 'portfolio.pdf', 'portfolio.md'])
  const rows = readCsv(String(files.get('matrix.csv')))
  expect(rows).toHaveLength(13)
  expect(rows.slice(1).map(([code]) => code)).toEqual(now.map(({ client }) => client))
  const { cells } = readXlsx(new Uint8Array(files.get('matrix.xlsx') ?? []))
  expect(cells.get('A5')).toBe(now[0]?.client)
  expect(String(files.get('portfolio.pdf')?.subarray(0, 5))).toBe('%PDF-')
})

test('the same results give the same bytes', async () => {
  const last = () => of(sampleFirms(12, 0, '2026-05-20'))
  const [first, second] = [await filesOf(runOf({ last }), wordsIn('en')), await filesOf(runOf({ last }), wordsIn('en'))]
  for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true)
})

test('beside an earlier run both the matrix and the report tell what is new', async () => {
  const files = await filesOf(runOf({ last: () => of(sampleFirms(12, 0, '2026-05-20')), setAside: 2 }))
  const [head = [], ...rows] = readCsv(String(files.get('matrix.csv')))
  expect(head).toContain('So với lần trước')
  expect(rows.filter((row) => row[head.indexOf('So với lần trước')] === 'mới')).toHaveLength(2)
  expect(String(files.get('portfolio.md'))).toMatch(/Từ lần trước đến nay[\s\S]*Cơ sở mới \| 2/)
  expect(String(files.get('portfolio.md'))).toContain('2 nơi, xem tệp errors.csv')
})

test('results out of order are our fault, and told as such', async () => {
  await expect(readCohort(runOf({ records: () => of(now.toReversed()) }))).rejects.toThrow('out of order')
})
