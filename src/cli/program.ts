import { Command, CommanderError, Help, type OutputConfiguration } from 'commander'
import { nearest } from '../checklist/near.ts'
import type { Io } from '../node/io.ts'
import { isScreen } from '../node/terminal/output.ts'
import { LANGUAGES, type Words, wordsIn } from '../words/words.ts'
import { addCommand } from './add-command.ts'
import type { CommandContext, SharedOptions } from './command.ts'
import { COMMAND_GROUPS } from './commands.ts'
import { languagesAsked, languagesOfEnvironment } from './language.ts'
import { wantsPlain } from './prompter-for.ts'
import { UsageError } from './usage-error.ts'

export { CommanderError }

/**
 * The commands and options of `tukiem`. Parsing calls `done` with the exit code of the command that ran.
 */
export function makeProgram(version: string, words: Words, io: Io, done: (code: number) => void): Command {
  const languages = LANGUAGES.map(({ code }) => code).join(', ')
  const program = new Command('tukiem')
    .description(words.say('help.program'))
    .version(version, '-V, --version', words.say('help.version'))
    .helpOption('-h, --help', words.say('help.help'))
    .helpCommand(false)
    .option('--lang <codes>', `${languages}: ${words.say('help.lang')}`, languagesAsked)
    .option('--today <day>', words.say('help.today'))
    .option('--no-input', words.say('help.no-input'))
    .option('--no-color', words.say('help.no-color'))
    .option('--plain', words.say('help.plain'))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titleInWords(title, words),
      subcommandTerm: termOf,
      commandUsage: (command) => usageInWords(command, words),
    })
    .configureOutput(outputTo(io))
    .exitOverride()
    .allowExcessArguments()
    .addHelpText('after', `\n${words.say('help.examples')}`)
  const act = async (run: (context: CommandContext) => Promise<number>): Promise<void> => {
    const context = contextOf(program, words, io)
    done(await run({ ...context, io: await telling(context) }))
  }
  for (const { title, commands } of COMMAND_GROUPS) {
    program.commandsGroup(words.sayWith(title, {}))
    for (const entry of commands) addCommand(program, entry, words, act)
  }
  program.action(() => {
    refuseUnknownCommand(program)
    return act(async (context) => (await import('./menu.ts')).menu(context, () => program.helpInformation()))
  })
  return program
}

/** The machine, with sentences on its screen broken between words. */
async function telling({ io, isPlain }: CommandContext): Promise<Io> {
  if (!isPlain && !isScreen(2)) return io
  const { plainIo, screenIo } = await import('./plain-io.ts')
  return isPlain ? plainIo(io) : screenIo(io)
}

/** Errors are said by us, in the owner's language; help has no colours, so the terminal need not be looked up. */
function outputTo(io: Io): OutputConfiguration {
  return {
    writeOut: io.out,
    outputError: () => {},
    getOutHasColors: () => false,
    getErrHasColors: () => false,
    getOutHelpWidth: () => Math.min(io.width, 100),
  }
}

/** A word that is no command reaches the menu as an argument of its own. */
function refuseUnknownCommand(program: Command): void {
  const [word] = program.args
  if (word === undefined) return
  const near = nearest(
    word,
    program.commands.map((command) => command.name()),
  )
  throw new UsageError('cli.usage.unknown-command', { what: word, near: near ?? '_' })
}

function contextOf(program: Command, words: Words, io: Io): CommandContext {
  const shared = program.opts<SharedOptions>()
  const isPlain = shared.plain === true || wantsPlain(io.env)
  const asked = shared.lang ?? languagesOfEnvironment(io.env)
  return {
    io,
    words,
    second: asked?.second ? wordsIn(asked.second) : null,
    languageAsked: asked !== null,
    wantsColour: shared.color && !isPlain,
    isPlain,
    mayAsk: shared.input,
    today: shared.today,
  }
}

/** A command with its arguments; that it has options goes without saying, and leaves room for what it does. */
const termOf = (command: Command): string => new Help().subcommandTerm(command).replace(' [options]', '')

/** How a command is called, with what stands for its options in the language asked for. */
function usageInWords(command: Command, words: Words): string {
  return new Help()
    .commandUsage(command)
    .replace('[options]', `[${words.say('help.usage.options')}]`)
    .replace('[command]', `[${words.say('help.usage.command')}]`)
}

/** Commander's own titles, in the language asked for. */
function titleInWords(title: string, words: Words): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.say('help.title.usage'),
    'Arguments:': words.say('help.title.arguments'),
    'Options:': words.say('help.title.options'),
    'Commands:': words.say('help.title.acts'),
    'Global Options:': words.say('help.title.global-options'),
  }
  return titles[title] ?? title
}
