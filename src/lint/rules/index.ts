import { askedTwice } from './asked-twice.ts'
import { codeUnknown } from './code-unknown.ts'
import { criticalIsPaper } from './critical-is-paper.ts'
import { criticalTooMany } from './critical-too-many.ts'
import { factNotOnSheet } from './fact-not-on-sheet.ts'
import { firstStepTooLong } from './first-step-too-long.ts'
import { gapAccuses } from './gap-accuses.ts'
import { jargon } from './jargon.ts'
import { lawMissing } from './law-missing.ts'
import { lawPastLookAgain } from './law-past-look-again.ts'
import { leadingQuestion } from './leading-question.ts'
import { listPastLookAgain } from './list-past-look-again.ts'
import { overSizeCap } from './over-size-cap.ts'
import { sentenceTooLong } from './sentence-too-long.ts'
import { sentencesLongOnAverage } from './sentences-long-on-average.ts'
import { testFails } from './test-fails.ts'
import { testNamesUnknown } from './test-names-unknown.ts'
import { tooManySteps } from './too-many-steps.ts'
import { twoIdeas } from './two-ideas.ts'
import { unsureButCertain } from './unsure-but-certain.ts'
import { unsureNotSaid } from './unsure-not-said.ts'
import { untranslated } from './untranslated.ts'

/** In the order of the documentation. */
export const RULES = [
  untranslated,
  lawMissing,
  lawPastLookAgain,
  listPastLookAgain,
  codeUnknown,
  factNotOnSheet,
  unsureButCertain,
  unsureNotSaid,
  criticalTooMany,
  criticalIsPaper,
  sentenceTooLong,
  sentencesLongOnAverage,
  jargon,
  twoIdeas,
  leadingQuestion,
  gapAccuses,
  firstStepTooLong,
  tooManySteps,
  askedTwice,
  overSizeCap,
  testNamesUnknown,
  testFails,
] as const

export type RuleId = (typeof RULES)[number]['id']
