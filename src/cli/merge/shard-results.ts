import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST, MANIFEST_FORMAT, WORK_FOLDER } from '../../node/inputs/output-folder.ts'
import type { MessageKey } from '../../words/words.ts'
import type { Manifest } from '../batch/manifest.ts'

/** The results of one shard. */
export interface ShardResults {
  readonly folder: string
  readonly manifest: Manifest
}

/** What keeps shards from being put together. */
export interface MergeFault {
  readonly key: Extract<MessageKey, `merge.${string}`>
  readonly args: Readonly<Record<string, string | number>>
}

/** What a folder says of the results in it; a fault where it holds none that are finished. */
export function shardResults(folder: string): ShardResults | MergeFault {
  const path = join(folder, MANIFEST)
  // A run that is going on in a folder of old results has not finished these.
  if (existsSync(join(folder, WORK_FOLDER))) return { key: 'merge.unfinished', args: { folder } }
  if (!existsSync(path)) return { key: 'merge.no-results', args: { folder } }
  const manifest = manifestIn(path)
  return manifest === null ? { key: 'merge.bad-manifest', args: { folder } } : { folder, manifest }
}

export const isFault = (one: object): one is MergeFault => 'key' in one

function manifestIn(path: string): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isManifest(manifest) ? manifest : null
  } catch {
    return null
  }
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
/** A file beside the manifest, and never one elsewhere. */
const isPlainName = (name: string): boolean => /^[a-z][a-z0-9.-]*$/.test(name)

/** What each part of a manifest must be; parts of later versions are let be. */
const PARTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  format: (value) => value === MANIFEST_FORMAT,
  program: isText,
  scoring: isText,
  today: isText,
  language: isText,
  second: (value) => value === undefined || isText(value),
  theme: (value) => value === undefined || isHash(value),
  run: isHash,
  lists: (value) =>
    Array.isArray(value) && value.every((list) => hasParts(list, { id: isText, version: isText, sha256: isHash })),
  shard: (value) => hasParts(value, { index: isCount, of: isCount }),
  partly: (value) => value === undefined || hasParts(value, { of: isCount }),
  clients: (value) => hasParts(value, { inputs: isCount, scored: isCount, errors: isCount }),
  files: (value) =>
    entriesOf(value).every(([name, hash]) => isPlainName(name) && isHash(hash)) && 'results.ndjson' in Object(value),
}

const isManifest = (value: unknown): value is Manifest => hasParts(value, PARTS)

function hasParts(value: unknown, parts: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  const given = new Map(entriesOf(value))
  return given.size > 0 && Object.entries(parts).every(([name, isRight]) => isRight(given.get(name)))
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
