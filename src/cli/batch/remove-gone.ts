import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn } from '../../node/folder.ts'
import { MANIFEST } from '../../node/inputs/output-folder.ts'
import { removeQuietly } from '../../node/save/atomic-write.ts'
import { removeFolder } from '../../node/save/folders.ts'
import type { OutputFolder } from './output-folder.ts'

/** What a run calls the files of a client, and what is left of one that was killed while it wrote them. */
const OF_CLIENT =
  /^(?:\.(?=.*\.tmp$))?([a-z0-9-]+)\.(?:assessment\.json|(?:plan|buyer|bank)-[a-z]{2}(?:-[a-z]{2})?\.[a-z]+)(?:\.tmp)?$/

/** Which client a file in a folder of clients is of; `null` for any other file, and for one that was never finished. */
export function clientOfFile(name: string): string | null {
  return name.endsWith('.tmp') ? null : (OF_CLIENT.exec(name)?.[1] ?? null)
}

/**
 * Removes what an earlier run made of clients that were not scored this time, so that the folder is what this run gives. Only in a folder
 * that an earlier run has finished. With `null` for a run that writes no files of clients all of them go, and their folder when nothing else is in it.
 */
export function removeGone({ clients, file }: OutputFolder, scored: ReadonlySet<string> | null): void {
  if (!existsSync(file(MANIFEST))) return
  for (const name of namesIn(clients) ?? []) {
    const client = OF_CLIENT.exec(name)?.[1]
    const isStray = name.endsWith('.tmp')
    if (client !== undefined && (isStray || !scored?.has(client))) removeQuietly(join(clients, name))
  }
  if (scored === null && namesIn(clients)?.length === 0) removeFolder(clients)
}
