import type { Line } from '../../node/read-lines.ts'
import { type PackedLines, unpackLines } from './packed-lines.ts'
import { type LineSetting, lineScorer } from './score-line.ts'

/** Some lines of a stream. */
export interface LinePart {
  readonly setting: LineSetting
  readonly lines: readonly Line[]
}

/** The same, as data that a thread can be sent. */
export interface PackedPart {
  readonly setting: LineSetting
  readonly packed: PackedLines
}

/** What became of them. */
export interface LinesScored {
  /** Their records, a line each. */
  readonly bytes: Uint8Array
  readonly hasFailed: boolean
}

/** The scorer of the stream that this thread works on. */
let known: { readonly setting: string; readonly score: ReturnType<typeof lineScorer> } | null = null

/** Scores some lines, in their order; blank ones give nothing. */
export async function scorePart({ setting, lines }: LinePart): Promise<LinesScored> {
  const name = JSON.stringify(setting)
  if (known?.setting !== name) known = { setting: name, score: lineScorer(setting) }
  const score = await known.score
  let records = ''
  let hasFailed = false
  for (const line of lines) {
    if (line.bytes && isBlank(line.bytes)) continue
    const scored = score(line)
    hasFailed ||= scored.hasFailed
    records += `${scored.text}\n`
  }
  return { bytes: Buffer.from(records, 'latin1'), hasFailed }
}

export function scorePacked({ setting, packed }: PackedPart): Promise<LinesScored> {
  return scorePart({ setting, lines: unpackLines(packed) })
}

/** Blank, tab, return. */
const BLANK: ReadonlySet<number> = new Set([32, 9, 13])

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => BLANK.has(byte))
}
