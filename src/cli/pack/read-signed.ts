import { exactJson } from '../../checklist/exact-json.ts'
import { readPack } from '../../checklist/read-pack.ts'
import type { Pack } from '../../core/model/pack.ts'
import { loadLibrary } from '../../node/library.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import type { CommandContext } from '../command.ts'

/** A pack, checked, and what stands in its file, letter for letter: only that can be signed, or looked at for its signature. */
interface PackFile {
  readonly pack: Pack
  readonly document: object
}

/** Reads the file of a pack. Throws an InputError. */
export function readSigned(path: string, { io }: CommandContext): PackFile {
  const source = readSource(path, FILE_LIMITS.pack)
  const pack = readPack(source, loadLibrary(io.root))
  return { pack, document: Object(exactJson(source)) }
}
