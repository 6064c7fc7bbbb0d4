import type { Command } from 'commander'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import type { ActEntry, CommandEntry, CommandName } from './command-entry.ts'

type Act = (run: (context: CommandContext) => Promise<number>) => Promise<void>

/** Adds a command to the program; `act` runs it and keeps its exit code. */
export function addCommand(program: Command, entry: CommandEntry, words: Words, act: Act): void {
  const command = addAct(program, entry, words, act)
  // What stands behind the name of an act is the act's own: both may have `-o`.
  if (entry.acts) command.enablePositionalOptions()
  for (const one of entry.acts ?? []) {
    const own = addAct(command, one, words, act)
    // Options of the command are not for its acts.
    own.configureHelp({ ...own.configureHelp(), visibleGlobalOptions: () => [...program.options] })
  }
  command.addHelpText('after', () => `\n${examplesOf(entry.name, words)}`)
}

function addAct(
  program: Command,
  { name, summary, argument, second, options, run }: ActEntry,
  words: Words,
  act: Act,
): Command {
  const command = program.command(name).description(words.sayWith(summary, {})).allowExcessArguments(false)
  command.helpOption('-h, --help', words.say('help.help'))
  if (argument) command.argument(argument[0], words.sayWith(argument[1], {}))
  if (second) command.argument(second[0], words.sayWith(second[1], {}))
  for (const [usage, help, gather] of options) {
    if (gather) command.option(usage, words.sayWith(help, {}), gather)
    else command.option(usage, words.sayWith(help, {}))
  }
  command.action(() => act((context) => run(command.args, command.opts(), context)))
  return command
}

/** What is typed, and indented what it does; the first line is their title. */
export function examplesOf(name: CommandName, words: Words): string {
  const lines = words.sayWith(`help.examples.${name}`, {}).split('\n')
  return [words.say('help.title.examples'), ...lines.map((line) => `  ${line}`)].join('\n')
}
