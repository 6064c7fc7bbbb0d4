import type { PlainWords } from '../core/model/content.ts'
import { load } from './load.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** Reads the words to avoid. Throws an InputError. */
export function readPlainWords(source: Source): PlainWords {
  const { jargon, accusing, leading } = load(source, FORMATS.plainWords).document
  return { jargon, accusing, leading }
}
