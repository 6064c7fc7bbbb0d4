import { createHash } from 'node:crypto'

/** One client's answers in a queue. A bureau's own program may put them there too; docs/scale.md says how. */
export interface ClientJob {
  /** Tells the client from all others. */
  readonly client: string
  /** The text of an answers file, YAML or JSON. */
  readonly answers: string
  /** The name of the file that they came in. */
  readonly file: string
  /** SHA-256 of that file, hex, where it is not the plain UTF-8 of the text. */
  readonly sha256?: string
}

/** The largest file of answers, in UTF-16 code units here. */
const LONGEST_ANSWERS = 2_097_152
const LONGEST_NAME = 1024

/** What a queue holds may be anything; `null` for what is no job of ours. `answers` may be a document as well as a text. */
export function clientJob(data: unknown): ClientJob | null {
  if (typeof data !== 'object' || data === null) return null
  const fields: Partial<Record<keyof ClientJob, unknown>> = data
  const { client, answers, file, sha256 } = fields
  const name = file ?? client
  if (!isName(client) || !isName(name)) return null
  const text = typeof answers === 'object' && answers !== null ? JSON.stringify(answers) : answers
  if (typeof text !== 'string' || text.length > LONGEST_ANSWERS) return null
  if (sha256 === undefined) return { client, answers: text, file: name }
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
    ? { client, answers: text, file: name, sha256 }
    : null
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME
}

/**
 * The same answers of the same client have the same id, 40 hex digits, whoever puts them into the queue and however
 * often: a queue holds a job of an id once.
 */
export function jobId({ client, answers }: Pick<ClientJob, 'client' | 'answers'>): string {
  return createHash('sha256')
    .update(JSON.stringify([client, answers]))
    .digest('hex')
    .slice(0, 40)
}
