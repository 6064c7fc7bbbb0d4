import type { AnswerFile } from '../model/answers.ts'
import type { FactDefinition } from '../model/facts.ts'
import type { Parameter } from '../model/law.ts'
import type { HashedChecklist } from '../model/library.ts'
import type { ScoreRecord } from '../model/score-record.ts'
import type { IsoDate } from '../model/text.ts'
import { chooserOf } from '../sizing/chooser.ts'
import { preparedList } from '../sizing/prepared-list.ts'
import { sizeOf } from '../sizing/size.ts'
import { askedList } from './asked-list.ts'
import { judgePlaced } from './judge-answer.ts'
import { answerPlaces, type PlacedAnswers, placeAnswers, roomForAnswers } from './placed-answers.ts'
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
export interface FirmAnswers extends Pick<AnswerFile, 'facts'> {
  readonly answers: PlacedAnswers
}

/** A list made ready to score many firms on one day. Of each it says what `scoreRecord` says of its assessment, to the last bit. */
export interface Scorer {
  readonly record: (file: AnswerFile) => ScoreRecord
  /** The same as JSON, with what stands beside the answers put in as it is given. */
  readonly text: (answers: FirmAnswers, beside: Beside) => string
}

/**
 * Makes a list ready to score many firms, without what only a report needs. `json` writes in `text` what is not there as
 * JSON yet, in whatever way that is encoded.
 */
export function prepareScorer(
  list: HashedChecklist,
  setting: ScorerSetting,
  json: (value: unknown) => string = JSON.stringify,
): Scorer {
  const { described, judge } = prepareScoring(list, setting)
  const { scoring, today, checklist } = described
  const { questions } = preparedList(list.checklist)
  const places = answerPlaces(questions.map(({ question }) => question))
  const room = roomForAnswers(questions.length)
  const write = recordWriter(described, json)
  const by = askedBy(list.checklist)
  return {
    record: ({ firm, facts, answers }) => {
      placeAnswers(answers, places, room)
      const { size, judged } = judge({ facts, answers: room })
      const { questions } = judged.asked
      return recordOf({ scoring, today, checklist, firm, facts, size }, sumUp(judged, by), {
        questions,
        outcomes: judged.outcomes,
      })
    },
    text: (answers, beside) => {
      const { size, judged } = judge(answers)
      return write(size, sumUp(judged, by), judged, beside)
    },
  }
}

/** What a firm is asked and how it answers, with all that is known before any firm is worked out once. */
function prepareScoring({ checklist, sha256 }: HashedChecklist, { facts: definitions, ...setting }: ScorerSetting) {
  const asks = chooserOf(preparedList(checklist), (chosen) => ({
    asked: askedList(
      chosen.map(({ question, section }) => ({ question: weighedQuestion(question, setting), section })),
    ),
    places: chosen.map(({ place }) => place),
  }))
  return {
    described: {
      scoring: SCORING_VERSION,
      today: setting.today,
      checklist: { id: checklist.id, version: checklist.version, sha256 },
    },
    judge: ({ facts, answers }: FirmAnswers) => {
      const size = sizeOf(facts, definitions)
      const { asked, places } = asks(facts, size)
      return { size, judged: judgePlaced(asked, places, answers, facts) }
    },
  }
}
