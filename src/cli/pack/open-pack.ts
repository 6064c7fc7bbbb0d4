import type { HashedChecklist, Library } from '../../core/model/library.ts'
import type { Pack } from '../../core/model/pack.ts'
import type { SignatureCheck } from '../../core/trust/signature.ts'
import { openList } from '../../node/library.ts'
import { UsageError } from '../usage-error.ts'

/** A pack, its list, and the library to read it with. */
export interface OpenedPack {
  readonly pack: Pack
  readonly list: HashedChecklist
  readonly library: Library
  readonly signature: SignatureCheck
}

/** Opens the file of a pack. Throws `UsageError` for a list that is none, `InputError` for one that has faults. */
export async function openPack(root: string, path: string): Promise<OpenedPack> {
  const { list, library } = await openList(root, path)
  const { pack, signature } = list
  if (!pack || !signature) throw new UsageError('pack.not-pack', { file: path })
  return { pack, list, library, signature }
}
