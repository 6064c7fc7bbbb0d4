import { basename, join } from 'node:path'
import { answersOfShare } from '../../core/share/answers-of-share.ts'
import { recordOfShare } from '../../core/share/record-of-share.ts'
import { ERRORS, INBOX_FILE, RECEIVED } from '../../node/inputs/inbox-names.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import { removeIfThere, writeWhole } from '../../node/save/atomic-write.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import { orWriteError } from '../../node/write-file.ts'
import { csvText } from '../../sheet/csv-text.ts'
import { guardFormula } from '../../sheet/formula-guard.ts'
import type { Words } from '../../words/words.ts'
import { errorsCsv } from '../errors-csv.ts'
import type { Fault } from '../faults.ts'
import { type Inbox, inboxText, type Received } from './inbox.ts'
import type { Settled } from './settle.ts'

interface Written {
  readonly inbox: Inbox
  readonly before: ReadonlyMap<string, Received>
  readonly settled: readonly Settled[]
  readonly faults: readonly Fault[]
  /** The pack, to lie beside what answers it; `null` for a list that is found elsewhere. */
  readonly packed: { readonly path: string; readonly version: string } | null
}

/** Writes what batch takes, and beside it who sent what and what was set aside. What the folder remembers comes last. Throws `WriteError`. */
export function writeInbox(folder: string, { inbox, before, settled, faults, packed }: Written, words: Words): void {
  for (const one of settled) if (one.kind === 'taken') writeClient(folder, one, before.get(one.received.firm), words)
  if (packed !== null) put(folder, packName(packed, inbox), readSource(packed.path, FILE_LIMITS.pack).bytes)
  put(folder, RECEIVED, receivedCsv(inbox, words))
  if (faults.length > 0) put(folder, ERRORS, errorsCsv(faults, words))
  else takeAway(folder, ERRORS)
  put(folder, INBOX_FILE, inboxText(inbox))
}

/** Buyers call each new pack as they called the one before, and both must lie in one folder: only there a firm keeps its name. */
function packName({ path, version }: NonNullable<Written['packed']>, { id, lists }: Inbox): string {
  return lists[0]?.version === version ? basename(path) : `${id}-${version}.pack.json`
}

function writeClient(
  folder: string,
  { opened: { share }, received }: Extract<Settled, { readonly kind: 'taken' }>,
  before: Received | undefined,
  words: Words,
): void {
  const name = clientFile(received)
  const content =
    share.full === undefined
      ? recordOfShare(share)
      : answersOfShare(share, share.full, words.say('receive.proof-named'))
  put(folder, name, `${JSON.stringify(content)}\n`)
  // The owner's last word counts: what was handed on at another depth before goes.
  if (before !== undefined && clientFile(before) !== name) takeAway(folder, clientFile(before))
}

function clientFile({ client, depth }: Received): string {
  return `${client}.${depth === 'full' ? 'tukiem' : 'score'}.json`
}

function put(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name)
  orWriteError(path, () => writeWhole(path, typeof content === 'string' ? new TextEncoder().encode(content) : content))
}

function takeAway(folder: string, name: string): void {
  const path = join(folder, name)
  orWriteError(path, () => removeIfThere(path))
}

/** A row a firm: what came from it, and who signed it. */
function receivedCsv({ firms }: Inbox, words: Words): string {
  const head = (['firm', 'code', 'depth', 'day', 'revision', 'version', 'signed', 'from', 'file'] as const).map(
    (column) => words.say(`receive.column.${column}`),
  )
  const rows = firms.map((one) => [
    one.name,
    one.code,
    words.say(`receive.depth.${one.depth}`),
    one.day ?? '',
    String(one.revision),
    one.version,
    one.isSigned && one.key !== null ? fingerprintOf(one.key) : words.say('receive.not-signed'),
    one.from,
    clientFile(one),
  ])
  return csvText([head, ...rows.map((row) => row.map(guardFormula))])
}
