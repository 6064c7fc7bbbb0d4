import { loadLibrary } from '../node/library.ts'
import { check } from './check.ts'
import { chooseCheck } from './choose-answers.ts'
import { chooseOne } from './choose-one.ts'
import type { CommandContext } from './command.ts'
import { done } from './done.ts'
import { plan } from './plan.ts'
import { terminalOf } from './prompter-for.ts'
import { score } from './score.ts'
import { listsToChoose } from './shelf.ts'
import { UsageError } from './usage-error.ts'

/** `tukiem` alone: asks what the owner wants to do. */
export async function menu(context: CommandContext, help: () => string): Promise<number> {
  const { words, io } = context
  if (terminalOf(context) === null) throw new UsageError('cli.no-terminal', {})
  const choice = await chooseOne(
    words.say('cli.menu.question'),
    [
      { id: 'check', label: words.say('cli.menu.check') },
      { id: 'list', label: words.say('cli.menu.list') },
      { id: 'plan', label: words.say('cli.menu.plan') },
      { id: 'done', label: words.say('cli.menu.done') },
      { id: 'score', label: words.say('cli.menu.score') },
      { id: 'help', label: words.say('cli.menu.help') },
    ],
    context,
  )
  switch (choice) {
    case 'check':
      return check(undefined, {}, context)
    case 'list': {
      const list = await chooseList(context)
      return list === null ? 0 : check(list, {}, context)
    }
    case 'plan':
      return onCheckHere((path) => plan(path, { force: true }, context), context)
    case 'done':
      return onCheckHere((answers) => done(undefined, answers === undefined ? {} : { answers }, context), context)
    case 'score':
      return onCheckHere((path) => score(path, {}, context), context)
    case 'help':
      io.out(help())
      return 0
    case null:
      return 0
    default:
      return choice satisfies never
  }
}

/** Does something with the answers here; where several firms or checks have answers, it is asked which are meant. */
async function onCheckHere(
  work: (path: string | undefined) => Promise<number>,
  context: CommandContext,
): Promise<number> {
  const path = await chooseCheck(context)
  return path === null ? 0 : work(path)
}

/** One of the packaged lists; `null` when the owner left. */
async function chooseList(context: CommandContext): Promise<string | null> {
  const { words, io } = context
  const options = listsToChoose(loadLibrary(io.root)).map(({ id, title }) => ({ id, label: words.text(title) }))
  return chooseOne(words.say('cli.menu.list-question'), options, context)
}
