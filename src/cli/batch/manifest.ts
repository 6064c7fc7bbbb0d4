import { createHash } from 'node:crypto'
import type { Shard } from '../../cohort/shard.ts'
import type { Language } from '../../core/model/text.ts'
import { SCORING_VERSION } from '../../core/scoring/score.ts'
import { canonicalJson } from '../../core/text/canonical-json.ts'
import { bytesOf } from '../../node/inputs/lines-of.ts'
import { MANIFEST_FORMAT } from '../../node/inputs/output-folder.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import type { RunSetting } from './run-setting.ts'
import type { ListUsed, Tally } from './tally.ts'

/** Replaced by the build with the version of package.json. */
declare const TUKIEM_VERSION: string

/** What the results of a run were made with, and how many there are; nothing in it is of a machine or a clock. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT
  readonly program: string
  readonly scoring: string
  readonly today: string
  readonly language: Language
  /** The second language of what is said of all clients, and the theme that it is drawn in, where they were asked for. */
  readonly second?: Language
  readonly theme?: string
  /** Tells whether another run asked for the same: only then can one go on with the other. */
  readonly run: string
  readonly lists: readonly Omit<ListUsed, 'where'>[]
  readonly shard: Shard
  /** Which of how many shards had no results when they were put together. */
  readonly partly?: { readonly of: number; readonly missing: readonly number[] }
  readonly clients: { readonly inputs: number; readonly scored: number; readonly errors: number }
  /** SHA-256 of the files beside it, hex. */
  readonly files: Readonly<Record<string, string>>
}

/** Of a run, what its manifest says. */
export type ManifestSetting = Pick<RunSetting, 'today' | 'language' | 'second' | 'themeSha256' | 'run' | 'shard'> &
  Pick<Manifest, 'partly'>

interface Counted {
  readonly tally: Pick<Tally, 'scored' | 'failed'>
  readonly lists: readonly ListUsed[]
  readonly files: Manifest['files']
}

export function manifestOf(setting: ManifestSetting, { tally, lists, files }: Counted): Manifest {
  const { today, language, second, themeSha256, run, shard, partly } = setting
  return {
    format: MANIFEST_FORMAT,
    program: TUKIEM_VERSION,
    scoring: SCORING_VERSION,
    today,
    language,
    ...(second === null ? {} : { second }),
    ...(themeSha256 === null ? {} : { theme: themeSha256 }),
    run,
    lists: lists.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    shard,
    ...(partly === undefined ? {} : { partly }),
    clients: { inputs: tally.scored + tally.failed, scored: tally.scored, errors: tally.failed },
    files,
  }
}

/** What two runs must share for one to go on with the results of the other. The bytes of the theme count, not its name. */
export function runKey(
  setting: Pick<RunSetting, 'today' | 'language' | 'second' | 'languageAsked' | 'plans' | 'themeSha256' | 'list'>,
): string {
  const { today, language, second, languageAsked, plans, list, themeSha256 } = setting
  const asked = {
    program: TUKIEM_VERSION,
    scoring: SCORING_VERSION,
    today,
    language,
    second,
    languageAsked,
    plans,
    theme: plans === null ? null : themeSha256,
    listGiven: list !== undefined,
  }
  return createHash('sha256').update(canonicalJson(asked)).digest('hex')
}

/** SHA-256 of the file of a theme, hex; `null` where none was asked for. Throws an InputError. */
export function hashOfTheme(path: string | undefined): string | null {
  if (path === undefined) return null
  return createHash('sha256').update(readSource(path, FILE_LIMITS.theme).bytes).digest('hex')
}

/** SHA-256 of a file, hex, however large it is. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256')
  for (const bytes of bytesOf(path)) hash.update(bytes)
  return hash.digest('hex')
}
