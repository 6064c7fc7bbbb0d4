import { expect, test } from 'vitest'
import { killRuns } from '../helpers/kill-runs.ts'

const KILLS = Number(process.env.KILLS ?? 500)

test(`${KILLS} kills at random moments lose nothing that was shown as saved, and leave nothing lying`, async () => {
  const { runs, shown, lost, leftLying, strays } = await killRuns(KILLS)
  console.log(`${runs} kills, ${shown} answers shown as saved, ${lost.length} lost, ${leftLying} files left lying,`)
  console.log(`${strays.length} of them still there after the next start`)
  expect(lost).toEqual([])
  expect(strays).toEqual([])
  expect(shown).toBeGreaterThan(KILLS / 2)
  expect(leftLying).toBeGreaterThan(KILLS / 2)
})
