import type { Assessment } from '../core/model/assessment.ts'
import { load } from './load.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** Reads a saved result back. Throws an InputError. */
export function readAssessment(source: Source): Assessment {
  return load(source, FORMATS.assessment).document
}
