import { dirname, join } from 'node:path'
import { type BesideAnswers, isLeftBehind } from '../../core/doctor/of-answers.ts'
import { type Beside, besideOf, TRIAL_OF } from '../answers/beside-names.ts'
import { lookAtLock } from '../answers/look-at-lock.ts'
import { statsOf } from '../folder.ts'
import { errnoOf, removeIfThere } from '../save/atomic-write.ts'
import { isAnswersName } from '../save/file-name.ts'
import { isProcessAlive } from '../save/holder.ts'
import { takeLock } from '../save/lock.ts'

/** What is written for a moment on the way to a file is left behind when it is older than this. */
const MOMENT_MS = 60_000

/** No lock is longer, in bytes. */
const LONGEST_LOCK = 4096

/** The files that this program put beside answers, in a folder of these names. Nothing is changed. */
export function besideAnswers(folder: string, names: readonly string[], now: number): readonly BesideAnswers[] {
  return names.toSorted().flatMap((name) => {
    const beside = besideOf(name)
    if (beside === null || !isOfAnswers(beside)) return []
    const stats = statsOf(join(folder, name))
    // A link or a folder of such a name was made by somebody else.
    if (stats === null || !stats.isFile() || (beside.kind === 'lock' && stats.size > LONGEST_LOCK)) return []
    const found = stateOf(beside, join(folder, name), now - stats.mtimeMs)
    return found === null ? [] : [{ name, ...found }]
  })
}

function isOfAnswers({ of, kind }: Beside): boolean {
  if (isAnswersName(of) || of === TRIAL_OF) return true
  if (kind === 'conflict') return /\.tukiem(?: ?\(\d+\))?(?:\.\w+)?$/.test(of)
  const inner = besideOf(of)
  return inner !== null && isOfAnswers(inner)
}

function stateOf(beside: Beside, path: string, age: number): Omit<BesideAnswers, 'name'> | null {
  switch (beside.kind) {
    case 'backup':
    case 'conflict':
      return { state: beside.kind, host: '' }
    case 'lock': {
      const { holder, isThisMachine, isAlive } = lookAtLock(path)
      if (holder === null) return age > MOMENT_MS ? { state: 'lock', host: '' } : null
      if (!isThisMachine) return { state: 'open-elsewhere', host: holder.host }
      return { state: isAlive ? 'open' : 'lock', host: '' }
    }
    case 'lock-part':
    case 'temporary': {
      const isInUse = beside.pid === undefined ? isOpen(join(dirname(path), beside.of)) : isProcessAlive(beside.pid)
      return age > MOMENT_MS && !isInUse ? { state: 'temporary', host: '' } : null
    }
    default:
      return beside.kind satisfies never
  }
}

/** Whether somebody has these answers open, as far as can be told. */
function isOpen(answers: string): boolean {
  return lookAtLock(`${answers}.lock`).isAlive
}

export interface Removal {
  readonly name: string
  /** Why it is still there, an errno name; `null` when it is gone. */
  readonly fault: string | null
}

/** Removes what was left behind, and nothing that somebody has taken again meanwhile. */
export function removeLeftBehind(folder: string, files: readonly BesideAnswers[]): readonly Removal[] {
  return files.filter(isLeftBehind).map(({ name, state }) => ({ name, fault: remove(join(folder, name), state) }))
}

function remove(path: string, state: BesideAnswers['state']): string | null {
  try {
    if (state === 'lock') return removeLock(path)
    removeIfThere(path)
    return null
  } catch (error) {
    return errnoOf(error) || 'EIO'
  }
}

/** A lock is taken over and given back, so that one which somebody has just taken stays. */
function removeLock(lock: string): string | null {
  const taken = takeLock(lock.slice(0, -'.lock'.length))
  if (!taken.taken) return 'EBUSY'
  taken.release()
  return null
}
