import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { quickJson } from '../../checklist/quick-json.ts'
import { DEPTHS, type Depth } from '../../core/model/share.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { INBOX_FILE } from '../../node/inputs/inbox-names.ts'
import { readSource } from '../../node/read-file.ts'
import { UsageError } from '../usage-error.ts'

const FORMAT = 'tukiem/inbox/1'
/** In bytes: fifty thousand firms. */
const LIMIT = 33_554_432

/** One firm of an inbox. */
export interface Received {
  /** What tells it from the others, folded: its code, else its name. */
  readonly firm: string
  /** The key that signed what came first; `null` as long as nothing was signed. */
  readonly key: string | null
  /** What its files are called by. */
  readonly client: string
  readonly name: string
  readonly code: string
  readonly depth: Depth
  readonly day: IsoDate | null
  readonly revision: number
  readonly isSigned: boolean
  /** The file that it came in, and the hash of that. */
  readonly from: string
  readonly sha256: string
}

export interface Inbox {
  readonly list: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly firms: readonly Received[]
}

/** What a folder has received so far; `null` for a new one. Throws `UsageError` when its file was damaged: keys that are known would be forgotten. */
export function readInbox(folder: string): Inbox | null {
  const path = join(folder, INBOX_FILE)
  if (!existsSync(path)) return null
  const value = quickJson(new TextDecoder().decode(readSource(path, LIMIT).bytes))
  if (!isInbox(value)) throw new UsageError('receive.inbox-broken', { path })
  return value
}

export const inboxText = ({ list, firms }: Inbox): string =>
  `${JSON.stringify({ format: FORMAT, list, firms }, null, 1)}\n`

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)

function isInbox(value: unknown): value is Inbox {
  const { format, list, firms } = Object(value)
  const { id, version, sha256 } = Object(list)
  return format === FORMAT && [id, version, sha256].every(isText) && Array.isArray(firms) && firms.every(isReceived)
}

/** Names of clients become names of files. */
const CLIENT = /^[a-z0-9][a-z0-9-]{0,79}$/

function isReceived(value: unknown): value is Received {
  const { firm, key, client, name, code, depth, day, revision, isSigned, from, sha256 } = Object(value)
  return (
    [firm, name, code, from, sha256].every(isText) &&
    [key, day].every(isTextOrNull) &&
    typeof client === 'string' &&
    CLIENT.test(client) &&
    DEPTHS.some((one) => one === depth) &&
    Number.isSafeInteger(revision) &&
    typeof isSigned === 'boolean'
  )
}
