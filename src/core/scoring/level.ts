import { type AssessedQuestion, LEVELS, type Level, type LevelId } from '../model/assessment.ts'
import { counts, scoreGroup } from './score.ts'

/** A list can show "buyer-ready" only when it asks this many buyer questions. */
export const BUYER_QUESTIONS_NEEDED = 5
/** The share that the buyer line, and good practice, must reach at its low end. */
export const LINE_NEEDED = 0.75

/** What keeps a firm from one level, the levels below it set aside. */
interface Hurdle {
  readonly inTheWay: readonly AssessedQuestion[]
  readonly need: Level['need']
  /** False when this list asks too little to show the level. */
  readonly offered: boolean
}

/**
 * The highest level reached: the first hurdle that is not cleared stops. Unknown stops like a gap,
 * so that telling the truth about an unknown never lowers a level.
 */
export function levelOf(questions: readonly AssessedQuestion[]): Level {
  const critical = questions.filter((one) => one.question.severity === 'critical' && counts(one))
  if (critical.length === 0) return { id: null, next: null, inTheWay: [], need: 'all' }
  let reached: LevelId = 'first-steps'
  for (const level of LEVELS.slice(1)) {
    const hurdle = HURDLES[level](questions)
    if (!hurdle.offered) return { id: reached, next: null, inTheWay: [], need: 'all' }
    if (hurdle.inTheWay.length > 0)
      return { id: reached, next: level, inTheWay: hurdle.inTheWay.map((one) => one.question.id), need: hurdle.need }
    reached = level
  }
  return { id: reached, next: null, inTheWay: [], need: 'all' }
}

/** The levels that a list can show for this firm, lowest first. */
export function levelsOffered(questions: readonly AssessedQuestion[]): readonly LevelId[] {
  const end = LEVELS.findIndex((level) => !HURDLES[level](questions).offered)
  return end === -1 ? LEVELS : LEVELS.slice(0, end)
}

const HURDLES: Readonly<Record<LevelId, (questions: readonly AssessedQuestion[]) => Hurdle>> = {
  'first-steps': () => ({ inTheWay: [], need: 'all', offered: true }),
  'safe-start': (questions) => ({
    inTheWay: questions.filter((one) => one.question.severity === 'critical' && isOpen(one)),
    need: 'all',
    offered: true,
  }),
  'lawful-base': (questions) => ({
    inTheWay: ofBasis(questions, 'law').filter(
      ({ question, status }) =>
        (question.severity === 'critical' || question.severity === 'serious') && status !== 'met' && status !== 'out',
    ),
    need: 'all',
    offered: true,
  }),
  'buyer-ready': (questions) => ({
    inTheWay: belowTheLine(ofBasis(questions, 'buyer')),
    need: 'enough',
    offered: ofBasis(questions, 'buyer').length >= BUYER_QUESTIONS_NEEDED && hasScore(ofBasis(questions, 'buyer')),
  }),
  leading: (questions) => {
    const legal = ofBasis(questions, 'law').filter(isOpen)
    const good = belowTheLine(ofBasis(questions, 'good'))
    return {
      inTheWay: [...legal, ...good],
      need: good.length === 0 ? 'all' : 'enough',
      offered: hasScore(ofBasis(questions, 'good')),
    }
  },
}

function belowTheLine(line: readonly AssessedQuestion[]): readonly AssessedQuestion[] {
  const { score } = scoreGroup(line)
  return score !== null && score.low >= LINE_NEEDED ? [] : line.filter((one) => counts(one) && one.status !== 'met')
}

function hasScore(line: readonly AssessedQuestion[]): boolean {
  return scoreGroup(line).score !== null
}

function isOpen({ status }: AssessedQuestion): boolean {
  return status === 'gap' || status === 'unknown'
}

function ofBasis(questions: readonly AssessedQuestion[], basis: string): readonly AssessedQuestion[] {
  return questions.filter((one) => one.question.basis === basis)
}
