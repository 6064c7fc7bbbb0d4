import { askedByBase } from './asked-by-base.ts'
import { askedTwice } from './asked-twice.ts'
import { asksCommittee } from './asks-committee.ts'
import { asksEverything } from './asks-everything.ts'
import { asksManagementSystem } from './asks-management-system.ts'
import { asksOfficer } from './asks-officer.ts'
import { asksOneSidedTerms } from './asks-one-sided-terms.ts'
import { asksOutsideAudit } from './asks-outside-audit.ts'
import { asksOutsideHotline } from './asks-outside-hotline.ts'
import { asksPolicy } from './asks-policy.ts'
import { asksSupplierCascade } from './asks-supplier-cascade.ts'
import { asksTargets } from './asks-targets.ts'
import { asksTrainingRecords } from './asks-training-records.ts'
import { asksWorkerData } from './asks-worker-data.ts'
import { asksYearlyReport } from './asks-yearly-report.ts'
import { baseQuestionChanged } from './base-question-changed.ts'
import { baseWordsChanged } from './base-words-changed.ts'
import { beyondEuCap } from './beyond-eu-cap.ts'
import { codeUnknown } from './code-unknown.ts'
import { criticalDropped } from './critical-dropped.ts'
import { criticalIsPaper } from './critical-is-paper.ts'
import { criticalTooMany } from './critical-too-many.ts'
import { everythingSerious } from './everything-serious.ts'
import { factNotOnSheet } from './fact-not-on-sheet.ts'
import { firstStepTooLong } from './first-step-too-long.ts'
import { gapAccuses } from './gap-accuses.ts'
import { jargon } from './jargon.ts'
import { lawMissing } from './law-missing.ts'
import { lawPastLookAgain } from './law-past-look-again.ts'
import { leadingQuestion } from './leading-question.ts'
import { leftToWrite } from './left-to-write.ts'
import { listPastLookAgain } from './list-past-look-again.ts'
import { negativeQuestion } from './negative-question.ts'
import { nobodyToAsk } from './nobody-to-ask.ts'
import { nothingOffered } from './nothing-offered.ts'
import { overSizeCap } from './over-size-cap.ts'
import { sameReason } from './same-reason.ts'
import { sectionTwice } from './section-twice.ts'
import { sentenceTooLong } from './sentence-too-long.ts'
import { sentencesLongOnAverage } from './sentences-long-on-average.ts'
import { shortNotice } from './short-notice.ts'
import { stricterThanLaw } from './stricter-than-law.ts'
import { testFails } from './test-fails.ts'
import { testNamesUnknown } from './test-names-unknown.ts'
import { tooManyPapers } from './too-many-papers.ts'
import { tooManySteps } from './too-many-steps.ts'
import { tooMuchOfItsOwn } from './too-much-of-its-own.ts'
import { tooMuchWork } from './too-much-work.ts'
import { twoIdeas } from './two-ideas.ts'
import { unsureButCertain } from './unsure-but-certain.ts'
import { unsureNotSaid } from './unsure-not-said.ts'
import { untranslated } from './untranslated.ts'
import { vietnameseMissing } from './vietnamese-missing.ts'

/** In the order of the documentation. */
export const RULES = [
  baseQuestionChanged,
  baseWordsChanged,
  criticalDropped,
  sectionTwice,
  leftToWrite,
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
  asksCommittee,
  asksOfficer,
  asksOutsideAudit,
  asksPolicy,
  asksManagementSystem,
  asksYearlyReport,
  asksTrainingRecords,
  asksSupplierCascade,
  asksWorkerData,
  asksOutsideHotline,
  asksEverything,
  asksTargets,
  asksOneSidedTerms,
  beyondEuCap,
  tooMuchOfItsOwn,
  tooManyPapers,
  tooMuchWork,
  stricterThanLaw,
  sameReason,
  everythingSerious,
  askedByBase,
  negativeQuestion,
  vietnameseMissing,
  nothingOffered,
  nobodyToAsk,
  shortNotice,
  testNamesUnknown,
  testFails,
] as const

export type RuleId = (typeof RULES)[number]['id']
