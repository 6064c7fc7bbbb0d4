import { join } from 'node:path'
import type { FolderFound, SaveTrial } from '../../core/doctor/of-place.ts'
import { trialName } from '../answers/beside-names.ts'
import { namesIn } from '../folder.ts'
import { faultOf, readIfThere, removeIfThere, writeWhole } from '../save/atomic-write.ts'
import { takeLock } from '../save/lock.ts'

/** Looks whether a folder can be read, and whether answers could be saved there. */
export function lookAtFolder(path: string): FolderFound {
  return { path, isReadable: namesIn(path) !== null, trial: trySaving(path) }
}

/** Saves a little text as answers are saved, with a lock and as a whole file, reads it again and removes it. */
function trySaving(folder: string): SaveTrial {
  const path = join(folder, trialName(process.pid))
  const bytes = new TextEncoder().encode('tự kiểm\n')
  const start = performance.now()
  try {
    const lock = takeLock(path)
    try {
      writeWhole(path, bytes)
      const back = readIfThere(path)
      if (back === null || Buffer.compare(back, bytes) !== 0) return { ok: false, fault: 'not-the-same' }
    } finally {
      removeIfThere(path)
      if (lock.taken) lock.release()
    }
    return { ok: true, ms: Math.round(performance.now() - start) }
  } catch (error) {
    return { ok: false, fault: faultOf(error) }
  }
}
