import type { CommandEntry } from './command-entry.ts'

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
const THEME = ['--theme <file>', 'help.theme'] as const

/** Commands for who asks many firms, in the order of the help. */
export const COMMANDS_FOR_MANY: readonly CommandEntry[] = [
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
    name: 'sheet',
    summary: 'help.sheet',
    argument: ['<list>', 'help.form-list'],
    options: [
      ['-o, --output <file>', 'help.sheet-output', collect],
      ['--set <fact=value...>', 'help.form-set'],
      ['--batch', 'help.sheet-batch'],
      ['--open', 'help.open'],
      ['--force', 'help.force'],
    ],
    run: async ([list], options, context) => (await import('./sheet.ts')).sheet(list ?? '', options, context),
  },
  {
    name: 'import',
    summary: 'help.import',
    argument: ['<files...>', 'help.import-files'],
    options: [
      ['-o, --output <folder>', 'help.import-output'],
      ['--list <list>', 'help.import-list'],
      ['--other-version', 'help.import-other-version'],
      ['--partly', 'help.import-partly'],
      ['--dry-run', 'help.import-dry-run'],
      ['--force', 'help.import-force'],
    ],
    run: async (files, options, context) => (await import('./import.ts')).importSheets(files, options, context),
  },
  {
    name: 'batch',
    summary: 'help.batch',
    argument: ['<inputs...>', 'help.batch-inputs'],
    options: [
      ['-o, --output <folder>', 'help.batch-output'],
      ['--plans', 'help.batch-plans'],
      ['--no-clients', 'help.batch-no-clients'],
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
      ['--shard <part>', 'help.batch-shard'],
      ['--resume', 'help.batch-resume'],
      ['--dry-run', 'help.batch-dry-run'],
      ['--force', 'help.batch-force'],
    ],
    run: async (inputs, options, context) => (await import('./batch.ts')).batch(inputs, options, context),
  },
  {
    name: 'stats',
    summary: 'help.stats',
    argument: ['<inputs...>', 'help.stats-inputs'],
    options: [
      ['-o, --output <place>', 'help.stats-output'],
      ['--by <dimensions>', 'help.stats-by'],
      ['--min-cell <firms>', 'help.stats-min-cell'],
      ['--force', 'help.force'],
    ],
    run: async (inputs, options, context) => (await import('./stats.ts')).stats(inputs, options, context),
  },
  {
    name: 'merge',
    summary: 'help.merge',
    argument: ['<folders...>', 'help.merge-folders'],
    options: [
      ['-o, --output <folder>', 'help.merge-output'],
      ['--partly', 'help.merge-partly'],
      ['--no-clients', 'help.merge-no-clients'],
      ['--list <list>', 'help.merge-list', collect],
      ['--since <folder>', 'help.batch-since'],
      THEME,
      ['--force', 'help.batch-force'],
    ],
    run: async (folders, options, context) =>
      (await import('./merge.ts')).merge(folders, { clients: true, ...options }, context),
  },
  {
    name: 'worker',
    summary: 'help.worker',
    options: [
      ['--redis <address>', 'help.worker-redis'],
      ['--put <inputs...>', 'help.worker-put'],
      ['-o, --output <folder>', 'help.worker-output'],
      ['--until-empty', 'help.worker-until-empty'],
      ['--queue <name>', 'help.worker-queue'],
      ['--jobs <count>', 'help.worker-jobs'],
      ['--list <list>', 'help.list-option'],
    ],
    run: async (_, options, context) => (await import('./worker.ts')).worker(options, context),
  },
]
