import { loadLooks, pdfLook } from '../../src/cli/look.ts'
import type { Report } from '../../src/core/model/report.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import type { PdfLook } from '../../src/render/pdf/look.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf } from '../../tests/helpers/firms.ts'

const TODAY = '2026-11-21'
const words = wordsIn('vi')

/** What is measured everywhere here: the Vietnamese plan of a furniture firm with 34 workers. */
export function furniturePlan(): Report {
  const assessment = assessmentOf(answersOf('furniture-34'), TODAY)
  return makePlanReport(assessment, makePlan(assessment), words)
}

/** The look that the program draws it with, from what the build prepared. */
export const furnitureLook: PdfLook = pdfLook(loadLooks('.'), TODAY, words)
