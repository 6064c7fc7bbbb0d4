import { type AssessedQuestion, LEVELS, type Level, type LevelId } from '../model/assessment.ts'
import { counts, scoreGroup } from './score.ts'

/** A list can show "buyer-ready" only when it asks this many buyer questions. */
export const BUYER_QUESTIONS_NEEDED = 5
/** The share that the buyer line, and good practice, must reach at its low end. */
export const LINE_NEEDED = 0.75

/** What stands before one level, the levels below it set aside. */
interface Hurdle {
  /** False when this list asks too little to show the level. */
  readonly offered: boolean
  readonly cleared: boolean
  readonly inTheWay: readonly AssessedQuestion[]
  readonly need: Level['need']
}

/**
 * The highest level reached: the first hurdle that is not cleared stops. Unknown stops like a gap,
 * so that telling the truth about an unknown never lowers a level.
 */
export function levelOf(questions: readonly AssessedQuestion[]): Level {
  const offered = levelsOffered(questions)
  const top: Omit<Level, 'id'> = { next: null, inTheWay: [], need: 'all', offered }
  if (!questions.some((one) => isCritical(one) && counts(one))) return { id: null, ...top }
  let reached: LevelId | null = null
  for (const level of offered) {
    const { cleared, inTheWay, need } = HURDLES[level](questions)
    if (!cleared) return { id: reached, next: level, inTheWay: inTheWay.map((one) => one.question.id), need, offered }
    reached = level
  }
  return { id: reached, ...top }
}

function levelsOffered(questions: readonly AssessedQuestion[]): readonly LevelId[] {
  const end = LEVELS.findIndex((level) => !HURDLES[level](questions).offered)
  return end === -1 ? LEVELS : LEVELS.slice(0, end)
}

const HURDLES: Readonly<Record<LevelId, (questions: readonly AssessedQuestion[]) => Hurdle>> = {
  'first-steps': () => allOf([]),
  'safe-start': (questions) => allOf(questions.filter((one) => isCritical(one) && isOpen(one))),
  'lawful-base': (questions) =>
    allOf(
      ofBasis(questions, 'law').filter(
        (one) =>
          (isCritical(one) || one.question.severity === 'serious') && one.status !== 'met' && one.status !== 'out',
      ),
    ),
  'buyer-ready': (questions) => {
    const asked = ofBasis(questions, 'buyer')
    return { ...line(asked), offered: asked.length >= BUYER_QUESTIONS_NEEDED && asked.some(counts) }
  },
  leading: (questions) => {
    const good = ofBasis(questions, 'good')
    const legal = allOf(ofBasis(questions, 'law').filter(isOpen))
    return { ...(legal.cleared ? line(good) : legal), offered: good.some(counts) }
  },
}

/** Cleared when none is left. */
function allOf(inTheWay: readonly AssessedQuestion[]): Hurdle {
  return { offered: true, cleared: inTheWay.length === 0, inTheWay, need: 'all' }
}

/** Cleared when the line reaches its share at the low end. */
function line(questions: readonly AssessedQuestion[]): Omit<Hurdle, 'offered'> {
  const low = scoreGroup(questions).score?.low ?? 0
  const inTheWay = questions.filter((one) => one.credit !== null && one.credit.low < 1)
  return { cleared: low >= LINE_NEEDED, inTheWay, need: 'enough' }
}

function isCritical({ question }: AssessedQuestion): boolean {
  return question.severity === 'critical'
}

function isOpen({ status }: AssessedQuestion): boolean {
  return status === 'gap' || status === 'unknown'
}

function ofBasis(questions: readonly AssessedQuestion[], basis: string): readonly AssessedQuestion[] {
  return questions.filter((one) => one.question.basis === basis)
}
