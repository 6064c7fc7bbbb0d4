import { expect, test } from 'vitest'
import { fuzz, seedOf, seedOfDay } from '../helpers/fuzz.ts'
import { ANSWERS, ASSESSMENTS, SHORT_ASSESSMENTS, SHORT_LISTS, WHOLE_LISTS } from '../helpers/fuzz-files.ts'

const COUNT = Number(process.env.MUTANTS ?? 200_000)
const seed = seedOf(seedOfDay())

test(`${COUNT} broken files of every kind, seed ${seed}: each is read, or refused clearly and at once`, () => {
  const small = [...SHORT_LISTS, ...ANSWERS, ...SHORT_ASSESSMENTS]
  const report = fuzz({ small, large: [...WHOLE_LISTS, ...ASSESSMENTS], count: COUNT, seed })
  console.log(`seed ${seed}`, { ...report, failures: report.failures.length })
  expect(report.failures.slice(0, 10)).toEqual([])
  expect(report.grown).toBeLessThan(20_000_000)
})
