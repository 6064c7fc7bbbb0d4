import { join } from 'node:path'
import { InputError } from '../../checklist/input-error.ts'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import { openList } from '../../node/library.ts'
import { type ListNamed, whereListIs } from '../find-list.ts'
import { UsageError } from '../usage-error.ts'
import type { Inbox } from './inbox.ts'

/** A version of the list, and what it is read with. */
export interface ListVersion {
  readonly list: HashedChecklist
  readonly library: Library
}

/**
 * The versions that results of an inbox may answer: the one that was given, then those that it holds results of, each from
 * the pack that lies there too. A list that is no pack has one version only, for batch would not find the others.
 * Rejects with `UsageError`.
 */
export async function versionsOf(
  inbox: Inbox | null,
  given: ListVersion,
  folder: string,
  root: string,
): Promise<readonly [ListVersion, ...ListVersion[]]> {
  const { checklist, sha256 } = given.list
  const known = inbox?.lists ?? []
  const others = known.filter((one) => one.sha256 !== sha256)
  const first = known[0]
  if (inbox === null || first === undefined || others.length === 0) return [given]
  const of = { folder, id: inbox.id, version: first.version, asked: `${checklist.id} ${checklist.version}` }
  if (inbox.id !== checklist.id || given.list.pack === undefined) throw new UsageError('receive.other-inbox', of)
  if (others.some(({ version }) => version === checklist.version))
    throw new UsageError('receive.same-version', { folder, id: inbox.id, version: checklist.version })
  const opened: ListVersion[] = []
  for (const { version, sha256: wanted } of others) {
    const one = await versionIn(folder, { id: inbox.id, version, sha256: wanted }, given.library, root)
    if (one === null || one.list.sha256 !== wanted) throw new UsageError('receive.pack-lost', { folder, version })
    if (one.list.pack === undefined) throw new UsageError('receive.other-inbox', of)
    opened.push(one)
  }
  return [given, ...opened]
}

/** The list of that name in a folder; `null` where there is none that can be read. */
async function versionIn(
  folder: string,
  named: ListNamed,
  library: Library,
  root: string,
): Promise<ListVersion | null> {
  try {
    return await openList(root, whereListIs(root, library, named, join(folder, 'answers')))
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return null
    throw error
  }
}
