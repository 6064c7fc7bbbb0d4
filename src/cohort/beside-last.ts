import type { ClientRecord } from '../core/model/score-record.ts'
import { byCodeUnits } from '../core/text/by-code-units.ts'

/** A client of this run, of the last one, or of both. */
export type ClientPair =
  | { readonly record: ClientRecord; readonly before: ClientRecord | undefined }
  | { readonly record: undefined; readonly before: ClientRecord }

type Records = AsyncIterable<ClientRecord> | Iterable<ClientRecord>

/**
 * Each client of two runs with both its results, read side by side, a record of each at a time. Both must be sorted by
 * `client` in code units, none twice: throws an Error where they are not.
 */
export async function* besideLast(records: Records, last: Records): AsyncGenerator<ClientPair> {
  const [now, then] = [inOrder(records), inOrder(last)]
  let record = await nextOf(now)
  let before = await nextOf(then)
  while (record !== undefined || before !== undefined) {
    const order = record === undefined ? 1 : before === undefined ? -1 : byCodeUnits(record.client, before.client)
    if (record !== undefined && order <= 0) yield { record, before: order === 0 ? before : undefined }
    else if (before !== undefined) yield { record: undefined, before }
    if (order <= 0) record = await nextOf(now)
    if (order >= 0) before = await nextOf(then)
  }
}

async function* inOrder(records: Records): AsyncGenerator<ClientRecord, undefined> {
  let last: string | null = null
  for await (const record of records) {
    if (last !== null && byCodeUnits(last, record.client) >= 0)
      throw new Error(`clients out of order: ${record.client} after ${last}`)
    last = record.client
    yield record
  }
}

const nextOf = async (records: AsyncGenerator<ClientRecord, undefined>): Promise<ClientRecord | undefined> =>
  (await records.next()).value
