import { isInShard } from '../../cohort/shard.ts'
import { watchStopSignals } from '../../node/stop-signals.ts'
import type { CommandContext } from '../command.ts'
import type { Fault } from '../faults.ts'
import { Interrupted } from '../interrupted.ts'
import { UsageError } from '../usage-error.ts'
import { NO_EARLIER } from './earlier.ts'
import { faultsInOrder } from './errors-file.ts'
import { gatherClients } from './gather.ts'
import type { Asked } from './look-over.ts'
import type { RunSetting } from './run-setting.ts'
import { scoreAll } from './score-all.ts'
import { listLines, setAsideLines } from './summary.ts'
import { MOST_NAMED, type Tally } from './tally.ts'
import type { Unpacked } from './unpack.ts'

interface Setting {
  readonly asked: Asked
  readonly setting: RunSetting
  readonly context: CommandContext
}

/** Reads and scores everything, writes nothing, and says what a run would find. Resolves with the exit code. */
export async function dryRun(others: number, unpacked: Unpacked, setting: Setting): Promise<number> {
  const { context } = setting
  const all = gatherClients(unpacked)
  if (all.length === 0) throw new UsageError('batch.no-inputs', {})
  const inputs = all.filter(({ client }) => isInShard(client, setting.setting.shard))
  const signals = watchStopSignals()
  const nowhere = { path: '', add: () => {}, flush: () => {} }
  const { tally } = await scoreAll({ ...setting, inputs, earlier: NO_EARLIER, stop: signals.stop }, nowhere)
  signals.release()
  const signal = signals.signal()
  if (signal !== null) throw new Interrupted(signal)
  context.io.err(`${dryLines(tally, { others, list: setting.setting.list }, context).join('\n')}\n`)
  return tally.failed > 0 ? 3 : 0
}

function dryLines(
  tally: Tally,
  { others, list: given }: { readonly others: number; readonly list: string | undefined },
  { words }: CommandContext,
): readonly string[] {
  const { scored, failed, tables, failures, byList } = tally
  const errors = faultsInOrder(failures)
  const lists = [...byList].sort(([a], [b]) => (a < b ? -1 : 1))
  const more = errors.length - MOST_NAMED
  const fault = (one: Fault) =>
    `  ${words.say('batch.dry.fault', { place: placeOf(one), what: one.what, mend: one.mend })}`
  return [
    words.say('batch.dry.scored', { count: scored }),
    ...lists.map(([list, count]) => `  ${words.say('batch.dry.list', { list, count })}`),
    ...listLines(tally, given, words),
    ...(failed > tables ? [words.say('batch.dry.failed', { count: failed - tables })] : []),
    ...(tables > 0 ? [words.say('batch.dry.tables', { count: tables })] : []),
    ...errors.slice(0, MOST_NAMED).map(fault),
    ...(more > 0 ? [`  ${words.say('batch.dry.more', { count: more })}`] : []),
    ...(others + tally.others > 0 ? [words.say('batch.summary.others', { count: others + tally.others })] : []),
    ...setAsideLines(tally, words),
    words.say('batch.dry.nothing'),
  ]
}

/** `a.yaml:3:12` of a text; of a sheet `a.xlsx (B5)`, or `a.xlsx (North, B5)` where the workbook has several. */
function placeOf({ file, sheet, row, line, column }: Fault): string {
  if (row === undefined || column === undefined)
    return [file, row ?? line, column].filter((part) => part !== undefined).join(':')
  return `${file} (${sheet === undefined ? '' : `${sheet}, `}${column}${row})`
}
