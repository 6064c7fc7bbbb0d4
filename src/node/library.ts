import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hashChecklist, readChecklist, type Source } from '../checklist/index.ts'
import type { Checklist } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { Law, Parameter } from '../core/model/law.ts'
import type { Text } from '../core/model/text.ts'
import { FILE_LIMITS, includeResolver, readSource } from './read-file.ts'

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
export function loadChecklist(root: string, library: Library, idOrPath: string): HashedChecklist {
  if (library.lists.some((list) => list.id === idOrPath))
    return JSON.parse(readFileSync(join(root, 'dist/library', `${idOrPath}.json`), 'utf8'))
  const source = readSource(idOrPath, FILE_LIMITS.checklist)
  const checklist = readChecklist(source, {
    facts: library.facts,
    laws: library.laws,
    parameters: library.parameters,
    packaged: library.lists.map((list) => list.id),
    resolve: includeResolver((id) => packagedSource(root, library, id)),
  })
  return { checklist, sha256: hashChecklist(checklist) }
}

function packagedSource(root: string, library: Library, id: string): Source | null {
  if (!library.lists.some((list) => list.id === id)) return null
  const name = join(root, 'checklists', `${basename(id)}.yaml`)
  return { name, bytes: readFileSync(name) }
}
