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
  const uses = usesOf(checklist).filter(({ question }) => tiers.includes(question.tier))
  const possible = withTheirOwn(new Set(uses.flatMap((use) => use.facts)), facts)
  return facts.filter((fact, index) => {
    if (!possible.has(fact.id) || (fact.when && holds(fact.when, profile) === false)) return false
    const before = Object.fromEntries(facts.slice(0, index).flatMap(({ id }) => known(profile, id)))
    const open = uses.filter(({ question: { when } }) => !when || holds(when, before) !== false)
    return withTheirOwn(new Set(open.flatMap((use) => use.facts)), facts).has(fact.id)
  })
}

/** Every fact that some firm can be asked before this checklist. */
export function factsOfChecklist(checklist: Checklist, facts: readonly FactDefinition[]): readonly FactDefinition[] {
  const used = withTheirOwn(new Set(usesOf(checklist).flatMap((use) => use.facts)), facts)
  return facts.filter(({ id }) => used.has(id))
}

interface Use {
  readonly question: Question
  /** Ids of the facts that it needs. */
  readonly facts: readonly string[]
}

function usesOf(checklist: Checklist): readonly Use[] {
  return questionsOf(checklist).map((question) => ({ question, facts: factsOf(question) }))
}

/** These facts, those that decide the size, and those on which the asking of these depends. */
function withTheirOwn(ids: ReadonlySet<string>, facts: readonly FactDefinition[]): ReadonlySet<string> {
  const needed = new Set([...SIZE_FACTS, ...ids])
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

function known(profile: Profile, id: string): readonly (readonly [string, FactValue])[] {
  const value = Object.hasOwn(profile, id) ? profile[id] : undefined
  return value === undefined ? [] : [[id, value]]
}
