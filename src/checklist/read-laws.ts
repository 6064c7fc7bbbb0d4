import type { Law } from '../core/model/law.ts'
import { dayFindings, idFindings } from './check-references.ts'
import { languageFindings, single } from './check-texts.ts'
import { refuse } from './input-error.ts'
import { load } from './load.ts'
import { PACKAGED_LANGUAGES } from './read-facts.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** Reads the laws that lists and parameters refer to. Throws an InputError. */
export function readLaws(source: Source): readonly Law[] {
  const loaded = load(source, FORMATS.laws)
  const { laws } = loaded.document
  refuse([
    ...idFindings(laws, ['laws'], loaded),
    ...laws.flatMap(({ title, note, inForce, lookAgain }, index) => [
      ...languageFindings(single({ title, note }, ['laws', index]), PACKAGED_LANGUAGES, loaded),
      ...dayFindings({ inForce, lookAgain }, ['laws', index], loaded),
    ]),
  ])
  return laws
}
