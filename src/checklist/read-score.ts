import type { ClientRecord, ScoreRecord } from '../core/model/score-record.ts'
import { decode } from './decode.ts'
import { score as compiled, KEYS } from './generated/score-validator.js'
import { load } from './load.ts'
import { quickJson } from './quick-json.ts'
import type { Source } from './source.ts'
import { format } from './validate.ts'

/** A result in a line; those of a batch say which client it is, and where its answers came from. */
export type WrittenScore = ScoreRecord & Partial<Pick<ClientRecord, 'client' | 'source'>>

const SCORE = format<WrittenScore>('score', compiled, false, KEYS)

/** Reads one line of results, as `tukiem batch` and `tukiem score --ndjson` write them. Throws an InputError. */
export function readScore(source: Source): WrittenScore {
  const quick = quickJson(decode(source))
  return SCORE.fits(quick) ? quick : load(source, SCORE).document
}
