import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { commandLine } from '../node/command-line.ts'
import { loadChecklist, loadLibrary } from '../node/library.ts'
import { hashOfTheme, type Manifest } from './batch/manifest.ts'
import { outputFolder, refuseOthersFolder } from './batch/output-folder.ts'
import { resultsSince } from './batch/since.ts'
import { sayEnd } from './batch/summary.ts'
import type { CommandContext } from './command.ts'
import { loadTheme } from './load-theme.ts'
import { loadLooks } from './look.ts'
import { checkFiles } from './merge/check-files.ts'
import { checkShards, folderFor } from './merge/check-shards.ts'
import { putTogether } from './merge/put-together.ts'
import { isFault, type MergeFault, type ShardResults, shardResults } from './merge/shard-results.ts'
import { UsageError } from './usage-error.ts'

/** Replaced by the build with the version of package.json. */
declare const TUKIEM_VERSION: string

export interface MergeOptions {
  readonly output?: string
  readonly partly?: boolean
  /** False with `--no-clients`. */
  readonly clients: boolean
  readonly list?: readonly string[]
  readonly theme?: string
  readonly since?: string
  readonly force?: boolean
}

/** `tukiem merge`: the results of the shards of one run as if they had been scored in one go. Ends with 0, or 3 when some were set aside. */
export async function merge(
  folders: readonly string[],
  options: MergeOptions,
  context: CommandContext,
): Promise<number> {
  if (options.output === undefined) throw new UsageError('merge.needs-output', {})
  const output = outputFolder(options.output)
  refuseOthersFolder(output, options.force === true)
  refuseShard(options.output, folders)
  const found = folders.map(shardResults)
  const shards = found.filter((one): one is ShardResults => !isFault(one)).sort(byIndex)
  const { faults, missing } = checkShards(shards, TUKIEM_VERSION)
  const [first] = shards
  const wrong = [...found.filter(isFault), ...faults]
  if (wrong.length > 0 || first === undefined) return refuse(wrong, context)
  if (missing.length > 0 && !options.partly) return refuse(missingFaults(missing, shards, context), context)
  const changed = shards.flatMap((one) => checkFiles(one, options.clients))
  if (changed.length > 0) return refuse(changed, context)
  const { manifest } = first
  refuseTheme(manifest, options.theme)
  const looks = loadLooks(context.io.root, await loadTheme(options.theme, context))
  const { clients: withClients, list: lists = [] } = options
  const last = options.since === undefined ? null : resultsSince(options.since)
  const merged = await putTogether({ shards, manifest, missing, output, withClients, lists, last, looks, context })
  if ('key' in merged) return refuse([merged], context)
  await sayUnknown(shards, lists, context)
  const code = sayEnd({ tally: merged, watched: NOTHING }, { output, withClients, gate: null, context, others: 0 })
  return missing.length > 0 ? sayPartly(missing, shards, context) : code
}

const NOTHING = { stopped: 0, named: [], first: null }
/** So many faults are named. */
const MOST_FAULTS = 20

const byIndex = (a: ShardResults, b: ShardResults): number => a.manifest.shard.index - b.manifest.shard.index

function refuse(faults: readonly MergeFault[], { io, words }: CommandContext): 2 {
  for (const { key, args } of faults.slice(0, MOST_FAULTS)) io.err(`${words.sayWith(key, args)}\n`)
  const count = faults.length - MOST_FAULTS
  if (count > 0) io.err(`${words.say('cli.more-findings', { count })}\n`)
  return 2
}

/** Each missing shard with the line that scores it. */
function missingFaults(
  missing: readonly number[],
  shards: readonly ShardResults[],
  { io }: CommandContext,
): readonly MergeFault[] {
  const lines = missing.map((index): MergeFault => {
    const shard = shardName(index, shards)
    // What was scored is not in the manifests, where paths of a machine have no place.
    const words = ['batch', 'INPUTS', '--shard', shard, '-o', folderFor(index, shards)]
    return { key: 'merge.missing', args: { shard, command: commandLine(words, io).replace('INPUTS', '…') } }
  })
  return [...lines.slice(0, MOST_FAULTS - 1), { key: 'merge.missing-partly', args: {} }]
}

const shardName = (index: number, [first]: readonly ShardResults[]): string => `${index}/${first?.manifest.shard.of}`

/** Results are not put over those that they are made of. Throws `UsageError`. */
function refuseShard(output: string, folders: readonly string[]): void {
  const same = folders.find((folder) => realPath(folder) === realPath(output))
  if (same !== undefined) throw new UsageError('merge.output-is-shard', { folder: same })
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

/** What is said of all clients looks as each shard did. Throws `UsageError`. */
function refuseTheme({ theme }: Manifest, path: string | undefined): void {
  if (theme !== undefined && path === undefined) throw new UsageError('merge.needs-theme', {})
  if (path !== undefined && hashOfTheme(path) !== theme) throw new UsageError('merge.other-theme', { path })
}

/** Names lists that are nowhere here: only saved results are known to be without theirs. */
async function sayUnknown(
  shards: readonly ShardResults[],
  given: readonly string[],
  { io, words }: CommandContext,
): Promise<void> {
  const library = loadLibrary(io.root)
  const packaged = new Set(library.lists.map(({ id }) => id))
  const own = await Promise.all(given.map((list) => loadChecklist(io.root, library, list)))
  const known = new Set(own.map(({ sha256 }) => sha256))
  const used = new Map(shards.flatMap(({ manifest }) => manifest.lists.map((list) => [list.sha256, list] as const)))
  for (const { id: list, version, sha256 } of used.values())
    if (!packaged.has(list) && !known.has(sha256)) io.err(`${words.say('merge.list-unknown', { list, version })}\n`)
}

function sayPartly(missing: readonly number[], shards: readonly ShardResults[], { io, words }: CommandContext): 3 {
  const [there, of] = [shards.length, shards.length + missing.length]
  const names = missing.slice(0, MOST_FAULTS).map((index) => shardName(index, shards))
  const more = missing.length > MOST_FAULTS ? ['…'] : []
  io.err(`${words.say('merge.partly', { there, of, missing: [...names, ...more].join(', ') })}\n`)
  return 3
}
