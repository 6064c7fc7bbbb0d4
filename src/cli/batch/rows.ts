import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { ClientInput, RowInput } from './client-input.ts'

/** A client in a row of a table, or in a line of a stream. */
export interface Row {
  readonly client: string
  readonly from: RowInput
}

/** Takes a row's answers, as a JSON document, and says where it put them, in bytes. */
export type KeepRow = (json: string) => Pick<RowInput, 'at' | 'length'>

/** The clients that are piped in, a JSON document of answers a line; blank lines are none. */
export async function rowsPiped(stdin: AsyncIterable<Uint8Array | string>, keep: KeepRow): Promise<readonly Row[]> {
  const rows: Row[] = []
  let row = 0
  for await (const line of createInterface({ input: Readable.from(stdin), crlfDelay: Number.POSITIVE_INFINITY })) {
    row += 1
    if (line.trim() === '') continue
    rows.push({
      client: clientIn(line) ?? String(row),
      from: { kind: 'row', file: '-', row, beside: '-', ...keep(line) },
    })
  }
  return rows
}

/** The firm's code, else its name; `null` where the line has none or is broken, which shows when it is read. */
function clientIn(line: string): ClientInput['client'] | null {
  try {
    const document: unknown = JSON.parse(line)
    const firm = fieldOf(document, 'firm')
    const [code, name] = [fieldOf(firm, 'code'), fieldOf(firm, 'name')]
    const client = [code, name].find((one) => typeof one === 'string' && one.trim() !== '')
    return typeof client === 'string' ? client.normalize('NFC').trim() : null
  } catch {
    return null
  }
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
}
