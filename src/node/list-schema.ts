import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isOneFile, readAsset } from './assets.ts'

const SCHEMA = 'checklist.schema.json'

/** The schema of lists, for a copy of it beside a list. */
export function listSchema(root: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: SCHEMA, bytes: readAsset(root, `checklists/${SCHEMA}`) }
}

/**
 * Where an editor finds the schema of a list at `path`: that of the program, on the way from there. A program that is one
 * file has none outside: then it is looked for beside the list, as it is where `isBeside`.
 */
export function schemaPlace(root: string, path: string, isBeside: boolean): string {
  if (isBeside || isOneFile(root)) return `./${SCHEMA}`
  const installed = join(resolve(root), 'checklists', SCHEMA)
  const way = relative(path === '-' ? resolve('.') : dirname(resolve(path)), installed)
  // On Windows, another drive is reached by no relative path.
  if (isAbsolute(way)) return pathToFileURL(installed).href
  const slashed = way.replaceAll('\\', '/')
  return slashed.startsWith('.') ? slashed : `./${slashed}`
}
