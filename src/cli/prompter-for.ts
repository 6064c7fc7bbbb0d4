import type { Prompter } from '../node/interview/prompter.ts'
import type { Io } from '../node/io.ts'
import type { CommandContext } from './command.ts'
import { UsageError } from './usage-error.ts'

/** Where questions may be asked, `null` where they may not. */
export function terminalOf({ io, mayAsk }: Pick<CommandContext, 'io' | 'mayAsk'>): Io['terminal'] {
  return mayAsk ? io.terminal : null
}

/** Whether to ask in plain lines although nobody said `--plain`: the owner's machine wants it, or the terminal can do no more. */
export function wantsPlain(env: Io['env']): boolean {
  const { ACCESSIBLE: accessible = '' } = env
  return (accessible !== '' && accessible !== '0') || env.TERM === 'dumb'
}

/** What asks in this terminal; only that is loaded. Throws `UsageError` where nothing can be asked. */
export async function prompterFor(context: CommandContext): Promise<Prompter> {
  const streams = terminalOf(context)
  if (streams === null) throw new UsageError('cli.no-terminal', {})
  const terminal = context.isPlain
    ? (await import('../node/interview/plain/plain-prompter.ts')).plainPrompter(streams)
    : (await import('../node/interview/terminal-prompter.ts')).terminalPrompter({
        ...streams,
        colour: context.wantsColour && context.io.colour,
      })
  if (!terminal.ready) throw new UsageError('cli.no-terminal', {})
  return terminal.prompter
}
