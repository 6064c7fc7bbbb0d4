import { wrap } from '../core/text/lay-out.ts'
import { commandLine } from '../node/command-line.ts'
import type { Io } from '../node/io.ts'
import { COMMANDS } from './commands.ts'

/**
 * The same machine, but what is told in sentences is broken between words: a word cut by the screen's edge is heard as
 * two. A line to copy stays one line.
 */
export function plainIo(io: Io): Io {
  const isCommand = (line: string) => COMMANDS.some(({ name }) => line.startsWith(`${commandLine([name], io)} `))
  const err: Io['err'] = (text) =>
    io.err(
      text
        .split('\n')
        .flatMap((line) => (isCommand(line) ? [line] : wrap(line, io.width - 1)))
        .join('\n'),
    )
  // What concerns the terminal is looked up only when it is asked for, so nothing is copied.
  return Object.create(io, { err: { value: err } })
}
