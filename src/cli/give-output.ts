import { checkOutput, writeOutput } from '../node/write-file.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import type { Screen } from './draw-report.ts'
import { paintFor } from './paint.ts'
import { UsageError } from './usage-error.ts'

interface Giving {
  readonly words: Words
  /** Overwrite an existing file. */
  readonly force: boolean
  readonly context: CommandContext
}

/** Writes a result to a file and says where, or to stdout for `-`. Throws `WriteError`, and `UsageError` for a document on the screen. */
export function giveOutput(path: string, content: string | Uint8Array, { words, force, context }: Giving): void {
  const { io } = context
  if (path === '-') {
    refuseBytesOnScreen(path, content, context)
    io.out(content)
    return
  }
  writeOutput(path, typeof content === 'string' ? new TextEncoder().encode(content) : content, force)
  io.err(`${words.say('cli.written', { path })}\n`)
}

/** A document on a screen is a mess of signs, and some of them are orders to the screen. */
function refuseBytesOnScreen(path: string, content: string | Uint8Array, { io }: CommandContext): void {
  if (path === '-' && typeof content !== 'string' && io.isScreen) throw new UsageError('cli.output.no-text', {})
}

/** Where something goes; `-` is the screen or a pipe. */
export interface Output {
  readonly path: string
}

/**
 * Looks at all places and makes all forms before it writes the first, so that a mistake leaves nothing half done. What
 * goes to the screen comes last: a reader who has seen enough there still gets the files. Throws `WriteError`, and `UsageError` for a document on the screen.
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
  for (const { path, content } of made) refuseBytesOnScreen(path, content, context)
  for (const { path, content } of made) giveOutput(path, content, giving)
}

/** Shows a file in the program that the system has for it, and says where it is when there is none. */
export async function openOutput(path: string, { io, words }: CommandContext): Promise<void> {
  const { openFile } = await import('../node/open-file.ts')
  if (!(await openFile(path))) io.err(`${words.say('cli.not-opened', { path })}\n`)
}
