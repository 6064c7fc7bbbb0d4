import { boundOf } from '../answer/target.ts'
import { questionsOf } from '../checklist/questions-of.ts'
import { factsIn, holds } from '../condition/holds.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import type { FactDefinition, FactValue, Profile } from '../model/facts.ts'
import { placeholdersIn } from '../text/fill.ts'
import { SIZE_FACTS, SIZE_LIMITS, sizeOf } from './size.ts'

/**
 * The facts to ask of this firm, in the order of the definitions: those that decide its size, and those on which a
 * question for its size depends. What was told before settles some of these and spares a fact; what is told after it
 * never does, so that a fact once asked can be looked at again.
 */
export function factsNeeded(
  checklist: Checklist,
  facts: readonly FactDefinition[],
  profile: Profile,
): readonly FactDefinition[] {
  const { tiers } = SIZE_LIMITS[sizeOf(profile, facts).class]
  const before: Record<string, FactValue> = Object.create(null)
  return neededFor(checklist, facts)
    .filter(({ fact, always, uses }) => {
      const isOpen = ({ when, tier }: Question) => tiers.includes(tier) && (!when || holds(when, before) !== false)
      const isPossible = !fact.when || holds(fact.when, profile) !== false
      const isNeeded = isPossible && (always || uses.some(isOpen))
      const value = Object.hasOwn(profile, fact.id) ? profile[fact.id] : undefined
      if (value !== undefined) before[fact.id] = value
      return isNeeded
    })
    .map(({ fact }) => fact)
}

/** Every fact that some firm can be asked before this checklist. */
export function factsOfChecklist(checklist: Checklist, facts: readonly FactDefinition[]): readonly FactDefinition[] {
  return neededFor(checklist, facts)
    .filter(({ always, uses }) => always || uses.length > 0)
    .map(({ fact }) => fact)
}

/** Who needs a fact. */
interface Need {
  readonly fact: FactDefinition
  /** Every firm is asked: it decides the size, or the asking of what does. */
  readonly always: boolean
  /** The questions that need it, or need what is asked by it. */
  readonly uses: readonly Question[]
}

/** What was last worked out for a list; a program has one table of facts. */
const needs = new WeakMap<Checklist, { readonly facts: readonly FactDefinition[]; readonly needed: readonly Need[] }>()

function neededFor(checklist: Checklist, facts: readonly FactDefinition[]): readonly Need[] {
  const known = needs.get(checklist)
  if (known?.facts === facts) return known.needed
  const always = withTheirOwn(SIZE_FACTS, facts)
  const uses = questionsOf(checklist).map((question) => ({ question, facts: withTheirOwn(factsOf(question), facts) }))
  const needed = facts.map((fact) => ({
    fact,
    always: always.has(fact.id),
    uses: uses.filter((use) => use.facts.has(fact.id)).map(({ question }) => question),
  }))
  needs.set(checklist, { facts, needed })
  return needed
}

/** These facts, and those on which the asking of these depends. */
function withTheirOwn(ids: readonly string[], facts: readonly FactDefinition[]): ReadonlySet<string> {
  const needed = new Set(ids)
  for (const { id, when } of facts) if (needed.has(id) && when) for (const one of factsIn(when)) needed.add(one)
  return needed
}

function factsOf(question: Question): readonly string[] {
  const { ask, help, met, gap, why, proof, fix } = question
  const variants = question.kind === 'number' ? (question.variants ?? []) : []
  const texts = [ask, help, met, gap, why, ...proof, fix?.first, ...(fix?.then ?? []), ...(fix?.from ?? [])]
  const named = [...texts, ...variants.flatMap((one) => [one.ask, one.help])].flatMap((text) =>
    Object.values(text ?? {}).flatMap(placeholdersIn),
  )
  const measures = question.kind === 'number' ? [question, ...variants] : []
  const by = measures.flatMap(({ target, partly }) =>
    [target, partly].flatMap((one) => {
      const bound = one && boundOf(one)
      return typeof bound === 'object' && bound.by !== undefined ? [bound.by] : []
    }),
  )
  const of = question.kind === 'count' ? [question.of] : []
  const when = [question, ...variants].flatMap((one) => (one.when ? factsIn(one.when) : []))
  return [...when, ...of, ...by, ...named]
}
