import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Cause } from '../model/comparison.ts'
import { decide } from '../sizing/decide.ts'

export type Side = 'before' | 'after'

/** The two results that are compared. */
export type Results = Readonly<Record<Side, Assessment>>

/** One question of one meaning, as each side assessed it; never `null` on both. */
export type Pair = Readonly<Record<Side, AssessedQuestion | null>> & {
  /** Why it is asked on one side alone; `null` where both ask it. */
  readonly oneSided: Extract<Cause, 'checklist' | 'firm'> | null
}

/** The questions of both results, matched by id and meaning, in the order of the later one; then what is gone. */
export function pairQuestions(results: Results): readonly Pair[] {
  const { before, after } = results
  const earlier = new Map(before.questions.map((one) => [keyOf(one), one]))
  const later = new Set(after.questions.map(keyOf))
  return [
    ...after.questions.map((one): Pair => {
      const match = earlier.get(keyOf(one))
      if (match) return { before: match, after: one, oneSided: null }
      return { before: null, after: one, oneSided: whyOneSided(one, 'after', results) }
    }),
    ...before.questions
      .filter((one) => !later.has(keyOf(one)))
      .map((one): Pair => ({ before: one, after: null, oneSided: whyOneSided(one, 'before', results) })),
  ]
}

function keyOf({ question }: AssessedQuestion): string {
  return `${question.id} ${question.meaning}`
}

/**
 * Why one side alone asks a question. The firm, when both went by the very same list: also where its facts made another
 * unit of it. Otherwise the list, unless the other list has the question too and this firm's new size or facts keep it
 * out: the question as it was asked is then held against the facts of the other side.
 */
function whyOneSided({ question }: AssessedQuestion, side: Side, results: Results): 'checklist' | 'firm' {
  const own = results[side]
  const other = results[side === 'before' ? 'after' : 'before']
  if (isSameList(results)) return 'firm'
  const leftOut = other.leftOut.find(({ id }) => id === question.id)
  if (!leftOut) return 'checklist'
  if (!decide(question, other.facts, other.size).kept) return 'firm'
  const isOverCap = leftOut.reason.code === 'over-questions' || leftOut.reason.code === 'over-minutes'
  return isOverCap && own.size.class !== other.size.class ? 'firm' : 'checklist'
}

/** Whether both went by the very same list. */
export function isSameList({ before, after }: Results): boolean {
  return before.checklist.sha256 === after.checklist.sha256
}
