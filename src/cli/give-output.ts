import { checkOutput, writeOutput } from '../node/write-file.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import type { Screen } from './draw-report.ts'
import { paintFor } from './paint.ts'

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

/** Where something goes; `-` is the screen or a pipe. */
export interface Output {
  readonly path: string
}

/**
 * Looks at all places and makes all forms before it writes the first, so that a mistake leaves nothing half done. What
 * goes to the screen comes last: a reader who has seen enough there still gets the files. Throws `WriteError`.
 */
export async function giveOutputs<One extends Output>(
  outputs: readonly One[],
  make: (output: One, screen: Screen | undefined) => Promise<string | Uint8Array>,
  giving: Giving,
): Promise<void> {
  const { context, force } = giving
  const made: { path: string; content: string | Uint8Array }[] = []
  const screenLast = outputs.toSorted((a, b) => Number(a.path === '-') - Number(b.path === '-'))
  for (const { path } of screenLast) if (path !== '-') checkOutput(path, force)
  for (const output of screenLast) {
    const screen = output.path === '-' ? { width: context.io.width, paint: await paintFor(context) } : undefined
    made.push({ path: output.path, content: await make(output, screen) })
  }
  for (const { path, content } of made) giveOutput(path, content, giving)
}

/** Shows a file in the program that the system has for it, and says where it is when there is none. */
export async function openOutput(path: string, { io, words }: CommandContext): Promise<void> {
  const { openFile } = await import('../node/open-file.ts')
  if (!(await openFile(path))) io.err(`${words.say('cli.not-opened', { path })}\n`)
}
