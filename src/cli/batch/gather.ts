import { byCodeUnits } from '../../core/text/by-code-units.ts'
import type { FoundFile } from '../../node/inputs/find-inputs.ts'
import { clientOf } from '../../node/inputs/input-names.ts'
import { isAnswersName } from '../../node/save/file-name.ts'
import type { ClientInput } from './client-input.ts'
import { clientNames } from './client-names.ts'
import type { Unpacked } from './unpack.ts'

/** A client before its files have a name. */
type Unnamed = Omit<ClientInput, 'name'>

/**
 * All clients of a run, sorted by what tells them from each other, in code units; those that claim to be the same one stand
 * side by side. Only their names are held, never what is in them.
 */
export function gatherClients({ files, rows }: Unpacked): readonly ClientInput[] {
  const all: Unnamed[] = [...files.map(ofFile), ...rows]
  const nameOf = clientNames(all.map(({ client }) => client))
  return all.sort(inOrder).map((one) => ({ ...one, name: nameOf(one.client) }))
}

function ofFile({ path, file, isNamed }: FoundFile): Unnamed {
  return { client: clientOf(file), from: { kind: 'file', path, file, isNamed } }
}

/** Of inputs that are one client, answers as this program saves them come first, and files before rows. */
function inOrder(a: Unnamed, b: Unnamed): number {
  return (
    byCodeUnits(a.client, b.client) ||
    rank(a) - rank(b) ||
    byCodeUnits(a.from.file, b.from.file) ||
    rowOf(a) - rowOf(b) ||
    byCodeUnits(pathOf(a), pathOf(b))
  )
}

const rank = ({ from }: Unnamed): number => (from.kind !== 'file' ? 2 : isAnswersName(from.file) ? 0 : 1)
const rowOf = ({ from }: Unnamed): number => (from.kind === 'file' ? 0 : (from.row ?? 0))
const pathOf = ({ from }: Unnamed): string => (from.kind === 'file' ? from.path : '')
