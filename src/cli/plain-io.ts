import { widthOf, wrap } from '../core/text/lay-out.ts'
import type { Io } from '../node/io.ts'

/** The same machine, whose screen breaks no word of what is told; a path or command longer than a line stays one, to be copied. */
export function screenIo(io: Io): Io {
  const fits = (line: string) => line.split(' ').every((word) => widthOf(word) < io.width)
  const broken = (line: string) => (fits(line) ? betweenWords(line, io.width) : line)
  const err: Io['err'] = (text, as) => io.err(as === 'whole' ? text : text.split('\n').map(broken).join('\n'))
  return Object.create(io, { err: { value: err } })
}

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
