import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HashedChecklist, Library } from '../core/model/library.ts'

/** Reads the library that the build prepared; it was checked then and is trusted now. */
export function loadLibrary(root: string): Library {
  return JSON.parse(readFileSync(join(root, 'dist/library/library.json'), 'utf8'))
}

/** A packaged list by id, or a list in a file. Throws `InputError` when the file has faults. */
export async function loadChecklist(root: string, library: Library, idOrPath: string): Promise<HashedChecklist> {
  if (library.lists.some((list) => list.id === idOrPath))
    return JSON.parse(readFileSync(join(root, 'dist/library', `${idOrPath}.json`), 'utf8'))
  const { readOwnList } = await import('./own-list.ts')
  return readOwnList(root, library, idOrPath)
}
