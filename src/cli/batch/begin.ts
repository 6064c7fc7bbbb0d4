import { existsSync } from 'node:fs'
import { isInShard } from '../../cohort/shard.ts'
import { keepHeapSmall } from '../../node/frugal-heap.ts'
import { type FoundInputs, findInputs } from '../../node/inputs/find-inputs.ts'
import { removeFolder } from '../../node/save/folders.ts'
import type { CommandContext } from '../command.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'
import { dryRun } from './dry-run.ts'
import { gatherClients } from './gather.ts'
import { lookOver } from './look-over.ts'
import { hashOfTheme, runKey } from './manifest.ts'
import { lockFolder, makeOutputFolder, type OutputFolder, outputFolder, refuseOthersFolder } from './output-folder.ts'
import { type BatchOptions, plansAsked, shardAsked } from './request.ts'
import type { RunSetting } from './run-setting.ts'
import { sayEnd } from './summary.ts'
import { HELD, keptIn, unpacked } from './unpack.ts'
import { wholeRun } from './whole-run.ts'

/** Looks over what was asked before anything is made, then runs it. Resolves with the exit code. */
export async function beginBatch(
  names: readonly string[],
  options: BatchOptions,
  context: CommandContext,
): Promise<number> {
  keepHeapSmall()
  const output = outputFolder(options.output ?? '')
  const asked = await lookOver(options, context)
  const setting = settingOf(options, output, context)
  const found = findGiven(names, output)
  const given = { files: found.files, hasPipe: names.includes('-') }
  if (options.dryRun) {
    const held = await unpacked(given, HELD, setting, context)
    return dryRun(found.others + held.others, held, { asked, setting, context })
  }
  refuseOthersFolder(output, options.force === true)
  const isNew = !existsSync(output.path)
  const withClients = setting.clients !== null
  makeOutputFolder(output, withClients)
  const release = lockFolder(output)
  try {
    const kept = await unpacked(given, keptIn(setting.rows), setting, context)
    const inputs = gatherClients(kept)
    if (inputs.length > 0) {
      // Names and doubles are seen among all clients, so that those of one shard fit those of the others.
      const inShard = inputs.filter(({ client }) => isInShard(client, setting.shard))
      const end = await wholeRun({ inputs: inShard, output, setting, asked, context, resume: options.resume === true })
      const others = found.others + kept.others
      return sayEnd(end, { output, withClients, gate: asked.gate, context, others, list: options.list })
    }
    removeFolder(isNew ? output.path : output.work)
    throw new UsageError('batch.no-inputs', {})
  } finally {
    release()
  }
}

/** How each client is scored, for this thread and for others. Throws `UsageError`. */
function settingOf(options: BatchOptions, output: OutputFolder, context: CommandContext): RunSetting {
  const { io, words, second, languageAsked } = context
  const asked = {
    today: dayOf(context.today, io),
    language: words.language,
    second: second?.language ?? null,
    languageAsked,
    plans: plansAsked(options),
    themeSha256: hashOfTheme(options.theme),
    ...(options.list === undefined ? {} : { list: options.list }),
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  }
  const clients = options.dryRun || options.clients === false ? null : output.clients
  const of = { run: runKey(asked), shard: shardAsked(options.shard), root: io.root, clients }
  return { ...asked, ...of, rows: `${output.work}/rows.ndjson` }
}

/** The files that were given; what leads nowhere was mistyped. Throws `UsageError`. */
function findGiven(given: readonly string[], { path }: OutputFolder): FoundInputs {
  const found = findInputs(
    given.filter((one) => one !== '-'),
    path === '' ? [] : [path],
    true,
  )
  const [missing] = found.missing
  if (missing !== undefined) throw new UsageError('batch.input-missing', { path: missing })
  if (found.files.length === 0 && !given.includes('-')) throw new UsageError('batch.no-inputs', {})
  return found
}
