import type { CommandEntry } from './command-entry.ts'

/** Commands for who has many clients, in the order of the help. */
export const COMMANDS_FOR_MANY: readonly CommandEntry[] = [
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
      ['--theme <file>', 'help.theme'],
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
      ['--list <list>', 'help.merge-list', (list, before = []) => [...before, list]],
      ['--since <folder>', 'help.batch-since'],
      ['--theme <file>', 'help.theme'],
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
