import { describe, expect, test } from 'vitest'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { makeScoreReport } from '../../src/core/report/score-report.ts'
import { NO_PAINT, renderTerminal } from '../../src/render/terminal/render-terminal.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'

describe.each(FIRMS)('the golden firm %s', (firm) => {
  const assessment = assessmentOf(answersOf(firm))

  test('scores as before', async () => {
    const text = renderTerminal(makeScoreReport(assessment, wordsIn('en'), true), 100, NO_PAINT)
    await expect(text).toMatchFileSnapshot(`${firm}/score.en.txt`)
  })

  test('gets the same plan as before', async () => {
    const text = renderTerminal(
      makePlanReport(assessment, makePlan(assessment), wordsIn('vi'), { full: true }),
      100,
      NO_PAINT,
    )
    await expect(text).toMatchFileSnapshot(`${firm}/plan.vi.txt`)
  })
})
