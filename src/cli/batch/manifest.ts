import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonicalJson } from '../../checklist/hash.ts'
import { SCORING_VERSION } from '../../core/scoring/score.ts'
import { bytesOf } from '../../node/inputs/lines-of.ts'
import { MANIFEST_FORMAT } from '../../node/inputs/output-folder.ts'
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
  readonly language: string
  /** Tells whether another run asked for the same: only then can one go on with the other. */
  readonly run: string
  readonly lists: readonly Omit<ListUsed, 'where'>[]
  readonly shard: { readonly index: number; readonly of: number }
  readonly clients: { readonly inputs: number; readonly scored: number; readonly errors: number }
  /** SHA-256 of the files beside it, hex. */
  readonly files: Readonly<Record<string, string>>
}

interface Counted {
  readonly tally: Pick<Tally, 'scored' | 'failed'>
  readonly lists: readonly ListUsed[]
  readonly files: Manifest['files']
}

export function manifestOf({ today, language, run }: RunSetting, { tally, lists, files }: Counted): Manifest {
  return {
    format: MANIFEST_FORMAT,
    program: TUKIEM_VERSION,
    scoring: SCORING_VERSION,
    today,
    language,
    run,
    lists: lists.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    shard: { index: 1, of: 1 },
    clients: { inputs: tally.scored + tally.failed, scored: tally.scored, errors: tally.failed },
    files,
  }
}

/** What two runs must share for one to go on with the results of the other. The bytes of the theme count, not its name. */
export function runKey(
  setting: Pick<RunSetting, 'today' | 'language' | 'second' | 'languageAsked' | 'plans' | 'theme' | 'list'>,
): string {
  const { today, language, second, languageAsked, plans, list } = setting
  const theme = plans === null || setting.theme === undefined ? null : sha256(readFileSync(setting.theme))
  const asked = {
    program: TUKIEM_VERSION,
    scoring: SCORING_VERSION,
    today,
    language,
    second,
    languageAsked,
    plans,
    theme,
    listGiven: list !== undefined,
  }
  return sha256(canonicalJson(asked))
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** SHA-256 of a file, hex, however large it is. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256')
  for (const bytes of bytesOf(path)) hash.update(bytes)
  return hash.digest('hex')
}
