import type { ListContext, Source } from '../checklist/index.ts'
import type { Library } from '../core/model/library.ts'
import { assetName, readAsset } from './assets.ts'
import { includeResolver } from './read-file.ts'

/** What a list in a file may build on: the packaged lists by their ids, and files beside it. */
export function listContext(root: string, { facts, laws, parameters, lists }: Library): ListContext {
  const packaged = lists.map((list) => list.id)
  const source = (id: string) => (packaged.includes(id) ? packagedSource(root, id) : null)
  return { facts, laws, parameters, packaged, resolve: includeResolver(source) }
}

/** The file of a packaged list. */
export function packagedSource(root: string, id: string): Source {
  const path = `checklists/${id}.yaml`
  return { name: assetName(root, path), bytes: readAsset(root, path) }
}
