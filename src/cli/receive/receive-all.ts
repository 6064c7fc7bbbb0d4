import { findInputs } from '../../node/inputs/find-inputs.ts'
import { openList } from '../../node/library.ts'
import { makeFolder } from '../../node/save/folders.ts'
import { orWriteError } from '../../node/write-file.ts'
import { faultsOfError } from '../batch/faults-of-client.ts'
import type { CommandContext } from '../command.ts'
import type { Fault } from '../faults.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'
import { type Inbox, type Received, readInbox } from './inbox.ts'
import { type Opened, type Opening, openReceived } from './open-file.ts'
import { type Settled, settleAll } from './settle.ts'
import { tellReceived } from './tell.ts'
import { writeInbox } from './write-inbox.ts'

interface Request {
  readonly given: readonly string[]
  readonly pack: string
  readonly output: string
  readonly acceptKeys: readonly string[]
}

/** Looks over all files before the first is written. Resolves with the exit code. */
export async function receiveAll(
  { given, pack, output, acceptKeys }: Request,
  context: CommandContext,
): Promise<number> {
  const { io, words } = context
  const { list, library } = await openList(io.root, pack)
  const before = readInbox(output)
  refuseOtherInbox(before, list, output)
  const found = findInputs(given, [output])
  const [missing] = found.missing
  if (missing !== undefined) throw new UsageError('batch.input-missing', { path: missing })
  if (found.files.length === 0) throw new UsageError('receive.no-inputs', {})
  const opening: Opening = { list, library, today: dayOf(context.today, io) }
  const opened: Opened[] = []
  const faults: Fault[] = []
  let others = found.others
  for (const file of found.files) {
    try {
      const one = openReceived(file, opening)
      if (one === null) others += 1
      else opened.push(one)
    } catch (error) {
      faults.push(...faultsOfError(error, file.file, words).map((fault) => ({ ...fault, file: file.file })))
    }
  }
  const firms = new Map((before?.firms ?? []).map((one) => [one.firm, one]))
  const settled = settleAll(opened, { firms, acceptKeys })
  for (const one of settled) if (one.kind === 'refused') faults.push(...faultsOfError(one.error, one.file, words))
  const { id, version } = list.checklist
  const inbox: Inbox = { list: { id, version, sha256: list.sha256 }, firms: firmsAfter(firms, settled) }
  orWriteError(output, () => makeFolder(output))
  writeInbox(output, { inbox, before: firms, settled, faults, pack: list.pack ? pack : null }, words)
  tellReceived({ settled, faults, others, output, pack, isPacked: list.pack !== undefined, inbox }, context)
  return faults.length > 0 ? 3 : 0
}

/** A folder holds results of one list and version: others would not be comparable. Throws `UsageError`. */
function refuseOtherInbox(before: Inbox | null, { checklist, sha256 }: Opening['list'], folder: string): void {
  if (before === null || before.list.sha256 === sha256) return
  throw new UsageError('receive.other-inbox', {
    folder,
    id: before.list.id,
    version: before.list.version,
    asked: `${checklist.id} ${checklist.version}`,
  })
}

/** By firm, in code units. */
function firmsAfter(before: ReadonlyMap<string, Received>, settled: readonly Settled[]): readonly Received[] {
  const after = new Map(before)
  for (const one of settled) if (one.kind === 'taken') after.set(one.received.firm, one.received)
  return [...after.values()].sort((a, b) => (a.firm < b.firm ? -1 : 1))
}
