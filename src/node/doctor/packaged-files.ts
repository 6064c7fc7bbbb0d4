import { createHash } from 'node:crypto'
import type { PackagedFile } from '../../core/doctor/of-program.ts'
import { readAsset, readJsonAsset } from '../assets.ts'

/** What the build noted down about the files that come with the program. */
export interface Manifest {
  /** The oldest Node that must work, `20.19`. */
  readonly oldestNode: string
  /** The SHA-256 of each file, by its path below the program's folder. */
  readonly files: Readonly<Record<string, string>>
}

/** `null` when it is not there or damaged itself. */
export function readManifest(root: string): Manifest | null {
  try {
    const manifest: unknown = readJsonAsset(root, 'dist/manifest.json')
    return isManifest(manifest) ? manifest : null
  } catch {
    return null
  }
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'oldestNode' in value &&
    typeof value.oldestNode === 'string' &&
    'files' in value &&
    typeof value.files === 'object' &&
    value.files !== null &&
    Object.values(value.files).every((hash) => typeof hash === 'string')
  )
}

/** Every file that should be there, held against its hash. */
export function packagedFiles(root: string, { files }: Manifest): readonly PackagedFile[] {
  return Object.entries(files).map(([path, hash]) => ({ path, state: stateOf(root, path, hash) }))
}

function stateOf(root: string, path: string, hash: string): PackagedFile['state'] {
  try {
    return createHash('sha256').update(readAsset(root, path)).digest('hex') === hash ? 'whole' : 'changed'
  } catch {
    return 'missing'
  }
}
