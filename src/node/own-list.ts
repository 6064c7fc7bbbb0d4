import { finding } from '../checklist/finding.ts'
import { hashChecklist, InputError, readChecklist } from '../checklist/index.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { listContext } from './list-context.ts'
import { FILE_LIMITS, readListFile, readSource } from './read-file.ts'

/** A list in a user's own file, which may build on packaged ones. Throws `InputError` when it has faults. */
export function readOwnList(root: string, library: Library, path: string): HashedChecklist {
  const packaged = library.lists.map((list) => list.id)
  const checklist = readChecklist(readListFile(path, packaged), listContext(root, library))
  if (packaged.includes(checklist.id))
    throw new InputError([finding('list-id-taken', { id: checklist.id }, { file: path })])
  return { checklist, sha256: hashChecklist(checklist) }
}

/** Whether a file looks like the checklist of this id; what else may be wrong with it shows when it is read. */
export function isListFile(path: string, id: string): boolean {
  try {
    const text = new TextDecoder().decode(readSource(path, FILE_LIMITS.checklist).bytes)
    const ids = [...text.matchAll(/^\s*"?id"?:\s*"?'?([A-Za-z0-9][A-Za-z0-9_.-]*)/gm)].map((match) => match[1])
    return text.includes('tukiem/checklist/1') && ids[0] === id
  } catch {
    return false
  }
}
