import type { FactOnSheet } from '../core/model/content.ts'
import { idFindings } from './check-references.ts'
import { refuse } from './input-error.ts'
import { load } from './load.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** Reads what the lists rest on. Throws an InputError. */
export function readFactSheet(source: Source): readonly FactOnSheet[] {
  const loaded = load(source, FORMATS.factSheet)
  const { facts } = loaded.document
  refuse(idFindings(facts, ['facts'], loaded))
  return facts
}
