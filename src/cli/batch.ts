import type { BatchOptions } from './batch/request.ts'
import type { CommandContext } from './command.ts'
import { UsageError } from './usage-error.ts'

/**
 * `tukiem batch <inputs…> -o out/`: scores many clients in one go. Ends with 0, with 1 when a client does not pass `--fail-on`, with 3
 * when some were set aside.
 */
export async function batch(given: readonly string[], options: BatchOptions, context: CommandContext): Promise<number> {
  const { output, dryRun } = options
  if (output === '' || (output === undefined && !dryRun)) throw new UsageError('batch.needs-output', {})
  const { beginBatch } = await import('./batch/begin.ts')
  return beginBatch(given, options, context)
}
