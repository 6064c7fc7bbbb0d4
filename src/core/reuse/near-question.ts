import { ofItsMeaning } from '../answer/is-answered.ts'
import { questionsOf } from '../checklist/questions-of.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import type { EarlierAnswer } from './earlier.ts'

/** A code that more questions than this share says only in which corner of a scheme they stand. */
const MOST_ON_A_TOPIC = 10

/** An answer to another question, which is at hand. */
export interface NearAnswer extends EarlierAnswer {
  readonly question: Question
}

/**
 * Finds the earlier answer to the question that is nearest by topic: they share codes of outside schemes, and the fewer
 * questions have a code, the more it says. `null` when they share none that says enough. Two packaged questions are
 * never near: they were written to ask for different things, whatever code they share.
 */
export function nearestByTopic(
  earlier: readonly EarlierAnswer[],
  checklist: Checklist,
  isPackaged: (id: string) => boolean,
): (asked: Question) => NearAnswer | null {
  const candidates = earlier.filter(isSaid)
  const known = new Map([...questionsOf(checklist), ...candidates.map(({ question }) => question)].map(byId))
  const holders = new Map<string, number>()
  for (const question of known.values())
    for (const topic of topicsOf(question)) holders.set(topic, (holders.get(topic) ?? 0) + 1)
  return (asked) => {
    const topics = topicsOf(asked).filter((topic) => (holders.get(topic) ?? 0) <= MOST_ON_A_TOPIC)
    let best: NearAnswer | null = null
    let most = 0
    for (const one of candidates) {
      if (one.id === asked.id || (isPackaged(one.id) && isPackaged(asked.id))) continue
      const shared = topicsOf(one.question).filter((topic) => topics.includes(topic))
      const weight = shared.reduce((sum, topic) => sum + 1 / (holders.get(topic) ?? 1), 0)
      if (weight <= most) continue
      best = one
      most = weight
    }
    return best
  }
}

const byId = (question: Question): readonly [string, Question] => [question.id, question]

/** Whether something was said to a question that is at hand, of its meaning. */
function isSaid(one: EarlierAnswer): one is NearAnswer {
  const { answer, question } = one
  if (question === null || ofItsMeaning(answer, question) === null) return false
  return answer.value !== 'unknown' && answer.value !== 'not-applicable'
}

function topicsOf({ codes }: Question): readonly string[] {
  return Object.entries(codes).flatMap(([scheme, all]) => all.map((code) => `${scheme} ${code}`))
}
