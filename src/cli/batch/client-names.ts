import { createHash } from 'node:crypto'
import { fileStem } from '../../core/text/file-stem.ts'

/** Ends like a name that a hash was put to: such a name always gets one, so that no two can meet. */
const LIKE_HASHED = /-[0-9a-f]{8}$/

/**
 * What the files of each client are called by: small letters that every system takes. Where two clients would be called the
 * same, all of them get a part of the hash of their own: so a name depends on who is there, and never on the order.
 */
export function clientNames(clients: Iterable<string>): (client: string) => string {
  const seen = new Map<string, string | null>()
  for (const client of clients) {
    const stem = stemOf(client)
    const other = seen.get(stem)
    seen.set(stem, other === undefined || other === client ? client : null)
  }
  return (client) => {
    const stem = stemOf(client)
    const isAlone = seen.get(stem) === client && !LIKE_HASHED.test(stem)
    return isAlone ? stem : `${stem}-${createHash('sha256').update(client).digest('hex').slice(0, 8)}`
  }
}

const stemOf = (client: string): string => fileStem(client, 'client')
