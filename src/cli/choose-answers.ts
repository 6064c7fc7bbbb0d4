import { clean } from '../core/text/clean.ts'
import type { Press, Screen } from '../interview/screen.ts'
import { answersHere, type CheckHere, labelHere, nameHere, type UnreadableHere } from './answers-here.ts'
import type { CommandContext } from './command.ts'
import { Interrupted } from './interrupted.ts'
import { prompterFor } from './prompter-for.ts'

const MOST_SHOWN = 8
/** No file is called so. */
const NEW = '#new'

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

/** How a check begins: with an answers file, with a new one, or with a new one that takes over from another list's. */
export type Beginning = { readonly kind: 'go-on' | 'take-over'; readonly path: string } | { readonly kind: 'new' }

/**
 * What the owner wants to begin with, `null` when the owner left. Answers to another list than `listId` are not gone on
 * with; what they say of the firm can be taken over. A file that cannot be read is offered too: opening it tells why.
 */
export async function chooseAnswers(listId: string | undefined, context: CommandContext): Promise<Beginning | null> {
  const here = await answersHere(MOST_SHOWN, context)
  const { shown, more } = here
  if (shown.length === 0) return { kind: 'new' }
  const { words } = context
  const isOther = (one: CheckHere | UnreadableHere) =>
    one.progress !== null && listId !== undefined && one.list.id !== listId
  const options = shown.map((one) => {
    if (one.progress === null)
      return { id: one.path, label: words.say('resume.choose.unreadable', { file: clean(one.path) }) }
    const label = isOther(one)
      ? words.say('cli.choose.take-over', { name: nameHere(one, here, context) })
      : labelHere(one, here, context)
    return { id: one.path, label }
  })
  const [only, ...others] = shown
  const isUnfinished = others.length === 0 && only?.progress != null && only.progress.stage !== 'finished'
  const goesOn = isUnfinished && !isOther(only)
  const chosen = await chooseOne(
    words.say(goesOn ? 'resume.choose.one' : 'resume.choose.many'),
    [...options, { id: NEW, label: words.say('cli.choose.new') }],
    context,
    {
      ...(goesOn ? { first: only.path } : {}),
      ...(more > 0 ? { below: words.say('resume.choose.more', { count: more }) } : {}),
    },
  )
  const file = shown.find((one) => one.path === chosen)
  if (chosen === null) return null
  return file ? { kind: isOther(file) ? 'take-over' : 'go-on', path: file.path } : { kind: 'new' }
}

/** Which of several checks in this folder is meant: its path, `undefined` where there is no choice, `null` when the owner left. */
export async function chooseCheck(context: CommandContext): Promise<string | undefined | null> {
  const here = await answersHere(MOST_SHOWN, context)
  const { shown, more } = here
  if (shown.length < 2) return undefined
  const { words } = context
  const options = shown.map((one) => ({
    id: one.path,
    label: one.progress === null ? clean(one.path) : nameHere(one, here, context),
  }))
  const below = more > 0 ? { below: words.say('resume.choose.more', { count: more }) } : {}
  return chooseOne(words.say('resume.choose.which'), options, context, below)
}
