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
  /** That of the list which it answers. */
  readonly version: string
  readonly depth: Depth
  readonly day: IsoDate | null
  readonly revision: number
  readonly isSigned: boolean
  /** The file that it came in, and the hash of that. */
  readonly from: string
  readonly sha256: string
}

export interface Inbox {
  /** Of the list that all answer. */
  readonly id: string
  /** The versions of it that results answer, the first one that came in first. */
  readonly lists: readonly { readonly version: string; readonly sha256: string }[]
  readonly firms: readonly Received[]
}

/** What a folder has received so far; `null` for a new one. Throws `UsageError` when its file was damaged: keys that are known would be forgotten. */
export function readInbox(folder: string): Inbox | null {
  const path = join(folder, INBOX_FILE)
  if (!existsSync(path)) return null
  const value = quickJson(new TextDecoder().decode(readSource(path, LIMIT).bytes))
  if (!isFile(value)) throw new UsageError('receive.inbox-broken', { path })
  const { list, more = [], firms } = value
  const { id, ...first } = list
  return { id, lists: [first, ...more], firms: firms.map((one) => ({ ...one, version: one.version ?? first.version })) }
}

/** The file of an inbox; one of the first version of this program knows one version of a list. */
interface InboxDocument {
  readonly list: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly more?: Inbox['lists']
  readonly firms: readonly (Omit<Received, 'version'> & { readonly version?: string })[]
}

export function inboxText({ id, lists, firms }: Inbox): string {
  const [first, ...more] = lists
  return `${JSON.stringify({ format: FORMAT, list: { id, ...first }, more, firms }, null, 1)}\n`
}

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || isText(value)

/** Versions become part of the names of files. */
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,40})?$/

function isFile(value: unknown): value is InboxDocument {
  const { format, list, more = [], firms } = Object(value)
  const versions = [list, ...(Array.isArray(more) ? more : [null])]
  return (
    format === FORMAT &&
    isText(Object(list).id) &&
    versions.every(isVersion) &&
    Array.isArray(firms) &&
    firms.every(isReceived) &&
    firms.every((one) => one.version === undefined || versions.some((known) => Object(known).version === one.version))
  )
}

function isVersion(value: unknown): boolean {
  const { version, sha256 } = Object(value)
  return typeof version === 'string' && VERSION.test(version) && isText(sha256)
}

/** Names of clients become names of files. */
const CLIENT = /^[a-z0-9][a-z0-9-]{0,79}$/

function isReceived(value: unknown): value is InboxDocument['firms'][number] {
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
