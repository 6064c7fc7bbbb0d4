import type { Duty } from '../core/model/content.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { Law } from '../core/model/law.ts'
import { conditionFindings, plainCondition } from './check-condition.ts'
import { idFindings, lawFindings } from './check-references.ts'
import { languageFindings, single } from './check-texts.ts'
import type { Finding } from './finding.ts'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import { PACKAGED_LANGUAGES } from './read-facts.ts'
import type { Source } from './source.ts'
import type { Path } from './tree.ts'
import { FORMATS } from './validate.ts'

interface Known {
  readonly facts: readonly FactDefinition[]
  readonly laws: readonly Law[]
}

/** Reads the legal duties with a date. Throws an InputError. */
export function readCalendar(source: Source, known: Known): readonly Duty[] {
  const loaded = load(source, FORMATS.calendar)
  const { duties } = loaded.document
  refuse([
    ...idFindings(duties, ['duties'], loaded),
    ...duties.flatMap((duty, index) => dutyFindings(duty, ['duties', index], known, loaded)),
  ])
  return duties.map((duty) => (duty.when ? { ...duty, when: plainCondition(duty.when, known.facts) } : duty))
}

/** What is wrong in a duty, by the facts and laws that it may name. */
export function dutyFindings(
  duty: Duty,
  path: Path,
  { facts, laws }: Known,
  loaded: Loaded<unknown>,
): readonly Finding[] {
  const { title, how, when, due } = duty
  const event = 'event' in due ? single({ event: due.event }, [...path, 'due']) : []
  return [
    ...languageFindings([...single({ title, how }, path), ...event], PACKAGED_LANGUAGES, loaded),
    ...(when ? conditionFindings(when, [...path, 'when'], { facts, loaded }) : []),
    ...duty.laws.flatMap((law, index) => lawFindings(law, [...path, 'laws', index], laws, loaded)),
  ]
}
