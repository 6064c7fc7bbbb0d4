import { expect, test } from 'vitest'
import { killRuns } from '../helpers/kill-runs.ts'

const KILLS = Number(process.env.KILLS ?? 200)

test(`${KILLS} kills at random moments lose nothing that was shown as saved`, async () => {
  const report = await killRuns(KILLS)
  console.log(`${report.runs} kills, ${report.shown} answers shown as saved, ${report.lost.length} lost`)
  expect(report.lost).toEqual([])
  expect(report.shown).toBeGreaterThan(KILLS / 2)
})
