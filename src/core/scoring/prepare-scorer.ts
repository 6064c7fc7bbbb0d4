import type { AnswerFile } from '../model/answers.ts'
import type { FactDefinition } from '../model/facts.ts'
import type { Parameter } from '../model/law.ts'
import type { HashedChecklist } from '../model/library.ts'
import type { ScoreRecord } from '../model/score-record.ts'
import type { IsoDate } from '../model/text.ts'
import { choose } from '../sizing/choose.ts'
import { preparedList } from '../sizing/prepared-list.ts'
import { sizeOf } from '../sizing/size.ts'
import { type JudgedQuestion, judgeAnswer } from './judge-answer.ts'
import { SCORING_VERSION } from './score.ts'
import { recordOf } from './score-record.ts'
import { sumUp } from './sum-up.ts'
import { weighedQuestion } from './weighed-question.ts'

/** What a scorer needs beside its list. */
export interface ScorerSetting {
  readonly today: IsoDate
  readonly facts: readonly FactDefinition[]
  readonly parameters: readonly Parameter[]
}

/**
 * Makes a list ready to score many firms on one day. For each it gives what `scoreRecord` says of the firm's assessment,
 * to the last bit, without what only a report needs.
 */
export function prepareScorer(
  { checklist, sha256 }: HashedChecklist,
  { facts, ...setting }: ScorerSetting,
): (file: AnswerFile) => ScoreRecord {
  const list = preparedList(checklist)
  const weighed = new Map(
    list.questions.flatMap(({ units }) => units.map((one) => [one, weighedQuestion(one.question, setting)] as const)),
  )
  const described = { id: checklist.id, version: checklist.version, sha256 }
  return (file) => {
    const profile = file.facts
    const size = sizeOf(profile, facts)
    const questions: JudgedQuestion[] = []
    for (const one of choose(list, profile, size).asked) {
      const question = one && weighed.get(one)
      if (question) questions.push(judgeAnswer(question, one.section, file))
    }
    const scored = {
      scoring: SCORING_VERSION,
      today: setting.today,
      checklist: described,
      firm: file.firm,
      facts: profile,
      size,
    }
    return recordOf(scored, sumUp(questions), questions)
  }
}
