import { existsSync } from 'node:fs'
import type { ListContext, Source } from '../checklist/index.ts'
import type { Library } from '../core/model/library.ts'
import { assetName, readAsset } from './assets.ts'
import { includeResolver, readListFile } from './read-file.ts'

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

/** Lists that come with the program to look at, by their ids: nobody is offered them, and a file of that name goes first. */
const EXAMPLES: readonly string[] = ['acme.electronics', 'bank', 'big-buyer']

export function isExample(id: string): boolean {
  return EXAMPLES.includes(id) && !existsSync(id)
}

/** The file of a list: a packaged one or an example by its id, or a file. Throws an InputError. */
export function listSource(root: string, idOrPath: string, packaged: readonly string[], limit?: number): Source {
  if (packaged.includes(idOrPath)) return packagedSource(root, idOrPath)
  return isExample(idOrPath) ? packagedSource(root, `examples/${idOrPath}`) : readListFile(idOrPath, packaged, limit)
}
