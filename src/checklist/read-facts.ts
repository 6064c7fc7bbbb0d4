import { factsIn } from '../core/condition/holds.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import { conditionFindings, plainCondition } from './check-condition.ts'
import { idFindings } from './check-references.ts'
import { type PlacedText, single, textFindings } from './check-texts.ts'
import type { Finding } from './finding.ts'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import type { Source } from './source.ts'
import type { Path } from './tree.ts'
import { FORMATS } from './validate.ts'

/** The languages of everything that is packaged beside the lists. */
export const PACKAGED_LANGUAGES = ['vi', 'en'] as const

/** Reads what is asked about the firm before the check. Throws an InputError. */
export function readFacts(source: Source): readonly FactDefinition[] {
  const loaded = load(source, FORMATS.facts)
  const { facts } = loaded.document
  refuse([
    ...idFindings(facts, ['facts'], loaded),
    ...facts.flatMap((fact, index) => factFindings(fact, ['facts', index], facts, loaded)),
  ])
  return facts.map((fact) => (fact.when ? { ...fact, when: plainCondition(fact.when, facts) } : fact))
}

/** What is wrong in the definition of a fact, one of `facts`. */
export function factFindings(
  fact: FactDefinition,
  path: Path,
  facts: readonly FactDefinition[],
  loaded: Loaded<unknown>,
): readonly Finding[] {
  const { ask, help, choices = [], when } = fact
  const titles = choices.map(({ title }, index): PlacedText => [[...path, 'choices', index, 'title'], title])
  return [
    ...textFindings([...single({ ask, help }, path), ...titles], PACKAGED_LANGUAGES, facts, loaded),
    ...idFindings(choices, [...path, 'choices'], loaded),
    ...choices.flatMap(({ id }, index) =>
      id.toLowerCase() === 'unknown'
        ? [loaded.found('id-is-answer-word', { id }, [...path, 'choices', index, 'id'])]
        : [],
    ),
    ...(when ? conditionFindings(when, [...path, 'when'], { facts, loaded }) : []),
    ...(when
      ? orderFindings(factsIn(when), [...path, 'when'], facts.slice(0, facts.indexOf(fact)), facts, loaded)
      : []),
  ]
}

/** A fact can only wait for one that was asked before it. */
function orderFindings(
  ids: readonly string[],
  path: Path,
  earlier: readonly FactDefinition[],
  facts: readonly FactDefinition[],
  { found }: Loaded<unknown>,
): readonly Finding[] {
  const late = ids.filter((id) => facts.some((fact) => fact.id === id) && !earlier.some((fact) => fact.id === id))
  return late.map((fact) => found('fact-order', { fact }, path))
}
