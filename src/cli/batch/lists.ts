import { dirname } from 'node:path'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import { loadChecklist } from '../../node/library.ts'
import { type ListNamed, whereListIs } from '../find-list.ts'

/** A list, and what it is loaded by: its id, or its file. */
export interface FoundList extends HashedChecklist {
  readonly where: string
}

/** The list for answers that name it so and lie at `path`. Rejects with `UsageError` or `InputError`. */
export type FindList = (named: ListNamed, path: string) => Promise<FoundList>

/** Finds lists as `tukiem score` does, and reads each once. With `given` every client answers that list. */
export function listFinder(root: string, library: Library, given: string | undefined): FindList {
  const places = new Map<string, Promise<FoundList>>()
  const lists = new Map<string, Promise<HashedChecklist>>()
  const packaged = new Set(library.lists.map(({ id }) => id))
  const find = async (named: ListNamed, path: string): Promise<FoundList> => {
    const where = given ?? whereListIs(root, library, named, path)
    const list = lists.get(where) ?? loadChecklist(root, library, where)
    lists.set(where, list)
    return { ...(await list), where }
  }
  return (named, path) => {
    const { id, version, sha256 } = named
    const key = given ?? (packaged.has(id) ? id : [dirname(path), id, version, sha256].join('\n'))
    const found = places.get(key) ?? find(named, path)
    places.set(key, found)
    return found
  }
}
