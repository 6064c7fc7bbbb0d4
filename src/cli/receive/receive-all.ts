import { type FoundInputs, findInputs } from '../../node/inputs/find-inputs.ts'
import { openList } from '../../node/library.ts'
import { makeFolder } from '../../node/save/folders.ts'
import { orWriteError } from '../../node/write-file.ts'
import { faultsOfError } from '../batch/faults-of-client.ts'
import type { CommandContext } from '../command.ts'
import type { Fault } from '../faults.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'
import { type Inbox, type Received, readInbox } from './inbox.ts'
import { withInbox } from './lock-inbox.ts'
import { type Opened, type Opening, openReceived } from './open-file.ts'
import { type Settled, settleAll } from './settle.ts'
import { tellReceived } from './tell.ts'
import { type ListVersion, versionsOf } from './versions.ts'
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
  const asked = await openList(io.root, pack)
  const found = findInputs(given, [output])
  const [missing] = found.missing
  if (missing !== undefined) throw new UsageError('batch.input-missing', { path: missing })
  if (found.files.length === 0) throw new UsageError('receive.no-inputs', {})
  orWriteError(output, () => makeFolder(output))
  return withInbox(output, async () => {
    const before = readInbox(output)
    const versions = await versionsOf(before, asked, output, io.root)
    const looked = lookOver(found, { versions, today: dayOf(context.today, io) }, context)
    const firms = new Map((before?.firms ?? []).map((one) => [one.firm, one]))
    const settled = settleAll(looked.opened, { firms, acceptKeys })
    const refused = settled.flatMap((one) => (one.kind === 'refused' ? faultsOfError(one.error, one.file, words) : []))
    const faults = [...looked.faults, ...refused]
    const inbox = inboxAfter(before, asked, firmsAfter(firms, settled))
    const isPacked = asked.list.pack !== undefined
    const { version } = asked.list.checklist
    const packed = isPacked ? { path: pack, version } : null
    writeInbox(output, { inbox, before: firms, settled, faults, packed }, words)
    tellReceived({ settled, faults, others: looked.others, output, pack, isPacked, inbox }, context)
    return faults.length > 0 ? 3 : 0
  })
}

interface LookedOver {
  readonly opened: readonly Opened[]
  readonly faults: readonly Fault[]
  /** Files of folders that are none of this. */
  readonly others: number
}

function lookOver(found: FoundInputs, opening: Opening, { words }: CommandContext): LookedOver {
  const opened: Opened[] = []
  const faults: Fault[] = []
  let { others } = found
  for (const file of found.files) {
    try {
      const one = openReceived(file, opening)
      if (one === null) others += 1
      else opened.push(one)
    } catch (error) {
      faults.push(...faultsOfError(error, file.file, words).map((fault) => ({ ...fault, file: file.file })))
    }
  }
  return { opened, faults, others }
}

/** The versions that a folder holds, with the one that was asked for now. */
function inboxAfter(before: Inbox | null, { list }: ListVersion, firms: readonly Received[]): Inbox {
  const { id, version } = list.checklist
  const known = before?.lists ?? []
  const isKnown = known.some(({ sha256 }) => sha256 === list.sha256)
  return { id, lists: isKnown ? known : [...known, { version, sha256: list.sha256 }], firms }
}

/** By firm, in code units. */
function firmsAfter(before: ReadonlyMap<string, Received>, settled: readonly Settled[]): readonly Received[] {
  const after = new Map(before)
  for (const one of settled) if (one.kind === 'taken') after.set(one.received.firm, one.received)
  return [...after.values()].sort((a, b) => (a.firm < b.firm ? -1 : 1))
}
