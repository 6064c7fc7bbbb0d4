import type { Law } from '../core/model/law.ts'
import { dayFindings, idFindings } from './check-references.ts'
import { languageFindings, single } from './check-texts.ts'
import type { Finding } from './finding.ts'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import { PACKAGED_LANGUAGES } from './read-facts.ts'
import type { Source } from './source.ts'
import type { Path } from './tree.ts'
import { FORMATS } from './validate.ts'

/** Reads the laws that lists and parameters refer to. Throws an InputError. */
export function readLaws(source: Source): readonly Law[] {
  const loaded = load(source, FORMATS.laws)
  const { laws } = loaded.document
  refuse([
    ...idFindings(laws, ['laws'], loaded),
    ...laws.flatMap((law, index) => ofLawFindings(law, ['laws', index], loaded)),
  ])
  return laws
}

/** What is wrong in the entry of a law. */
export function ofLawFindings(
  { title, note, inForce, lookAgain }: Law,
  path: Path,
  loaded: Loaded<unknown>,
): readonly Finding[] {
  return [
    ...languageFindings(single({ title, note }, path), PACKAGED_LANGUAGES, loaded),
    ...dayFindings({ inForce, lookAgain }, path, loaded),
  ]
}
