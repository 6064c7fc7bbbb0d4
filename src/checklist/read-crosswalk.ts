import type { Crosswalk } from '../core/model/content.ts'
import { idFindings } from './check-references.ts'
import { refuse } from './input-error.ts'
import { load } from './load.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** Reads the outside schemes and their codes. Throws an InputError. */
export function readCrosswalk(source: Source): Crosswalk {
  const loaded = load(source, FORMATS.crosswalk)
  const { frameworks } = loaded.document
  refuse(idFindings(frameworks, ['frameworks'], loaded))
  return frameworks
}
