import { hashChecklist } from '../../src/checklist/index.ts'
import type { Answer } from '../../src/core/model/answers.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import type { Checklist } from '../../src/core/model/checklist.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import type { Parameter } from '../../src/core/model/law.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { FACTS, file, LAWS, PARAMETERS, PROFILE, TODAY } from './questions.ts'

/** What one check is made of: one part for each cause of a change. */
export interface Check {
  readonly list: Checklist
  readonly answers: Readonly<Record<string, Answer['value'] | Answer>>
  readonly profile?: Profile
  readonly parameters?: readonly Parameter[]
  readonly today?: string
}

/** Assesses a check, with the true hash of its list. */
export function resultOf({
  list,
  answers,
  profile = PROFILE,
  parameters = PARAMETERS,
  today = TODAY,
}: Check): Assessment {
  const setting = { today, parameters, laws: LAWS, duties: [], sha256: hashChecklist(list) }
  return assess(rightSize(list, profile, FACTS), file(answers, profile), setting)
}
