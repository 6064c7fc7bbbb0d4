import { describe, expect, test } from 'vitest'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makeBankReport } from '../../../src/core/report/bank-report.ts'
import { makeBuyerReport } from '../../../src/core/report/buyer-report.ts'
import { NO_PAINT, renderTerminal } from '../../../src/render/terminal/render-terminal.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../../helpers/firms.ts'

const sheetsOf = (firm: string, language: string) => {
  const assessment = { ...assessmentOf(answersOf(firm)), firm: {} }
  const [plan, words] = [makePlan(assessment), wordsIn(language)]
  const sheets = [makeBuyerReport(assessment, plan, words), makeBankReport(assessment, plan, words)]
  return sheets.map((sheet) => `${sheet.firm}\n${sheet.foot}\n${renderTerminal(sheet, 100, NO_PAINT)}`)
}

describe.each(FIRMS)('what %s hands to a buyer or a bank', (firm) => {
  test.each([
    ['en', /\byou(r|rs|rself)?\b/i],
    ['vi', /(?<!\p{L})bạn(?!\p{L})/iu],
  ] as const)('speaks of the firm and never to it, in %s', (language, addressed) => {
    for (const sheet of sheetsOf(firm, language)) expect(sheet).not.toMatch(addressed)
  })
})
