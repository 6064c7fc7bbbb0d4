import { Command, CommanderError, Option } from 'commander'
import { nearest } from '../checklist/near.ts'
import type { Io } from '../node/io.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext, SharedOptions } from './command.ts'
import { UsageError } from './usage-error.ts'

/** What is run for a command: imported only when it is, so that help stays quick. */
type Run = (context: CommandContext) => Promise<number> | number

/**
 * The commands and options of `tukiem`. Parsing calls `done` with the exit code of the command that ran.
 */
export function makeProgram(version: string, words: Words, io: Io, done: (code: number) => void): Command {
  const program = new Command('tukiem')
    .description(words.say('help.program'))
    .version(version, '-V, --version', words.say('help.version'))
    .helpOption('-h, --help', words.say('help.help'))
    .helpCommand(false)
    .addOption(new Option('--lang <code>', words.say('help.lang')).choices(['vi', 'en']))
    .option('--today <day>', words.say('help.today'))
    .option('--no-input', words.say('help.no-input'))
    .option('--no-color', words.say('help.no-color'))
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titleInWords(title, words) })
    .configureOutput({
      writeOut: io.out,
      outputError: () => {},
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => Math.min(io.width, 100),
    })
    .exitOverride()
    .allowExcessArguments()
  const act = (run: Run) => async (): Promise<void> => done(await run(contextOf(program, words, io)))

  program.action(() => {
    refuseUnknownCommand(program)
    return act(async (context) => (await import('./menu.ts')).menu(context, () => program.helpInformation()))()
  })
  addCheck(program, words, act)
  const score = program
    .command('score')
    .argument('[answers]', words.say('help.answers'))
    .description(words.say('help.score'))
  score
    .option('--list <list>', words.say('help.list-option'))
    .option('--json', words.say('help.json'))
    .option('--explain', words.say('help.explain-option'))
    .action((path?: string) =>
      act(async (context) => (await import('./score.ts')).score(path, score.opts(), context))(),
    )
  const plan = program
    .command('plan')
    .argument('[answers]', words.say('help.answers'))
    .description(words.say('help.plan'))
  plan
    .option('-o, --output <file>', words.say('help.output'))
    .option('--list <list>', words.say('help.list-option'))
    .option('--hours <hours>', words.say('help.hours'))
    .option('--force', words.say('help.force'))
    .action((path?: string) => act(async (context) => (await import('./plan.ts')).plan(path, plan.opts(), context))())
  const list = program.command('list').description(words.say('help.list'))
  list
    .option('--json', words.say('help.json'))
    .action(() => act(async (context) => (await import('./list.ts')).list(list.opts(), context))())
  const explain = program.command('explain').argument('<question>', words.say('help.question'))
  explain
    .description(words.say('help.explain'))
    .option('--list <list>', words.say('help.list-option'))
    .action((id: string) =>
      act(async (context) => (await import('./explain.ts')).explain(id, explain.opts(), context))(),
    )
  for (const command of program.commands) prepare(command, words)
  program.addHelpText('after', `\n${words.say('help.examples')}`)
  return program
}

export { CommanderError }

function addCheck(program: Command, words: Words, act: (run: Run) => () => Promise<void>): void {
  const check = program.command('check').argument('[list]', words.say('help.list-argument'))
  check
    .description(words.say('help.check'))
    .option('--answers <file>', words.say('help.answers-option'))
    .option('--set <id=value...>', words.say('help.set'))
    .option('--name <firm>', words.say('help.name'))
    .action((list?: string) =>
      act(async (context) => (await import('./check.ts')).check(list, check.opts(), context))(),
    )
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

function prepare(command: Command, words: Words): void {
  command.helpOption('-h, --help', words.say('help.help')).allowExcessArguments(false)
}

function contextOf(program: Command, words: Words, io: Io): CommandContext {
  const shared = program.opts<SharedOptions>()
  return {
    io,
    wantsColour: shared.color,
    words,
    languageAsked: shared.lang !== undefined || io.env.TUKIEM_LANG !== undefined,
    mayAsk: shared.input,
    today: shared.today,
  }
}

/** Commander's own titles, in the language asked for. */
function titleInWords(title: string, words: Words): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.say('help.title.usage'),
    'Arguments:': words.say('help.title.arguments'),
    'Options:': words.say('help.title.options'),
    'Global Options:': words.say('help.title.global-options'),
    'Commands:': words.say('help.title.commands'),
  }
  return titles[title] ?? title
}
