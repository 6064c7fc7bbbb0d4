import { wrap } from '../core/text/lay-out.ts'
import type { Io } from '../node/io.ts'

/** The same machine, but what is told in sentences is broken between words: a word cut by the screen's edge is heard as two. */
export function plainIo(io: Io): Io {
  const err: Io['err'] = (text, as) => io.err(as === 'whole' ? text : betweenWords(text, io.width))
  // What concerns the terminal is looked up only when it is asked for, so nothing is copied.
  return Object.create(io, { err: { value: err } })
}

/** Lines broken between words; indented ones stay: they are laid out already, or are commands to copy. */
export function betweenWords(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrap(line, width - 1)))
    .join('\n')
}
