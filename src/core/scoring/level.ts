import type { Outcome } from '../answer/outcome.ts'
import { type Assessment, type GroupScore, LEVELS, type Level, type LevelId } from '../model/assessment.ts'
import type { Basis } from '../model/checklist.ts'
import type { Judged } from './judge-answer.ts'
import type { WeighedQuestion } from './weighed-question.ts'

/** A list can show "buyer-ready" only when it asks this many buyer questions. */
export const BUYER_QUESTIONS_NEEDED = 5
/** The share that the buyer line, and good practice, must reach at its low end. */
export const LINE_NEEDED = 0.75

/** What stands before one level, the levels below it set aside. */
interface Hurdle {
  readonly cleared: boolean
  /** Ids of questions. */
  readonly inTheWay: readonly string[]
  readonly need: Level['need']
}

/** The answers of one firm, and the lines that they make. */
interface Result {
  readonly judged: Judged
  readonly lines: Assessment['lines']
}

/**
 * The highest level reached: the first hurdle that is not cleared stops. Unknown stops like a gap,
 * so that telling the truth about an unknown never lowers a level.
 */
export function levelOf(judged: Judged, lines: Assessment['lines']): Level {
  const result = { judged, lines }
  const offered = levelsOffered(result)
  const top: Omit<Level, 'id'> = { next: null, inTheWay: [], need: 'all', offered }
  if (!judged.asked.questions.some((one, i) => isCritical(one) && judged.outcomes[i]?.credit !== null))
    return { id: null, ...top }
  let reached: LevelId | null = null
  for (const level of offered) {
    const { cleared, inTheWay, need } = HURDLES[level](result)
    if (!cleared) return { id: reached, next: level, inTheWay, need, offered }
    reached = level
  }
  return { id: reached, ...top }
}

/** The levels below the first one for which this list asks too little. */
function levelsOffered({ judged, lines }: Result): readonly LevelId[] {
  const asked = judged.asked.questions.filter((one) => isOf(one, 'buyer')).length
  if (asked < BUYER_QUESTIONS_NEEDED || lines.buyer.counting === 0) return WITHOUT_BUYERS
  return lines.good.counting === 0 ? WITHOUT_LEADING : LEVELS
}

const WITHOUT_BUYERS = LEVELS.slice(0, LEVELS.indexOf('buyer-ready'))
const WITHOUT_LEADING = LEVELS.slice(0, LEVELS.indexOf('leading'))

const HURDLES: Readonly<Record<LevelId, (result: Result) => Hurdle>> = {
  'first-steps': () => allOf([]),
  'safe-start': ({ judged }) => allOf(idsOf(judged, (one, outcome) => isCritical(one) && isOpen(outcome))),
  'lawful-base': ({ judged }) =>
    allOf(
      idsOf(
        judged,
        (one, { status }) =>
          isOf(one, 'law') && (isCritical(one) || one.severity === 'serious') && status !== 'met' && status !== 'out',
      ),
    ),
  'buyer-ready': ({ judged, lines }) => line('buyer', judged, lines.buyer),
  leading: ({ judged, lines }) => {
    const legal = allOf(idsOf(judged, (one, outcome) => isOf(one, 'law') && isOpen(outcome)))
    return legal.cleared ? line('good', judged, lines.good) : legal
  },
}

/** Cleared when none is left. */
function allOf(inTheWay: readonly string[]): Hurdle {
  return { cleared: inTheWay.length === 0, inTheWay, need: 'all' }
}

/** Cleared when the line reaches its share at the low end. */
function line(basis: Basis, judged: Judged, { score }: GroupScore): Hurdle {
  const inTheWay = idsOf(judged, (one, { credit }) => isOf(one, basis) && credit !== null && credit.low < 1)
  return { cleared: (score?.low ?? 0) >= LINE_NEEDED, inTheWay, need: 'enough' }
}

/** The questions of which this holds. */
function idsOf(
  { asked, outcomes }: Judged,
  holds: (question: WeighedQuestion, outcome: Outcome) => boolean,
): readonly string[] {
  const ids: string[] = []
  for (let i = 0; i < outcomes.length; i += 1) {
    const question = asked.questions[i]
    const outcome = outcomes[i]
    if (question && outcome && holds(question, outcome)) ids.push(question.id)
  }
  return ids
}

function isCritical({ severity }: WeighedQuestion): boolean {
  return severity === 'critical'
}

function isOpen({ status }: Outcome): boolean {
  return status === 'gap' || status === 'unknown'
}

/** What who tailored a list asks beside its base says nothing of a level. */
function isOf({ basis, own }: WeighedQuestion, of: Basis): boolean {
  return basis === of && !own
}
