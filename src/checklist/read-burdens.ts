import type { HardThing } from '../core/model/content.ts'
import type { Law } from '../core/model/law.ts'
import { idFindings, lawFindings } from './check-references.ts'
import { languageFindings, single } from './check-texts.ts'
import { refuse } from './input-error.ts'
import { load } from './load.ts'
import { PACKAGED_LANGUAGES } from './read-facts.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** Reads what small firms cannot give, or should not be asked to. Throws an InputError. */
export function readBurdens(source: Source, { laws }: { readonly laws: readonly Law[] }): readonly HardThing[] {
  const loaded = load(source, FORMATS.burdens)
  const { things } = loaded.document
  refuse([
    ...idFindings(things, ['things'], loaded),
    ...things.flatMap(({ fairer, law }, index) => [
      ...languageFindings(single({ fairer }, ['things', index]), PACKAGED_LANGUAGES, loaded),
      ...(law ? lawFindings(law, ['things', index, 'law'], laws, loaded) : []),
    ]),
  ])
  return things
}
