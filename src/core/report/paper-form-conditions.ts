import { type Atom, isIn, openTerms, type Term, termsOf, withoutIdle } from '../condition/terms.ts'
import type { Tier } from '../model/checklist.ts'
import type { Condition, FactScalar } from '../model/condition.ts'
import { type FactDefinition, type Profile, UNKNOWN } from '../model/facts.ts'
import { HEADCOUNTS } from '../sizing/size.ts'
import { choiceOfFact, DIGITS } from './paper-form-boxes.ts'
import type { ReportWords } from './report-words.ts'

/** What conditions are said with: the facts on the paper, each by its code, and what is known of the firm. */
export interface PaperFacts {
  readonly definitions: readonly FactDefinition[]
  readonly codes: ReadonlyMap<string, string>
  readonly profile: Profile
}

/** Said together with “and”. Each begins with the code of the fact that it looks at. */
export type Clauses = readonly string[]

/** So many letters of several values; longer ones are told by their boxes. */
const MOST_LETTERS = 60
/** More ways than these are not read through by anybody. */
const MOST_WAYS = 3

/**
 * A condition in words, clause by clause; none when it holds already. What cannot be read is said as “if it fits”.
 * `told` is what the reader was told before.
 */
export function clausesOf(
  condition: Condition | undefined,
  facts: PaperFacts,
  words: ReportWords,
  told: Term = [],
): Clauses {
  if (!condition) return []
  const ways = termsOf(condition)
  const terms = ways && withoutIdle(openTerms(ways, facts.profile).map((term) => withoutImplied(term, facts, told)))
  if (terms === null || !terms.flat().every(({ fact }) => facts.codes.has(fact)))
    return [words.say('report.paper.if-fits')]
  const [first = []] = terms
  const common = first.filter((atom) => terms.every((term) => isIn(atom, term)))
  const rest = terms.map((term) => term.filter((atom) => !isIn(atom, common)))
  if (rest.some((term) => term.length === 0)) return termClauses(common, facts, words)
  if (rest.every((term) => term.length === 1))
    return [...termClauses(common, facts, words), joinWays(eitherClauses(rest.flat(), facts, words), words)]
  if (rest.length > MOST_WAYS) return [words.say('report.paper.if-fits')]
  const joined = rest.map((term) => joinAnd(termClauses(term, facts, words), words))
  return [...termClauses(common, facts, words), joinWays(joined, words)]
}

/** What the words of a tier say as well: ten people hardly work anywhere without one of them being paid. */
export const TOLD_BY_TIER: Readonly<Record<Tier, Term>> = {
  core: [],
  standard: [{ fact: 'hired', test: { atLeast: 1 }, negated: false }],
  extended: [{ fact: 'hired', test: { atLeast: 1 }, negated: false }],
}

/** From how many people on a question is asked. */
export function tierClauses(tier: Tier, words: ReportWords): Clauses {
  const { services, industry } = HEADCOUNTS
  switch (tier) {
    case 'core':
      return []
    case 'standard':
      return [words.say('report.paper.from-people', { people: words.number(services[0] + 1) })]
    case 'extended':
      return [
        words.say('report.paper.from-people-by-trade', {
          services: words.number(services[1] + 1),
          others: words.number(industry[1] + 1),
        }),
      ]
    default:
      return tier satisfies never
  }
}

/** What goes without saying: a fact is asked only where its own condition holds. */
function withoutImplied(term: Term, { definitions }: PaperFacts, told: Term): Term {
  const own = term.flatMap(({ fact, negated }): readonly Atom[] => {
    const when = negated ? undefined : definitions.find(({ id }) => id === fact)?.when
    const terms = when ? termsOf(when) : null
    return terms?.length === 1 ? terms.flat() : []
  })
  return term.filter((atom) => !isIn(atom, own) && !isIn(atom, told))
}

const termClauses = (term: Term, facts: PaperFacts, words: ReportWords): Clauses =>
  term.map((atom) => clauseOf(atom.fact, [atom], facts, words))

/** Of atoms any of which is enough, those of one fact are said together. */
function eitherClauses(atoms: readonly Atom[], facts: PaperFacts, words: ReportWords): Clauses {
  const groups = new Map<string, Atom[]>()
  for (const [i, atom] of atoms.entries()) {
    const isChoice = !atom.negated && valuesOf(atom).length > 0
    const key = isChoice ? atom.fact : `${atom.fact} ${i}`
    groups.set(key, [...(groups.get(key) ?? []), atom])
  }
  return [...groups.values()].map((group) => clauseOf(group[0]?.fact ?? '', group, facts, words))
}

