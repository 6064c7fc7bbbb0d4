import { join } from 'node:path'
import { INBOX_FILE } from '../../node/inputs/inbox-names.ts'
import { type LockResult, takeLock } from '../../node/save/lock.ts'
import { orWriteError } from '../../node/write-file.ts'
import { UsageError } from '../usage-error.ts'

/** Another window takes in its files in some seconds. */
const TRIES = 100
const WAIT_MS = 50

/**
 * Does what reads and writes an inbox, one program at a time: of two that began from the same state, the slower one would
 * forget what the quicker one took in. Rejects with `UsageError` (5) when the inbox stays taken, with `WriteError`
 * when it cannot be written.
 */
export async function withInbox<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = await lockOf(folder)
  try {
    return await work()
  } finally {
    lock.release()
  }
}

async function lockOf(folder: string): Promise<Extract<LockResult, { readonly taken: true }>> {
  const path = join(folder, INBOX_FILE)
  for (let left = TRIES; ; left -= 1) {
    const lock = orWriteError(folder, () => takeLock(path))
    if (lock.taken) return lock
    // Of another machine nobody can tell whether it still works on it.
    const { isThisMachine, holder } = lock
    if (!isThisMachine || left === 0)
      throw new UsageError(
        isThisMachine ? 'receive.locked' : 'cli.locked-elsewhere',
        { path: folder, host: holder.host, lock: lock.lock },
        5,
      )
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
}
