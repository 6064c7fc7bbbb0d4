import {
  type AssessedQuestion,
  type Assessment,
  type GroupScore,
  LEVELS,
  type Level,
  type LevelId,
} from '../model/assessment.ts'
import type { Basis, Question } from '../model/checklist.ts'
import { counts } from './score.ts'

/** A list can show "buyer-ready" only when it asks this many buyer questions. */
export const BUYER_QUESTIONS_NEEDED = 5
/** The share that the buyer line, and good practice, must reach at its low end. */
export const LINE_NEEDED = 0.75

/** What of an assessed question decides a level. */
interface Weighed extends Pick<AssessedQuestion, 'status' | 'credit'> {
  readonly question: Pick<Question, 'id' | 'basis' | 'severity'> & { readonly own?: boolean }
}

/** What stands before one level, the levels below it set aside. */
interface Hurdle {
  readonly cleared: boolean
  readonly inTheWay: readonly Weighed[]
  readonly need: Level['need']
}

/** The questions of one firm, and the lines that they make. */
interface Result {
  readonly questions: readonly Weighed[]
  readonly lines: Assessment['lines']
}

/**
 * The highest level reached: the first hurdle that is not cleared stops. Unknown stops like a gap,
 * so that telling the truth about an unknown never lowers a level.
 */
export function levelOf(questions: readonly Weighed[], lines: Assessment['lines']): Level {
  const result = { questions, lines }
  const offered = levelsOffered(result)
  const top: Omit<Level, 'id'> = { next: null, inTheWay: [], need: 'all', offered }
  if (!questions.some((one) => isCritical(one) && counts(one))) return { id: null, ...top }
  let reached: LevelId | null = null
  for (const level of offered) {
    const { cleared, inTheWay, need } = HURDLES[level](result)
    if (!cleared) return { id: reached, next: level, inTheWay: inTheWay.map((one) => one.question.id), need, offered }
    reached = level
  }
  return { id: reached, ...top }
}

/** The levels below the first one for which this list asks too little. */
function levelsOffered({ questions, lines }: Result): readonly LevelId[] {
  const asked = questions.filter((one) => isOf(one, 'buyer')).length
  if (asked < BUYER_QUESTIONS_NEEDED || lines.buyer.counting === 0) return WITHOUT_BUYERS
  return lines.good.counting === 0 ? WITHOUT_LEADING : LEVELS
}

const WITHOUT_BUYERS = LEVELS.slice(0, LEVELS.indexOf('buyer-ready'))
const WITHOUT_LEADING = LEVELS.slice(0, LEVELS.indexOf('leading'))

const HURDLES: Readonly<Record<LevelId, (result: Result) => Hurdle>> = {
  'first-steps': () => allOf([]),
  'safe-start': ({ questions }) => allOf(questions.filter((one) => isCritical(one) && isOpen(one))),
  'lawful-base': ({ questions }) =>
    allOf(
      questions.filter(
        (one) =>
          isOf(one, 'law') &&
          (isCritical(one) || one.question.severity === 'serious') &&
          one.status !== 'met' &&
          one.status !== 'out',
      ),
    ),
  'buyer-ready': ({ questions, lines }) =>
    line(
      questions.filter((one) => isOf(one, 'buyer')),
      lines.buyer,
    ),
  leading: ({ questions, lines }) => {
    const legal = allOf(questions.filter((one) => isOf(one, 'law') && isOpen(one)))
    return legal.cleared
      ? line(
          questions.filter((one) => isOf(one, 'good')),
          lines.good,
        )
      : legal
  },
}

/** Cleared when none is left. */
function allOf(inTheWay: readonly Weighed[]): Hurdle {
  return { cleared: inTheWay.length === 0, inTheWay, need: 'all' }
}

/** Cleared when the line reaches its share at the low end. */
function line(questions: readonly Weighed[], { score }: GroupScore): Hurdle {
  const inTheWay = questions.filter((one) => one.credit !== null && one.credit.low < 1)
  return { cleared: (score?.low ?? 0) >= LINE_NEEDED, inTheWay, need: 'enough' }
}

function isCritical({ question }: Weighed): boolean {
  return question.severity === 'critical'
}

function isOpen({ status }: Weighed): boolean {
  return status === 'gap' || status === 'unknown'
}

/** What who tailored a list asks beside its base says nothing of a level. */
function isOf({ question }: Weighed, basis: Basis): boolean {
  return question.basis === basis && !question.own
}
