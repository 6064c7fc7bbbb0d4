import type { Answer, AnswerFile, Answers } from '../model/answers.ts'
import type { FactDefinition } from '../model/facts.ts'
import type { Parameter } from '../model/law.ts'
import type { HashedChecklist } from '../model/library.ts'
import type { ScoreRecord } from '../model/score-record.ts'
import type { IsoDate } from '../model/text.ts'
import { chooserOf } from '../sizing/chooser.ts'
import { preparedList } from '../sizing/prepared-list.ts'
import { sizeOf } from '../sizing/size.ts'
import { judgeAnswer } from './judge-answer.ts'
import { type Beside, recordWriter } from './record-text.ts'
import { SCORING_VERSION } from './score.ts'
import { recordOf } from './score-record.ts'
import { askedBy, sumUp } from './sum-up.ts'
import { weighedQuestion } from './weighed-question.ts'

/** What a scorer needs beside its list. */
export interface ScorerSetting {
  readonly today: IsoDate
  readonly facts: readonly FactDefinition[]
  readonly parameters: readonly Parameter[]
}

/** What a scorer looks at of one firm. */
export interface PlacedAnswers extends Pick<AnswerFile, 'facts'> {
  /** By the places of their questions in the list. */
  readonly answers: readonly (Answer | null)[]
}

/** A list made ready to score many firms on one day. Of each it says what `scoreRecord` says of its assessment, to the last bit. */
export interface Scorer {
  readonly record: (file: AnswerFile) => ScoreRecord
  /** The same as JSON, with what stands beside the answers put in as it is given. */
  readonly text: (answers: PlacedAnswers, beside: Beside) => string
}

/** Makes a list ready to score many firms, without what only a report needs. */
export function prepareScorer(list: HashedChecklist, setting: ScorerSetting): Scorer {
  const score = prepareScoring(list, setting)
  const places = new Map(preparedList(list.checklist).questions.map(({ question }, place) => [question.id, place]))
  const write = recordWriter(score.described)
  const by = askedBy(list.checklist)
  return {
    record: ({ firm, facts, answers }) => {
      const { size, questions } = score.judge({ facts, answers: answersByPlace(answers, places) })
      return recordOf({ ...score.described, firm, facts, size }, sumUp(questions, by), questions)
    },
    text: (placed, beside) => {
      const { size, questions } = score.judge(placed)
      return write({ facts: placed.facts, size }, sumUp(questions, by), questions, beside)
    },
  }
}

/** What a firm is asked and how it answers, with all that is known before any firm is worked out once. */
function prepareScoring({ checklist, sha256 }: HashedChecklist, { facts: definitions, ...setting }: ScorerSetting) {
  const list = preparedList(checklist)
  const asks = chooserOf(list, (asked) =>
    asked.map(({ question, section, place }) => ({ question: weighedQuestion(question, setting), section, place })),
  )
  return {
    described: {
      scoring: SCORING_VERSION,
      today: setting.today,
      checklist: { id: checklist.id, version: checklist.version, sha256 },
    },
    judge: ({ facts, answers }: PlacedAnswers) => {
      const size = sizeOf(facts, definitions)
      const questions = asks(facts, size).map(({ question, section, place }) =>
        judgeAnswer(question, section, answers[place], facts),
      )
      return { size, questions }
    },
  }
}

/** Going through what was answered is quicker than looking for each question in an object of free shape. */
function answersByPlace(answers: Answers, places: ReadonlyMap<string, number>): readonly (Answer | null)[] {
  const placed: (Answer | null)[] = new Array(places.size).fill(null)
  for (const id in answers) {
    const place = places.get(id)
    if (place !== undefined) placed[place] = answers[id] ?? null
  }
  return placed
}
