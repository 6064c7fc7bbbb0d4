import { decode } from './decode.ts'
import type { Source } from './source.ts'

/** A line that names a format; in JSON that a program has squeezed together, the name may stand anywhere. */
const FORMAT =
  /^[ \t{]*["']?format["']?[ \t]*:[ \t]*["']?(tukiem\/[a-z-]+\/\d+)|[{,]\s*"format"\s*:\s*"(tukiem\/[a-z-]+\/\d+)"/m

/**
 * What a file seems to call itself, `tukiem/laws/1`, by the first place that names a format; `null` when none does. Only
 * a hint of which reader to take: that one checks it. Throws an InputError when the file is no text.
 */
export function formatOf(source: Source): string | null {
  const found = FORMAT.exec(decode(source))
  return found?.[1] ?? found?.[2] ?? null
}
