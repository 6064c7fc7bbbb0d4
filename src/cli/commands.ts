import type { Command } from 'commander'
import type { MessageKey, Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'

/** A command has examples in every language, or its name is none. */
type CommandName = NameIn<MessageKey>
type NameIn<Key> = Key extends `help.examples.${infer Name}` ? Name : never

/** One command: how it is called, and what runs it, imported only then so that help stays quick. */
interface CommandEntry {
  readonly name: CommandName
  readonly summary:
    | 'help.check'
    | 'help.score'
    | 'help.plan'
    | 'help.batch'
    | 'help.done'
    | 'help.compare'
    | 'help.form'
    | 'help.list'
    | 'help.explain'
    | 'help.lint'
    | 'help.doctor'
    | 'help.forget'
    | 'help.completion'
  readonly argument?: readonly [
    usage: string,
    help:
      | 'help.list-argument'
      | 'help.list-shown'
      | 'help.form-list'
      | 'help.answers'
      | 'help.batch-inputs'
      | 'help.compare-before'
      | 'help.action'
      | 'help.question'
      | 'help.lint-files'
      | 'help.forget-answers'
      | 'help.shell',
  ]
  readonly second?: readonly [usage: string, help: 'help.compare-after']
  /** `gather` puts the values of an option that may be given several times together. */
  readonly options: readonly (readonly [
    usage: string,
    help: Parameters<Words['say']>[0],
    gather?: (value: string, before: readonly string[] | undefined) => readonly string[],
  ])[]
  readonly run: (args: readonly string[], options: object, context: CommandContext) => Promise<number>
}

const LIST = ['--list <list>', 'help.list-option'] as const
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
const THEME = ['--theme <file>', 'help.theme'] as const
const JSON_OUT = ['--json', 'help.json'] as const

/** In the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'check',
    summary: 'help.check',
    argument: ['[list]', 'help.list-argument'],
    options: [
      ['--answers <file>', 'help.answers-option'],
      ['--quick', 'help.quick'],
      ['--only <section>', 'help.only'],
      ['--set <id=value...>', 'help.set'],
      ['--name <firm>', 'help.name'],
    ],
    run: async ([list], options, context) => (await import('./check.ts')).check(list, options, context),
  },
  {
    name: 'score',
    summary: 'help.score',
    argument: ['[answers]', 'help.answers'],
    options: [LIST, JSON_OUT, ['--ndjson', 'help.ndjson'], ['--explain', 'help.explain-option']],
    run: async ([path], options, context) => (await import('./score.ts')).score(path, options, context),
  },
  {
    name: 'compare',
    summary: 'help.compare',
    argument: ['<before>', 'help.compare-before'],
    second: ['<after>', 'help.compare-after'],
    options: [['-o, --output <file>', 'help.compare-output'], JSON_OUT, THEME, ['--force', 'help.force']],
    run: async (paths, options, context) => (await import('./compare.ts')).compare(paths, options, context),
  },
  {
    name: 'plan',
    summary: 'help.plan',
    argument: ['[answers]', 'help.answers'],
    options: [
      ['-o, --output <file>', 'help.output', collect],
      ['--format <form>', 'help.format'],
      ['--for <reader>', 'help.for'],
      ['--with-actions', 'help.with-actions'],
      ['--full', 'help.full'],
      ['--duties', 'help.duties'],
      THEME,
      ['--open', 'help.open'],
      LIST,
      ['--hours <hours>', 'help.hours'],
      ['--force', 'help.force'],
    ],
    run: async ([path], options, context) => (await import('./plan.ts')).plan(path, options, context),
  },
  {
    name: 'batch',
    summary: 'help.batch',
    argument: ['<inputs...>', 'help.batch-inputs'],
    options: [
      ['-o, --output <folder>', 'help.batch-output'],
      ['--plans', 'help.batch-plans'],
      ['--format <forms>', 'help.batch-format'],
      ['--for <reader>', 'help.for'],
      ['--with-actions', 'help.with-actions'],
      ['--full', 'help.full'],
      ['--duties', 'help.duties'],
      ['--hours <hours>', 'help.hours'],
      THEME,
      ['--list <list>', 'help.batch-list'],
      ['--since <folder>', 'help.batch-since'],
      ['--fail-on <gate>', 'help.batch-fail-on'],
      ['--jobs <number>', 'help.batch-jobs'],
      ['--resume', 'help.batch-resume'],
      ['--dry-run', 'help.batch-dry-run'],
      ['--force', 'help.batch-force'],
    ],
    run: async (inputs, options, context) => (await import('./batch.ts')).batch(inputs, options, context),
  },
  {
    name: 'done',
    summary: 'help.done',
    argument: ['[action]', 'help.action'],
    options: [
      ['--on <day>', 'help.done-on'],
      ['--proof <note>', 'help.done-proof'],
      ['--undo', 'help.done-undo'],
      ['--answers <file>', 'help.done-answers'],
      LIST,
    ],
    run: async ([action], options, context) => (await import('./done.ts')).done(action, options, context),
  },
  {
    name: 'form',
    summary: 'help.form',
    argument: ['<list>', 'help.form-list'],
    options: [
      ['--paper', 'help.paper'],
      ['-o, --output <file>', 'help.output', collect],
      ['--set <fact=value...>', 'help.form-set'],
      THEME,
      ['--open', 'help.open'],
      ['--force', 'help.force'],
    ],
    run: async ([list], options, context) => (await import('./form.ts')).form(list ?? '', options, context),
  },
  {
    name: 'list',
    summary: 'help.list',
    argument: ['[list]', 'help.list-shown'],
    options: [JSON_OUT],
    run: async ([id], options, context) => (await import('./list.ts')).list(id, options, context),
  },
  {
    name: 'explain',
    summary: 'help.explain',
    argument: ['<question>', 'help.question'],
    options: [LIST],
    run: async ([id], options, context) => (await import('./explain.ts')).explain(id ?? '', options, context),
  },
  {
    name: 'lint',
    summary: 'help.lint',
    argument: ['<files...>', 'help.lint-files'],
    options: [JSON_OUT, ['--fail-on <severity>', 'help.fail-on']],
    run: async (files, options, context) => (await import('./lint.ts')).lint(files, options, context),
  },
  {
    name: 'doctor',
    summary: 'help.doctor',
    options: [
      ['--json', 'help.doctor-json'],
      ['--fix', 'help.doctor-fix'],
    ],
    run: async (_, options, context) => (await import('./doctor.ts')).doctor(options, context),
  },
  {
    name: 'forget',
    summary: 'help.forget',
    argument: ['[answers]', 'help.forget-answers'],
    options: [
      ['--dry-run', 'help.forget-dry-run'],
      ['--yes', 'help.forget-yes'],
    ],
    run: async ([path], options, context) => (await import('./forget.ts')).forget(path, options, context),
  },
  {
    name: 'completion',
    summary: 'help.completion',
    argument: ['[shell]', 'help.shell'],
    options: [],
    run: async ([shell], _, context) => (await import('./completion.ts')).completion(shell, context),
  },
]

/** Adds a command to the program; `act` runs it and keeps its exit code. */
export function addCommand(
  program: Command,
  { name, summary, argument, second, options, run }: CommandEntry,
  words: Words,
  act: (run: (context: CommandContext) => Promise<number>) => Promise<void>,
): void {
  const command = program.command(name).description(words.say(summary)).allowExcessArguments(false)
  command.helpOption('-h, --help', words.say('help.help'))
  if (argument) command.argument(argument[0], words.say(argument[1]))
  if (second) command.argument(second[0], words.say(second[1]))
  for (const [usage, help, gather] of options) {
    if (gather) command.option(usage, words.sayWith(help, {}), gather)
    else command.option(usage, words.sayWith(help, {}))
  }
  command.addHelpText('after', () => `\n${examplesOf(name, words)}`)
  command.action(() => act((context) => run(command.args, command.opts(), context)))
}

/** What is typed, and indented what it does; the first line is their title. */
export function examplesOf(name: CommandName, words: Words): string {
  const lines = words.sayWith(`help.examples.${name}`, {}).split('\n')
  return [words.say('help.title.examples'), ...lines.map((line) => `  ${line}`)].join('\n')
}
