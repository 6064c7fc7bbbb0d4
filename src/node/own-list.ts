import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { finding } from '../checklist/finding.ts'
import { hashChecklist, InputError, readChecklist, type Source } from '../checklist/index.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { FILE_LIMITS, includeResolver, readListFile, readSource } from './read-file.ts'

/** A list in a user's own file, which may build on packaged ones. Throws `InputError` when it has faults. */
export function readOwnList(root: string, library: Library, path: string): HashedChecklist {
  const { facts, laws, parameters, lists } = library
  const packaged = lists.map((list) => list.id)
  const source = (id: string): Source | null => {
    if (!packaged.includes(id)) return null
    const name = join(root, 'checklists', `${id}.yaml`)
    return { name, bytes: readFileSync(name) }
  }
  const context = { facts, laws, parameters, packaged, resolve: includeResolver(source) }
  const checklist = readChecklist(readListFile(path, packaged), context)
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
