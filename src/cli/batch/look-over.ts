import { loadChecklist, loadLibrary } from '../../node/library.ts'
import { coresHere } from '../../node/workers.ts'
import type { CommandContext } from '../command.ts'
import { loadTheme } from '../load-theme.ts'
import { type Looks, loadLooks } from '../look.ts'
import { type BatchOptions, type Gate, gateOf, jobsOf } from './request.ts'
import { resultsSince } from './since.ts'

/** What was asked for all clients together, found to make sense. */
export interface Asked {
  readonly gate: Gate | null
  readonly looks: Looks
  /** The result lines of an earlier run to compare with. */
  readonly last: string | null
  /** How many threads may work. */
  readonly jobs: number
}

/** Looks over what was asked before anything is made. Throws `UsageError`, and `InputError` for a list or a theme with faults. */
export async function lookOver(options: BatchOptions, context: CommandContext): Promise<Asked> {
  const { root } = context.io
  const gate = gateOf(options.failOn)
  const jobs = jobsOf(options.jobs, coresHere())
  const last = options.since === undefined ? null : resultsSince(options.since)
  if (options.list !== undefined) await loadChecklist(root, loadLibrary(root), options.list)
  return { gate, jobs, last, looks: loadLooks(root, await loadTheme(options.theme, context)) }
}
