import { clean } from '../core/text/clean.ts'
import { answersHere, type CheckHere, labelHere, nameHere, type UnreadableHere } from './answers-here.ts'
import { chooseOne } from './choose-one.ts'
import type { CommandContext } from './command.ts'

const MOST_SHOWN = 8
/** No file is called so. */
const NEW = '#new'

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
