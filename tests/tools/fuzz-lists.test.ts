import { expect, test } from 'vitest'
import { fuzz, seedOf } from '../helpers/fuzz.ts'
import { SHORT_LISTS, WHOLE_LISTS } from '../helpers/fuzz-files.ts'

const COUNT = Number(process.env.MUTANTS ?? 4_000)
const seed = seedOf()

test('each file is sound before anything is done to it', () => {
  for (const { name, text, read } of [...SHORT_LISTS, ...WHOLE_LISTS])
    expect(read({ name, bytes: Buffer.from(text) }), name).toBeDefined()
})

test(`${COUNT} broken lists and data files, seed ${seed}: each is read, or refused clearly and at once`, () => {
  const report = fuzz({ small: SHORT_LISTS, large: WHOLE_LISTS, count: COUNT, seed })
  console.log(`seed ${seed}`, { ...report, failures: report.failures.length })
  expect(report.failures.slice(0, 10)).toEqual([])
  expect(report.refused).toBeGreaterThan(COUNT / 2)
  expect(report.read).toBeGreaterThan(COUNT / 100)
  expect(report.grown).toBeLessThan(20_000_000)
})
