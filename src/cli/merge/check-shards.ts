import type { Manifest } from '../batch/manifest.ts'
import type { MergeFault, ShardResults } from './shard-results.ts'

/** Whether shards are parts of one run, and which are not there. */
export interface CheckedShards {
  readonly faults: readonly MergeFault[]
  /** From 1, of shards that no folder has. */
  readonly missing: readonly number[]
}

/** What must be the same in all shards, and what it is called where it differs. */
const SAME: readonly (readonly [what: string, of: (manifest: Manifest) => unknown])[] = [
  ['of', ({ shard }) => shard.of],
  ['today', ({ today }) => today],
  ['language', ({ language, second }) => `${language} ${second ?? ''}`],
  ['theme', ({ theme }) => theme],
  ['options', ({ run }) => run],
]

/** Holds the manifests of shards against each other; `program` is the version of this one. */
export function checkShards(shards: readonly ShardResults[], program: string): CheckedShards {
  const faults: MergeFault[] = []
  const byIndex = new Map<number, ShardResults>()
  const [first] = shards
  for (const one of shards) {
    const { folder, manifest } = one
    const { index, of } = manifest.shard
    const shard = `${index}/${of}`
    const other = byIndex.get(index)
    const what = first === undefined ? undefined : SAME.find(([, part]) => part(manifest) !== part(first.manifest))?.[0]
    if (manifest.program !== program)
      faults.push({ key: 'merge.other-program', args: { folder, version: manifest.program, ours: program } })
    else if (manifest.partly !== undefined) faults.push({ key: 'merge.merged', args: { folder } })
    else if (what !== undefined && first !== undefined)
      faults.push({ key: 'merge.differ', args: { folder, other: first.folder, what } })
    else if (other !== undefined) faults.push({ key: 'merge.twice', args: { folder, other: other.folder, shard } })
    byIndex.set(index, other ?? one)
  }
  const all = Array.from({ length: first?.manifest.shard.of ?? 0 }, (_, at) => at + 1)
  return { faults, missing: faults.length > 0 ? [] : all.filter((index) => !byIndex.has(index)) }
}

/** Where the results of a missing shard would go, by how the others are called: `out-2` beside `out-1`. */
export function folderFor(index: number, shards: readonly ShardResults[]): string {
  for (const { folder, manifest } of shards) {
    const [, before, number, after] = /^(.*?)(\d+)([\\/]*)$/s.exec(folder) ?? []
    if (number !== undefined && Number(number) === manifest.shard.index)
      return `${before}${String(index).padStart(number.startsWith('0') ? number.length : 0, '0')}${after}`
  }
  return `part-${index}`
}
