import { type Outcomes, outcomesOf, type Setting } from '../answer/outcome.ts'
import type { LadderId, Question } from '../model/checklist.ts'
import { POINTS } from './score.ts'

/**
 * All that scoring looks at in a question. Questions come in many shapes; of one shape for all, an engine reads the parts
 * several times as quickly.
 */
export interface WeighedQuestion extends Pick<Question, 'id' | 'meaning' | 'basis' | 'severity'> {
  /** Its id in JSON, and as a further item of a list there. */
  readonly json: string
  readonly item: string
  readonly ladder: LadderId | undefined
  /** For a count: the fact that holds the whole. */
  readonly of: string | null
  /** Points at stake; 0 for a strength. */
  readonly points: number
  readonly own: boolean
  /** Points at stake in the line of who tailored the list; 0 where it does not count there. */
  readonly asked: number
  readonly outcomes: Outcomes
}

/** The day of a check, and the law of that day. */
export type JudgeSetting = Omit<Setting, 'profile'>

/** What was last prepared for a question: many firms are judged by the law of one day. */
const prepared = new WeakMap<Question, { readonly setting: JudgeSetting; readonly weighed: WeighedQuestion }>()

/** A question made ready to judge the answers of many firms. */
export function weighedQuestion(question: Question, setting: JudgeSetting): WeighedQuestion {
  const known = prepared.get(question)
  if (known && known.setting.today === setting.today && known.setting.parameters === setting.parameters)
    return known.weighed
  const { id, meaning, basis, severity, ladder, own = false, weighs } = question
  const weighed = {
    id,
    json: `"${id}"`,
    item: `,"${id}"`,
    meaning,
    basis,
    severity,
    ladder,
    of: question.kind === 'count' ? question.of : null,
    points: basis === 'strength' ? 0 : POINTS[severity],
    own,
    asked: weighs === undefined ? 0 : POINTS[weighs],
    outcomes: outcomesOf(question, setting),
  }
  prepared.set(question, { setting, weighed })
  return weighed
}
