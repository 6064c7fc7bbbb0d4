import type { HashedChecklist, Library } from '../core/model/library.ts'
import { packagedChecklist } from '../node/library.ts'

/** Packaged lists by their ids, each loaded when it is first wanted; `null` for what is none. */
export function packagedLists(root: string, library: Library): (id: string) => HashedChecklist | null {
  const lists = new Map<string, HashedChecklist | null>()
  return (id) => {
    const known = lists.get(id)
    if (known !== undefined) return known
    const list = packagedChecklist(root, library, id)
    lists.set(id, list)
    return list
  }
}
