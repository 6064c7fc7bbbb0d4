import type { Press, Screen } from '../interview/screen.ts'
import { terminalPrompter } from '../node/interview/terminal-prompter.ts'
import type { Io } from '../node/io.ts'
import { answersFilesIn, listNamedIn } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { Interrupted } from './interrupted.ts'
import { UsageError } from './usage-error.ts'

const MOST_SHOWN = 8
/** No file is called so. */
const NEW = '#new'

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
  const press = await askScreen(
    {
      name: 'choose',
      head: null,
      notices: [],
      title,
      paragraphs: [],
      field: { kind: 'choose', options, marked: null, markedWord: '' },
      keys: [{ key: 'q', label: context.words.say('interview.key.stop') }],
    },
    context,
  )
  return press.kind === 'option' ? (options.find((one) => one.id === press.id)?.id ?? null) : null
}

/** One screen outside an interview. Throws `UsageError` where nothing can be asked, `Interrupted` when cut off. */
export async function askScreen(screen: Screen, context: CommandContext): Promise<Press> {
  const streams = terminalOf(context)
  const terminal = streams && terminalPrompter({ ...streams, colour: context.wantsColour && context.io.colour })
  if (!terminal?.ready) throw new UsageError('cli.no-terminal', {})
  const press = await terminal.prompter.ask(screen)
  terminal.prompter.close()
  if (press.kind === 'signal') throw new Interrupted(press.signal)
  return press
}

/** How a check begins: with an answers file, with a new one, or with a new one that takes over from another list's. */
export type Beginning = { readonly kind: 'go-on' | 'take-over'; readonly path: string } | { readonly kind: 'new' }

/**
 * What the owner wants to begin with, `null` when the owner left. Answers to another list than `listId` are not gone on
 * with; what they say of the firm can be taken over.
 */
export async function chooseAnswers(listId: string | undefined, context: CommandContext): Promise<Beginning | null> {
  const files = answersFilesIn('.').slice(0, MOST_SHOWN)
  if (files.length === 0) return { kind: 'new' }
  const { words } = context
  const isOther = (path: string) => listId !== undefined && (listNamedIn(path) ?? listId) !== listId
  const options = files.map((name) => ({
    id: name,
    label: words.say(isOther(name) ? 'cli.choose.take-over' : 'cli.choose.go-on', { name }),
  }))
  const chosen = await chooseOne(
    words.say('cli.choose.title'),
    [...options, { id: NEW, label: words.say('cli.choose.new') }],
    context,
  )
  if (chosen === null) return null
  if (chosen === NEW) return { kind: 'new' }
  return { kind: isOther(chosen) ? 'take-over' : 'go-on', path: chosen }
}
