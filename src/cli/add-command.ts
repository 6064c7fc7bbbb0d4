import type { Command } from 'commander'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import type { ActEntry, CommandEntry, CommandName } from './command-entry.ts'
import { UsageError } from './usage-error.ts'

type Act = (run: (context: CommandContext) => Promise<number>) => Promise<void>

/** Adds a command to the program; `act` runs it and keeps its exit code. */
export function addCommand(program: Command, entry: CommandEntry, words: Words, act: Act): void {
  const command = addAct(program, entry, words)
  command.action(() => act((context) => entry.run(command.args, command.opts(), context)))
  for (const one of entry.acts ?? []) {
    const own = addAct(command, one, words)
    own.action(() => act((context) => one.run(own.args, optionsOf(own, command), context)))
    // Options of the command are not for its acts.
    own.configureHelp({ ...own.configureHelp(), visibleGlobalOptions: () => [...program.options] })
  }
  command.addHelpText('after', () => `\n${examplesOf(entry.name, words)}`)
}

function addAct(program: Command, { name, summary, argument, second, options }: ActEntry, words: Words): Command {
  const command = program.command(name).description(words.sayWith(summary, {})).allowExcessArguments(false)
  command.helpOption('-h, --help', words.say('help.help'))
  if (argument) command.argument(argument[0], words.sayWith(argument[1], {}))
  if (second) command.argument(second[0], words.sayWith(second[1], {}))
  for (const [usage, help, gather] of options) {
    if (gather) command.option(usage, words.sayWith(help, {}), gather)
    else command.option(usage, words.sayWith(help, {}))
  }
  return command
}

/**
 * The options of an act. Commander gives one that the command has too, such as `-o`, to the command, wherever it stands. Throws
 * `UsageError` for one that the act does not know.
 */
function optionsOf(act: Command, command: Command): object {
  const known = new Set(act.options.map((option) => option.attributeName()))
  const stray = command.options.find((one) => !known.has(one.attributeName()) && one.attributeName() in command.opts())
  if (stray) throw new UsageError('cli.usage.unknown-option', { what: stray.long ?? stray.flags, near: '_' })
  return { ...command.opts(), ...act.opts() }
}

/** What is typed, and indented what it does; the first line is their title. */
export function examplesOf(name: CommandName, words: Words): string {
  const lines = words.sayWith(`help.examples.${name}`, {}).split('\n')
  return [words.say('help.title.examples'), ...lines.map((line) => `  ${line}`)].join('\n')
}
