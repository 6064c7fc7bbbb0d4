import { existsSync } from 'node:fs'
import { errnoOf, writeWhole } from './save/atomic-write.ts'

export type WriteFault = 'exists' | 'no-folder' | 'not-allowed' | 'disk-full' | 'other'

/** Why a file could not be written. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
  readonly path: string
  readonly reason: WriteFault

  constructor(path: string, reason: WriteFault) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}

const FAULTS: Readonly<Record<string, WriteFault>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EISDIR: 'not-allowed',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
}

/** Writes a result as a whole file. Throws `WriteError`; without `force` an existing file stays as it is. */
export function writeOutput(path: string, bytes: Uint8Array, force: boolean): void {
  if (!force && existsSync(path)) throw new WriteError(path, 'exists')
  try {
    writeWhole(path, bytes)
  } catch (error) {
    throw new WriteError(path, FAULTS[errnoOf(error)] ?? 'other')
  }
}
