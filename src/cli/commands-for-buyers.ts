import type { CommandEntry } from './command-entry.ts'
import { PACK_ACTS } from './pack-acts.ts'

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** What is said of a list of one's own, new or there already. */
const WISHES: CommandEntry['options'] = [
  ['--drop <ids>', 'help.tailor-drop', collect],
  ['--weigh <id=severity>', 'help.tailor-weigh', collect],
  ['--add <question>', 'help.tailor-add', collect],
  ['--offer <kind=text>', 'help.tailor-offer', collect],
  ['--contact <person>', 'help.tailor-contact'],
  ['--answer-by <day>', 'help.tailor-answer-by'],
  ['--title <text>', 'help.tailor-title', collect],
  ['--language <codes>', 'help.tailor-language'],
  ['--publisher <name>', 'help.new-publisher'],
]

/** Commands for who makes a list of its own and sends it, in the order of the help. */
export const COMMANDS_FOR_BUYERS: readonly CommandEntry[] = [
  {
    name: 'new',
    summary: 'help.new',
    options: [
      ['-o, --output <file>', 'help.new-output'],
      ['--from <list>', 'help.new-from'],
      ['--id <id>', 'help.new-id'],
      ['--keep <ids>', 'help.new-keep', collect],
      ...WISHES,
      ['--with-schema', 'help.new-with-schema'],
      ['--force', 'help.force'],
    ],
    run: async (_, options, context) => (await import('./new.ts')).newCommand(options, context),
  },
  {
    name: 'tailor',
    summary: 'help.tailor',
    argument: ['<list>', 'help.tailor-list'],
    options: [
      ['--keep <ids>', 'help.tailor-keep', collect],
      ...WISHES,
      ['--list-version <version>', 'help.tailor-version'],
      ['--dry-run', 'help.tailor-dry-run'],
    ],
    run: async ([path], options, context) => (await import('./tailor.ts')).tailorCommand(path ?? '', options, context),
  },
  {
    name: 'lint',
    summary: 'help.lint',
    argument: ['<files...>', 'help.lint-files'],
    options: [
      ['--json', 'help.json'],
      ['--format <form>', 'help.lint-format'],
      ['--fail-on <level>', 'help.fail-on'],
      ['--fix', 'help.lint-fix'],
      ['--dry-run', 'help.lint-dry-run'],
    ],
    run: async (files, options, context) => (await import('./lint.ts')).lint(files, options, context),
  },
  {
    name: 'pack',
    summary: 'help.pack',
    argument: ['<list>', 'help.pack-list'],
    options: [
      ['-o, --output <file>', 'help.pack-output'],
      ['--expires <day>', 'help.pack-expires'],
      ['--key <file>', 'help.pack-key'],
      ['--anyway', 'help.pack-anyway'],
      ['--force', 'help.force'],
    ],
    run: async ([list = ''], options, context) => (await import('./pack.ts')).pack(list, options, context),
    acts: [
      ...PACK_ACTS,
      {
        name: 'info',
        summary: 'help.pack-info',
        argument: ['<pack>', 'help.pack-file'],
        options: [['--json', 'help.json']],
        run: async ([path = ''], options, context) => (await import('./pack/info.ts')).packInfo(path, options, context),
      },
      {
        name: 'diff',
        summary: 'help.pack-diff',
        argument: ['<old>', 'help.pack-before'],
        second: ['<new>', 'help.pack-after'],
        options: [
          ['--json', 'help.json'],
          ['--fail-on <what>', 'help.pack-fail-on'],
        ],
        run: async (paths, options, context) => (await import('./pack/diff.ts')).packDiff(paths, options, context),
      },
    ],
  },
  {
    name: 'crosswalk',
    summary: 'help.crosswalk',
    argument: ['<list>', 'help.crosswalk.list'],
    options: [
      ['--to <scheme>', 'help.crosswalk.to'],
      ['--csv', 'help.crosswalk.csv'],
      ['--json', 'help.json'],
      ['-o, --output <file>', 'help.crosswalk.output'],
      ['--force', 'help.force'],
    ],
    run: async ([list], options, context) => (await import('./crosswalk.ts')).crosswalk(list ?? '', options, context),
  },
  {
    name: 'receive',
    summary: 'help.receive',
    argument: ['<files...>', 'help.receive-files'],
    options: [
      ['--pack <list>', 'help.receive-pack'],
      ['-o, --output <folder>', 'help.receive-output'],
      ['--accept-key <fingerprint>', 'help.receive-accept-key', collect],
    ],
    run: async (files, options, context) => (await import('./receive.ts')).receive(files, options, context),
  },
]
