import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of a program that is one executable: there is none, its files are inside. */
const INSIDE = ''

/** The folder of the program whose main script this is: of bin/tukiem.cjs, or of an executable that has no other one. */
export function rootOf(entry: string): string {
  return isExecutable(entry) ? INSIDE : join(entry, '..', '..')
}

/** Whether the main script is the executable itself. Looking costs nothing, and every start has to look. */
export const isExecutable = (entry: string): boolean => entry === process.execPath

/** Whether the program is one file: then no other one of it can be run by itself. */
export const isOneFile = (root: string): boolean => root === INSIDE

/** A file that comes with the program, by its path below the program's folder, with slashes on every system. */
export function readAsset(root: string, path: string): Uint8Array {
  if (root !== INSIDE) return readFileSync(join(root, path))
  // Asked for only here: loading the module would slow down every start from a folder.
  return new Uint8Array(process.getBuiltinModule('node:sea').getAsset(path))
}

/** Such a file that holds JSON. The build made it, so it is trusted. */
export function readJsonAsset(root: string, path: string) {
  return JSON.parse(new TextDecoder().decode(readAsset(root, path)))
}

/** How messages call a file that comes with the program. */
export const assetName = (root: string, path: string): string => join(root, path)
