import { terminalPrompter } from '../node/interview/terminal-prompter.ts'
import type { Io } from '../node/io.ts'
import { answersFilesIn } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { Interrupted } from './interrupted.ts'
import { UsageError } from './usage-error.ts'

/** Where questions may be asked, `null` where they may not. */
export function terminalOf({ io, mayAsk }: CommandContext): Io['terminal'] {
  return mayAsk ? io.terminal : null
}

/** One choice on a screen of its own; `null` when the owner left. */
export async function chooseOne<Id extends string>(
  title: string,
  options: readonly { readonly id: Id; readonly label: string }[],
  context: CommandContext,
): Promise<Id | null> {
  const streams = terminalOf(context)
  const terminal = streams && terminalPrompter({ ...streams, colour: context.wantsColour && context.io.colour })
  if (!terminal?.ready) throw new UsageError('cli.no-terminal', {})
  const press = await terminal.prompter.ask({
    name: 'choose',
    head: null,
    notices: [],
    title,
    paragraphs: [],
    field: { kind: 'choose', options, marked: null, markedWord: '' },
    keys: [{ key: 'q', label: context.words.say('interview.key.stop') }],
  })
  terminal.prompter.close()
  if (press.kind === 'signal') throw new Interrupted(press.signal)
  return press.kind === 'option' ? (options.find((one) => one.id === press.id)?.id ?? null) : null
}

/** The answers in this folder to go on with: `new` for a new check, `null` when the owner left. */
export async function chooseAnswers(context: CommandContext): Promise<string | 'new' | null> {
  const files = answersFilesIn('.')
  if (files.length === 0) return 'new'
  const { words } = context
  const shown = files.slice(0, 8).map((name) => ({ id: name, label: words.say('cli.choose.go-on', { name }) }))
  return chooseOne(
    words.say('cli.choose.title'),
    [...shown, { id: 'new', label: words.say('cli.choose.new') }],
    context,
  )
}
