import { writeOutput } from '../node/write-file.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'

interface Giving {
  readonly words: Words
  /** Overwrite an existing file. */
  readonly force: boolean
  readonly context: CommandContext
}

/** Writes a result to a file and says where, or to stdout for `-`. Throws `WriteError`. */
export function giveOutput(path: string, content: string | Uint8Array, { words, force, context }: Giving): void {
  const { io } = context
  if (path === '-') {
    io.out(content)
    return
  }
  writeOutput(path, typeof content === 'string' ? new TextEncoder().encode(content) : content, force)
  io.err(`${words.say('cli.written', { path })}\n`)
}