function clauseOf(fact: string, atoms: readonly Atom[], facts: PaperFacts, words: ReportWords): string {
  const code = facts.codes.get(fact) ?? ''
  const values = atoms.flatMap(valuesOf)
  const negated = atoms.some((atom) => atom.negated)
  const others = negated ? othersOf(fact, values, facts) : []
  if (others.length > 0)
    return words.say('report.paper.chosen', { code, what: valuesInWords(fact, others, facts, words) })
  if (values.length > 0) {
    const what = valuesInWords(fact, values, facts, words)
    return words.say(negated ? 'report.paper.not-chosen' : 'report.paper.chosen', { code, what })
  }
  const what = rangeInWords(atoms[0], words)
  return words.say(negated ? 'report.paper.is-not' : 'report.paper.is', { code, what })
}

/** What else can be chosen, where that is shorter to say than what must not be. */
function othersOf(id: string, values: readonly FactScalar[], { definitions }: PaperFacts): readonly FactScalar[] {
  const fact = definitions.find((one) => one.id === id)
  if (fact?.kind !== 'choice') return []
  const others = (fact.choices ?? []).map((choice) => choice.id).filter((one) => !values.includes(one))
  return others.length + 1 < values.length ? [...others, UNKNOWN] : []
}

const valuesOf = ({ test }: Atom): readonly FactScalar[] => [
  ...(test.is === undefined ? [] : [test.is]),
  ...(test.in ?? []),
  ...(test.has === undefined ? [] : [test.has]),
]

function valuesInWords(
  fact: string,
  values: readonly FactScalar[],
  { definitions }: PaperFacts,
  words: ReportWords,
): string {
  const definition = definitions.find(({ id }) => id === fact)
  const boxes = values.map((value) => definition && choiceOfFact(definition, String(value), words))
  const keys = boxes.map((one) => one?.key ?? '')
  const letters = boxes.reduce((sum, one) => sum + (one?.label.length ?? 0), 0)
  if (values.length > 1 && letters > MOST_LETTERS && keys.every((key) => key !== ''))
    return words.say('report.paper.boxes', { boxes: inRanges(keys) })
  const titles = values.map((value, i) => {
    if (typeof value === 'number') return words.number(value)
    return words.say('report.paper.quoted', { text: boxes[i]?.label ?? String(value) })
  })
  return joinOr(titles, words)
}

/** “1–5, 8” */
function inRanges(keys: readonly string[]): string {
  const ranges: string[][] = []
  for (const key of [...keys].sort((a, b) => DIGITS.indexOf(a) - DIGITS.indexOf(b))) {
    const range = ranges.at(-1)
    if (range && Number(range.at(-1)) + 1 === Number(key)) range.push(key)
    else ranges.push([key])
  }
  return ranges.map((range) => (range.length > 2 ? `${range[0]}–${range.at(-1)}` : range.join(', '))).join(', ')
}

function rangeInWords(atom: Atom | undefined, words: ReportWords): string {
  const { atLeast, atMost } = atom?.test ?? {}
  if (atLeast !== undefined && atMost !== undefined)
    return words.say('report.paper.between', { low: words.number(atLeast), high: words.number(atMost) })
  if (atLeast !== undefined) return words.say('report.paper.at-least', { number: words.number(atLeast) })
  return words.say('report.paper.at-most', { number: words.number(atMost ?? 0) })
}

/** “a, b or c” */
function joinOr(parts: readonly string[], words: ReportWords): string {
  const [last = '', ...before] = [...parts].reverse()
  return before.length === 0 ? last : words.say('report.paper.or', { first: before.reverse().join(', '), last })
}

/** “a, and b, and c” */
export const joinAnd = (parts: Clauses, words: ReportWords): string =>
  parts.reduce((first, last) => (first === '' ? last : words.say('report.paper.and', { first, last })), '')

const joinWays = (ways: readonly string[], words: ReportWords): string =>
  ways.reduce((first, last) => (first === '' ? last : words.say('report.paper.or-else', { first, last })), '')
