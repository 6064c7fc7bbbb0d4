import { finding } from '../../checklist/finding.ts'
import { InputError } from '../../checklist/input-error.ts'
import type { FoundFile } from '../../node/inputs/find-inputs.ts'
import { clientOf } from '../../node/inputs/input-names.ts'
import { FILE_LIMITS } from '../../node/read-file.ts'
import { linesOf, textChunksOf } from '../../node/read-lines.ts'
import type { Words } from '../../words/words.ts'
import { faultsOf } from '../faults.ts'
import type { FailedInput, RowInput } from './client-input.ts'
import { faultsOfError } from './faults-of-client.ts'

/** A client in a row of a table, or in a line of a stream. */
export interface Row {
  readonly client: string
  readonly from: RowInput | FailedInput
}

/** Takes a row's answers, a JSON document in bytes, and says where it put them. */
export type KeepRow = (json: Uint8Array) => Pick<RowInput, 'at' | 'length' | 'held'>

/** Lines of answers, and how they are told of. */
interface Lines {
  readonly chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>
  readonly file: string
  /** Where lists are looked for that answers name; `-` for nowhere. */
  readonly beside: string
  /** What a client without code and name is called. */
  readonly unnamed: (row: number) => string
}

/** The clients that are piped in, a JSON document of answers a line. */
export function rowsPiped(
  chunks: AsyncIterable<Uint8Array | string>,
  keep: KeepRow,
  words: Words,
): Promise<readonly Row[]> {
  return rowsOfLines({ chunks, file: '-', beside: '-', unnamed: String }, keep, words)
}

/** The clients of a file of such lines; one that cannot be opened stands there with the reason. */
export async function rowsOfFile({ path, file }: FoundFile, keep: KeepRow, words: Words): Promise<readonly Row[]> {
  const unnamed = (row: number) => `${clientOf(file)}:${row}`
  try {
    return await rowsOfLines({ chunks: textChunksOf(path), file, beside: path, unnamed }, keep, words)
  } catch (error) {
    const faults = faultsOfError(error, file, words)
    return [{ client: clientOf(file), from: { kind: 'failed', file, isTable: true, faults } }]
  }
}

/** Whether the beginning of a file of lines says that they are answers: results have the same ending. */
export function holdsAnswers({ path }: FoundFile): boolean {
  try {
    const [beginning = ''] = textChunksOf(path)
    const text = typeof beginning === 'string' ? beginning : new TextDecoder().decode(beginning)
    return text.includes('"tukiem/answers/')
  } catch {
    // Reading it says why it cannot be read.
    return true
  }
}

/** A client a line; blank lines are none. */
async function rowsOfLines(lines: Lines, keep: KeepRow, words: Words): Promise<readonly Row[]> {
  const { chunks, file, beside, unnamed } = lines
  const rows: Row[] = []
  for await (const some of linesOf(chunks, FILE_LIMITS.answers))
    for (const { row, bytes } of some) {
      const text = bytes === null ? '' : new TextDecoder().decode(bytes)
      if (bytes === null) rows.push(tooLong(row, lines, words))
      else if (text.trim() !== '')
        rows.push({ client: clientIn(text) ?? unnamed(row), from: { kind: 'row', file, row, beside, ...keep(bytes) } })
    }
  return rows
}

function tooLong(row: number, { file, unnamed }: Lines, words: Words): Row {
  const error = new InputError([finding('line-too-long', { limit: FILE_LIMITS.answers }, { file })])
  const faults = faultsOf(error, words).map((fault) => ({ ...fault, row }))
  return { client: unnamed(row), from: { kind: 'failed', file, row, faults } }
}

/** The firm's code, else its name; `null` where the line has none or is broken, which shows when it is read. */
function clientIn(line: string): string | null {
  try {
    const document: unknown = JSON.parse(line)
    const firm = fieldOf(document, 'firm')
    const names = [fieldOf(firm, 'code'), fieldOf(firm, 'name')].filter((one) => typeof one === 'string')
    return names.map((one) => one.normalize('NFC').trim()).find((one) => one !== '') ?? null
  } catch {
    return null
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
}
