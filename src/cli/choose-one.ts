import type { Press, Screen } from '../interview/screen.ts'
import type { CommandContext } from './command.ts'
import { Interrupted } from './interrupted.ts'
import { prompterFor } from './prompter-for.ts'

/** What a screen with one choice may say beside it. */
export interface ChoiceSetting<Id extends string> {
  readonly notices?: readonly string[]
  readonly below?: string
  /** The option that Enter alone takes. */
  readonly first?: Id
  /** What leaving is called. */
  readonly leave?: string
}

/** One choice on a screen of its own; `null` when the owner left. */
export async function chooseOne<Id extends string>(
  title: string,
  options: readonly { readonly id: Id; readonly label: string }[],
  context: CommandContext,
  { notices = [], below, first, leave }: ChoiceSetting<Id> = {},
): Promise<Id | null> {
  const press = await askScreen(
    {
      name: 'choose',
      head: null,
      notices,
      title,
      paragraphs: below === undefined ? [] : [{ text: below, tone: 'quiet' }],
      field: { kind: 'choose', options, marked: first ?? null, markedWord: '' },
      keys: [{ key: 'q', label: leave ?? context.words.say('interview.key.stop') }],
    },
    context,
  )
  return press.kind === 'option' ? (options.find((one) => one.id === press.id)?.id ?? null) : null
}

/** One screen outside an interview. Throws `UsageError` where nothing can be asked, `Interrupted` when cut off. */
export async function askScreen(screen: Screen, context: CommandContext): Promise<Press> {
  const prompter = await prompterFor(context)
  const press = await prompter.ask(screen, context.words)
  prompter.close()
  if (press.kind === 'signal') throw new Interrupted(press.signal)
  return press
}
