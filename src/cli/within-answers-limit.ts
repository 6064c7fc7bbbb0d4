import { finding } from '../checklist/finding.ts'
import { InputError } from '../checklist/input-error.ts'
import type { Source } from '../checklist/source.ts'
import { FILE_LIMITS } from '../node/read-file.ts'

/** What was read as either kind, once it is found to be answers: they are never as large as what comes out of them. Throws an InputError. */
export function withinAnswersLimit(source: Source): Source {
  const [size, limit] = [source.bytes.length, FILE_LIMITS.answers]
  if (size > limit) throw new InputError([finding('file-too-large', { size, limit }, { file: source.name })])
  return source
}
