import { load } from './load.ts'
import type { LoadedList } from './parts.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

interface Read {
  readonly bytes: Uint8Array
  readonly loaded: LoadedList
}

/** What was read last, by the names of the files. */
const READ = new Map<string, Read>()
/** All packaged lists, and some more. */
const MOST_KEPT = 60

/**
 * Reads the file of a list; one that is still as it was is not parsed again, for lists share most of their parts. Throws an
 * InputError for what cannot be read.
 */
export function loadList(source: Source): LoadedList {
  const before = READ.get(source.name)
  if (before && Buffer.compare(before.bytes, source.bytes) === 0) return before.loaded
  const loaded = load(source, FORMATS.checklist)
  const [oldest] = READ.size < MOST_KEPT ? [] : READ.keys()
  if (oldest !== undefined) READ.delete(oldest)
  READ.set(source.name, { bytes: source.bytes, loaded })
  return loaded
}
