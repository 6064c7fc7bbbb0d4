import type { Condition, FactTest } from '../model/condition.ts'
import type { Profile } from '../model/facts.ts'
import { holds, isAny, isNot, type Truth } from './holds.ts'

/** One fact and what is asked of it; `negated` where that must not be so. */
export interface Atom {
  readonly fact: string
  readonly test: FactTest
  readonly negated: boolean
}

/** All of its atoms hold; without atoms it always does. */
export type Term = readonly Atom[]

/** More ways than this to meet a condition are not told one by one. */
const MOST_TERMS = 64

/**
 * The ways to meet a condition, without `any` and `not` inside: it holds when one of them does. `null` when there are
 * too many.
 */
export function termsOf(condition: Condition, wanted = true): readonly Term[] | null {
  if (isNot(condition)) return termsOf(condition.not, !wanted)
  if (isAny(condition)) {
    const parts = condition.any.map((part) => termsOf(part, wanted))
    return wanted ? either(parts) : both(parts)
  }
  const atoms = Object.entries(condition).map(([fact, test]): Atom => ({ fact, test, negated: !wanted }))
  return wanted ? [atoms] : atoms.map((atom) => [atom])
}

type Parts = readonly (readonly Term[] | null)[]

function either(parts: Parts): readonly Term[] | null {
  let terms: readonly Term[] = []
  for (const part of parts) {
    if (part === null || terms.length + part.length > MOST_TERMS) return null
    terms = [...terms, ...part]
  }
  return terms
}

function both(parts: Parts): readonly Term[] | null {
  let terms: readonly Term[] = [[]]
  for (const part of parts) {
    if (part === null || terms.length * part.length > MOST_TERMS) return null
    terms = terms.flatMap((term) => part.map((other) => [...term, ...other.filter((atom) => !isIn(atom, term))]))
  }
  return terms
}

/** What is still open for a firm: terms that cannot hold are left out, and atoms that hold. */
export function openTerms(terms: readonly Term[], profile: Profile): readonly Term[] {
  return terms
    .filter((term) => !term.some((atom) => truthOf(atom, profile) === false))
    .map((term) => term.filter((atom) => truthOf(atom, profile) === null))
}

function truthOf({ fact, test, negated }: Atom, profile: Profile): Truth {
  const truth = holds({ [fact]: test }, profile)
  return truth === null ? null : truth !== negated
}

/** Terms that hold only when another one does add nothing. */
export function withoutIdle(terms: readonly Term[]): readonly Term[] {
  return terms.filter(
    (term, i) =>
      !terms.some(
        (other, j) => i !== j && other.every((atom) => isIn(atom, term)) && (other.length < term.length || j < i),
      ),
  )
}

/** Whether a term holds this very atom. */
export const isIn = (atom: Atom, term: Term): boolean => term.some((one) => isSame(one, atom))

function isSame(one: Atom, other: Atom): boolean {
  return one.fact === other.fact && one.negated === other.negated && keyOf(one.test) === keyOf(other.test)
}

const keyOf = ({ is, in: among, has, atLeast, atMost }: FactTest): string =>
  JSON.stringify([is, among, has, atLeast, atMost])
