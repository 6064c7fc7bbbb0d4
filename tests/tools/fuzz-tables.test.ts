import { expect, test } from 'vitest'
import { fuzz, seedOf } from '../helpers/fuzz.ts'
import { TABLES } from '../helpers/fuzz-tables.ts'

const COUNT = Number(process.env.MUTANTS ?? 1500)
const seed = seedOf()

test('each table is sound before anything is done to it', () => {
  for (const { name, text, read } of TABLES) expect(read({ name, bytes: Buffer.from(text) }), name).toHaveLength(6)
})

test(`${COUNT} broken tables, seed ${seed}: each is read, or what is wrong is named clearly and at once`, () => {
  const report = fuzz({ small: TABLES, large: [], count: COUNT, seed })
  console.log(`seed ${seed}`, { ...report, failures: report.failures.length })
  expect(report.failures.slice(0, 10)).toEqual([])
  expect(report.refused).toBeGreaterThan(COUNT / 2)
  expect(report.read).toBeGreaterThan(COUNT / 100)
  expect(report.grown).toBeLessThan(20_000_000)
})
