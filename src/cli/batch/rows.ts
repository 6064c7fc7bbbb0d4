import { linesPiped } from '../../node/inputs/lines-piped.ts'
import { FILE_LIMITS } from '../../node/read-file.ts'
import type { FailedInput, RowInput } from './client-input.ts'

/** A client in a row of a table, or in a line of a stream. */
export interface Row {
  readonly client: string
  readonly from: RowInput | FailedInput
}

/** Takes a row's answers, a JSON document in bytes, and says where it put them. */
export type KeepRow = (json: Uint8Array) => Pick<RowInput, 'at' | 'length' | 'held'>

/** The clients that are piped in, a JSON document of answers a line; blank lines are none. */
export async function rowsPiped(stdin: AsyncIterable<Uint8Array | string>, keep: KeepRow): Promise<readonly Row[]> {
  const rows: Row[] = []
  let row = 0
  for await (const line of linesPiped(stdin, FILE_LIMITS.answers)) {
    row += 1
    const text = new TextDecoder().decode(line)
    if (text.trim() === '') continue
    rows.push({
      client: clientIn(text) ?? String(row),
      from: { kind: 'row', file: '-', row, beside: '-', ...keep(line) },
    })
  }
  return rows
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
