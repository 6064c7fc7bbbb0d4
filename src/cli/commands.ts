import type { CommandEntry, HelpKey } from './command-entry.ts'
import { COMMANDS_FOR_BUYERS } from './commands-for-buyers.ts'
import { COMMANDS_FOR_MANY } from './commands-for-many.ts'

/** Options that several commands have. */
const LIST = ['--list <list>', 'help.list-option'] as const
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
const THEME = ['--theme <file>', 'help.theme'] as const
const JSON_OUT = ['--json', 'help.json'] as const

const FOR_ONE: readonly CommandEntry[] = [
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
      ['--accept <what>', 'help.accept', collect],
    ],
    run: async ([list], options, context) => (await import('./check.ts')).check(list, options, context),
  },
  {
    name: 'score',
    summary: 'help.score',
    argument: ['[answers]', 'help.answers'],
    options: [
      LIST,
      JSON_OUT,
      ['--ndjson', 'help.ndjson'],
      ['--jobs <number>', 'help.score-jobs'],
      ['--explain', 'help.explain-option'],
    ],
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
    name: 'reuse',
    summary: 'help.reuse',
    argument: ['<files...>', 'help.reuse.files'],
    options: [
      ['-o, --output <file>', 'help.reuse.output'],
      ['--json', 'help.json'],
    ],
    run: async (files, options, context) => (await import('./reuse.ts')).reuse(files, options, context),
  },
  {
    name: 'share',
    summary: 'help.share',
    argument: ['[answers]', 'help.answers'],
    options: [
      ['--with <list>', 'help.share-with'],
      ['--depth <depth>', 'help.share-depth'],
      ['-o, --output <file>', 'help.share-output'],
      ['--yes', 'help.share-yes'],
      ['--dry-run', 'help.share-dry-run'],
      ['--force', 'help.force'],
    ],
    run: async ([path], options, context) => (await import('./share.ts')).share(path, options, context),
  },
]

const LISTS_AND_MACHINE: readonly CommandEntry[] = [
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

/** Commands under a heading of the help, in its order. */
export const COMMAND_GROUPS: readonly { readonly title: HelpKey; readonly commands: readonly CommandEntry[] }[] = [
  { title: 'help.group.one', commands: FOR_ONE },
  { title: 'help.group.many', commands: COMMANDS_FOR_MANY },
  { title: 'help.group.buyers', commands: COMMANDS_FOR_BUYERS },
  { title: 'help.group.machine', commands: LISTS_AND_MACHINE },
]

/** In the order of the help. */
export const COMMANDS: readonly CommandEntry[] = COMMAND_GROUPS.flatMap(({ commands }) => commands)
