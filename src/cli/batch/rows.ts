import { finding } from '../../checklist/finding.ts'
import { InputError } from '../../checklist/input-error.ts'
import { FILE_LIMITS } from '../../node/read-file.ts'
import { linesOf } from '../../node/read-lines.ts'
import type { Words } from '../../words/words.ts'
import { faultsOf } from '../faults.ts'
import type { FailedInput, RowInput } from './client-input.ts'

/** A client in a row of a table, or in a line of a stream. */
export interface Row {
  readonly client: string
  readonly from: RowInput | FailedInput
}

/** Takes a row's answers, a JSON document in bytes, and says where it put them. */
export type KeepRow = (json: Uint8Array) => Pick<RowInput, 'at' | 'length' | 'held'>

/** The clients that are piped in, a JSON document of answers a line; blank lines are none. */
export async function rowsPiped(
  stdin: AsyncIterable<Uint8Array | string>,
  keep: KeepRow,
  words: Words,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const lines of linesOf(stdin, FILE_LIMITS.answers))
    for (const { row, bytes } of lines) {
      const text = bytes === null ? '' : new TextDecoder().decode(bytes)
      if (bytes === null) rows.push(tooLong(row, words))
      else if (text.trim() !== '')
        rows.push({
          client: clientIn(text) ?? String(row),
          from: { kind: 'row', file: '-', row, beside: '-', ...keep(bytes) },
        })
    }
  return rows
}

function tooLong(row: number, words: Words): Row {
  const error = new InputError([finding('line-too-long', { limit: FILE_LIMITS.answers }, { file: '-' })])
  const faults = faultsOf(error, words).map((fault) => ({ ...fault, row }))
  return { client: String(row), from: { kind: 'failed', file: '-', row, faults } }
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
