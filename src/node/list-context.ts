import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ListContext, Source } from '../checklist/index.ts'
import type { Library } from '../core/model/library.ts'
import { includeResolver } from './read-file.ts'

/** What a list in a file may build on: the packaged lists by their ids, and files beside it. */
export function listContext(root: string, { facts, laws, parameters, lists }: Library): ListContext {
  const packaged = lists.map((list) => list.id)
  const source = (id: string): Source | null => {
    if (!packaged.includes(id)) return null
    const name = packagedPath(root, id)
    return { name, bytes: readFileSync(name) }
  }
  return { facts, laws, parameters, packaged, resolve: includeResolver(source) }
}

/** The file of a packaged list. */
export function packagedPath(root: string, id: string): string {
  return join(root, 'checklists', `${id}.yaml`)
}
