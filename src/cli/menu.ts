import { check } from './check.ts'
import { chooseOne, terminalOf } from './choose-answers.ts'
import type { CommandContext } from './command.ts'
import { plan } from './plan.ts'
import { score } from './score.ts'
import { UsageError } from './usage-error.ts'

/** `tukiem` alone: asks what the owner wants to do. */
export async function menu(context: CommandContext, help: () => string): Promise<number> {
  const { words, io } = context
  if (terminalOf(context) === null) throw new UsageError('cli.no-terminal', {})
  const choice = await chooseOne(
    words.say('cli.menu.question'),
    [
      { id: 'check', label: words.say('cli.menu.check') },
      { id: 'plan', label: words.say('cli.menu.plan') },
      { id: 'score', label: words.say('cli.menu.score') },
      { id: 'help', label: words.say('cli.menu.help') },
    ],
    context,
  )
  switch (choice) {
    case 'check':
      return check(undefined, {}, context)
    case 'plan':
      return plan(undefined, { force: true }, context)
    case 'score':
      return score(undefined, {}, context)
    case 'help':
      io.out(help())
      return 0
    case null:
      return 0
    default:
      return choice satisfies never
  }
}
