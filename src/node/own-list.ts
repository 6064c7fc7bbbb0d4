import { exactJson } from '../checklist/exact-json.ts'
import { finding } from '../checklist/finding.ts'
import { formatOf, hashChecklist, InputError, readChecklist, readPack, type Source } from '../checklist/index.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import type { Pack } from '../core/model/pack.ts'
import { PACK_DOMAIN, type SignatureFault } from '../core/trust/signature.ts'
import { packagedChecklist } from './library.ts'
import { listContext, listSource } from './list-context.ts'
import { FILE_LIMITS, readSource, refuseTooLarge } from './read-file.ts'
import { verify } from './trust/sign.ts'

const PACK = 'tukiem/pack/1'

/**
 * A list in a user's own file, which may build on packaged ones, or in a pack, which has all with it; an example by its
 * id. Throws `InputError` when it has faults.
 */
export function readOwnList(root: string, library: Library, path: string): HashedChecklist {
  const packaged = library.lists.map((list) => list.id)
  const source = listSource(root, path, packaged, FILE_LIMITS.pack)
  if (formatOf(source) === PACK) return packedList(source, root, library)
  refuseTooLarge(source, FILE_LIMITS.checklist)
  const checklist = readChecklist(source, listContext(root, library))
  if (packaged.includes(checklist.id)) throw idTaken(checklist.id, path)
  return { checklist, sha256: hashChecklist(checklist) }
}

/** A packaged list may come in a pack too, if it is the same as ours. One that was altered since it was signed is not opened. */
function packedList(source: Source, root: string, library: Library): HashedChecklist {
  const pack = readPack(source, library)
  const signature = verify(exactJson(source), PACK_DOMAIN)
  if (!signature.valid && signature.fault !== 'unsigned') throw notTrusted(pack, signature.fault, source.name)
  const sha256 = hashChecklist(pack.checklist)
  const ours = packagedChecklist(root, library, pack.checklist.id)
  if (ours && ours.sha256 !== sha256) throw idTaken(pack.checklist.id, source.name)
  return { checklist: pack.checklist, sha256, pack, signature }
}

/** What stands in it is nobody's word. */
function notTrusted({ checklist }: Pack, fault: SignatureFault, file: string): InputError {
  const publisher = checklist.publisher.name
  return new InputError([finding('pack-not-trusted', { fault, publisher }, { file })], 0, 4)
}

function idTaken(id: string, file: string): InputError {
  return new InputError([finding('list-id-taken', { id }, { file })])
}

/** Whether a file looks like the checklist of this id; what else may be wrong with it shows when it is read. */
export function isListFile(path: string, id: string): boolean {
  try {
    const text = new TextDecoder().decode(readSource(path, FILE_LIMITS.pack).bytes)
    if (text.includes(`"${PACK}"`)) return isPackOf(JSON.parse(text), id)
    const ids = [...text.matchAll(/^\s*"?id"?:\s*"?'?([A-Za-z0-9][A-Za-z0-9_.-]*)/gm)].map((match) => match[1])
    return text.includes('tukiem/checklist/1') && ids[0] === id
  } catch {
    return false
  }
}

/** Whether a file looks like a list or a pack at all. */
export function isSomeListFile(path: string): boolean {
  try {
    const text = new TextDecoder().decode(readSource(path, FILE_LIMITS.pack).bytes)
    return text.includes(`"${PACK}"`) || text.includes('tukiem/checklist/1')
  } catch {
    return false
  }
}

function isPackOf(value: unknown, id: string): boolean {
  const { format, checklist } = Object(value)
  return format === PACK && Object(checklist).id === id
}
