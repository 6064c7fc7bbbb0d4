import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that comes with the program, by its path below the program's folder. */
export function readAsset(root: string, path: string): Uint8Array {
  return readFileSync(join(root, path))
}
