import { type BurdenReason, GRADES, type Grade } from '../model/burden.ts'
import type { SizeClass } from '../model/sized.ts'
import { SIZE_LIMITS } from '../sizing/size.ts'
import type { Figures } from './counting.ts'

/**
 * The most of each grade; more is E. `share`: of what a firm of its size is asked at all, a quarter for each grade, so
 * that with D nothing is left of the law's own questions. `hard`: one may be a slip; seven are a habit.
 */
export const MOST_OF_GRADE: Readonly<Record<Exclude<Grade, 'E'>, { readonly share: number; readonly hard: number }>> = {
  A: { share: 0.25, hard: 0 },
  B: { share: 0.5, hard: 1 },
  C: { share: 0.75, hard: 3 },
  D: { share: 1, hard: 6 },
}

/** So many papers a question may ask for before they weigh more than it. */
export const PAPERS_A_QUESTION = 2

/** Sizes that have nobody for committees, audits and policies. */
const WITHOUT_OFFICE: readonly SizeClass[] = ['micro', 'small']

interface Graded {
  readonly grade: Grade
  readonly reason: BurdenReason
}

/** What the publisher of a list asks of firms of one size beyond the packaged questions, the caps set aside. */
interface OwnOfSize {
  readonly size: SizeClass
  readonly own: Figures
}

/** The worst grade over all sizes and figures, with what decided it. Who asks and gives nothing in return gets no A. */
export function gradeOf(sizes: readonly OwnOfSize[], isOffering: boolean): Graded {
  const count = Math.max(...sizes.map(({ own }) => own.questions))
  const all = [
    ...sizes.flatMap(gradesOf),
    ...(count > 0 && !isOffering ? [graded('B', { code: 'nothing-offered', count })] : []),
  ]
  const rank = ({ grade }: Graded) => GRADES.indexOf(grade)
  return all.reduce((worst, one) => (rank(one) > rank(worst) ? one : worst), graded('A', { code: 'fits' }))
}

function graded(grade: Grade, reason: BurdenReason): Graded {
  return { grade, reason }
}

/** A large firm has no caps, and people for such lists. */
function gradesOf({ size, own: { questions, minutes, documents, hard } }: OwnOfSize): readonly Graded[] {
  if (size === 'large') return []
  const cap = SIZE_LIMITS[size]
  const most = MOST_OF_GRADE.A.hard
  return [
    shared('own-questions', size, questions, cap.questions),
    shared('own-minutes', size, minutes, cap.minutes),
    shared('own-documents', size, documents, PAPERS_A_QUESTION * cap.questions),
    ...(WITHOUT_OFFICE.includes(size)
      ? [
          graded(
            within((of) => hard <= of.hard),
            { code: 'hard-questions', size, count: hard, most },
          ),
        ]
      : []),
  ]
}

function shared(
  code: 'own-questions' | 'own-minutes' | 'own-documents',
  size: SizeClass,
  count: number,
  cap: number,
): Graded {
  const most = Math.floor(MOST_OF_GRADE.A.share * cap)
  return graded(
    within(({ share }) => count <= share * cap),
    { code, size, count, most },
  )
}

function within(fits: (most: (typeof MOST_OF_GRADE)['A']) => boolean): Grade {
  for (const grade of GRADES) if (grade !== 'E' && fits(MOST_OF_GRADE[grade])) return grade
  return 'E'
}
