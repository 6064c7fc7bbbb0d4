import { finding } from '../../checklist/finding.ts'
import { formatOf } from '../../checklist/format-of.ts'
import { InputError } from '../../checklist/input-error.ts'
import { quickJson } from '../../checklist/quick-json.ts'
import { readScore } from '../../checklist/read-score.ts'
import type { Source } from '../../checklist/source.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { ScoreRecord } from '../../core/model/score-record.ts'
import { scoreRecord } from '../../core/scoring/score-record.ts'
import type { ResultFile } from '../../node/inputs/find-results.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import { chunksOf, linesOf } from '../../node/read-lines.ts'

/** What stands in one line or one file. */
export type ReadResult = { readonly place: string } & (
  | {
      readonly kind: 'result'
      /** Tells the firm from others. */
      readonly client: string
      readonly record: ScoreRecord
      /** What it was read from, when the words of its list are in it. */
      readonly assessment: Assessment | null
    }
  /** A client that was set aside when it was scored; what was wrong then. */
  | { readonly kind: 'failed'; readonly what: string }
  | { readonly kind: 'broken'; readonly error: InputError }
)

/** The results of a file, one at a time. */
export async function* resultsIn(file: ResultFile): AsyncGenerator<ReadResult> {
  if (file.kind === 'assessment') {
    const result = await resultOfFile(file)
    if (result) yield result
    return
  }
  try {
    yield* resultsOfLines(chunksOf(file.path), file.path)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield { place: file.path, kind: 'broken', error }
  }
}

/** The results of a stream, a line each; blank lines are none. */
export async function* resultsOfLines(stream: Parameters<typeof linesOf>[0], name: string): AsyncGenerator<ReadResult> {
  for await (const lines of linesOf(stream, FILE_LIMITS.answers))
    for (const { row, bytes } of lines)
      if (bytes === null || bytes.length > 0) yield orBroken(`${name}:${row}`, () => resultOfLine(name, bytes, row))
}

function resultOfLine(name: string, bytes: Uint8Array | null, line: number): ReadResult {
  const place = `${name}:${line}`
  if (bytes === null)
    throw new InputError([finding('line-too-long', { limit: FILE_LIMITS.answers }, { file: name, line })])
  const source: Source = { name, bytes }
  try {
    if (formatOf(source)?.startsWith('tukiem/error/')) return { place, kind: 'failed', what: faultIn(source) }
    const record = readScore(source)
    const { client = record.firm.code ?? record.firm.name ?? place } = record
    return { place, kind: 'result', client, record, assessment: null }
  } catch (error) {
    throw error instanceof InputError ? atLine(error, line) : error
  }
}

/** The first thing that was wrong, as the record of an error says it. */
function faultIn({ bytes }: Source): string {
  const record = quickJson(new TextDecoder().decode(bytes))
  const faults = fieldOf(record, 'faults')
  const what = fieldOf(Array.isArray(faults) ? faults[0] : undefined, 'what')
  return typeof what === 'string' ? what : '?'
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
}

/** Within a line everything is in the first one; people count those of the file. */
function atLine({ findings, more }: InputError, line: number): InputError {
  return new InputError(
    findings.map((one) => ({ ...one, place: { ...one.place, line } })),
    more,
  )
}

/** A saved assessment; of a folder, files that are none are passed over. */
async function resultOfFile({ path, isNamed }: ResultFile): Promise<ReadResult | null> {
  const { readAssessment } = await import('../../checklist/read-assessment.ts')
  let isOther = false
  const result = orBroken(path, () => {
    const source = readSource(path, FILE_LIMITS.assessment)
    isOther = !isNamed && !formatOf(source)?.startsWith('tukiem/assessment/')
    if (isOther) return { place: path, kind: 'failed', what: '' }
    const assessment = readAssessment(source)
    const { code, name } = assessment.firm
    return { place: path, kind: 'result', client: code ?? name ?? path, record: scoreRecord(assessment), assessment }
  })
  return isOther ? null : result
}

function orBroken(place: string, read: () => ReadResult): ReadResult {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) return { place, kind: 'broken', error }
    throw error
  }
}
