import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { Law, Parameter } from '../core/model/law.ts'
import type { Text } from '../core/model/text.ts'

/** What comes with the program beside the lists themselves. */
export interface Library {
  readonly facts: readonly FactDefinition[]
  readonly laws: readonly Law[]
  readonly parameters: readonly Parameter[]
  /** The packaged lists. */
  readonly lists: readonly { readonly id: string; readonly version: string; readonly title: Text }[]
}

/** A composed checklist with its SHA-256. */
export interface HashedChecklist {
  readonly checklist: Checklist
  readonly sha256: string
}

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
