import { decode } from './decode.ts'
import type { Source } from './source.ts'

/**
 * What a file seems to call itself, `tukiem/laws/1`, by its first line that names a format; `null` when none does. Only
 * a hint of which reader to take: that one checks it. Throws an InputError when the file is no text.
 */
export function formatOf(source: Source): string | null {
  return /^[ \t{]*["']?format["']?[ \t]*:[ \t]*["']?(tukiem\/[a-z-]+\/\d+)/m.exec(decode(source))?.[1] ?? null
}
