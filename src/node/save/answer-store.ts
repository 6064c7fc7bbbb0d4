import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { AnswerFile } from '../../core/model/answers.ts'
import { answersJson } from '../../interview/answers-json.ts'
import type { SaveFailure } from '../../interview/state.ts'
import { answersText } from './answers-text.ts'
import { errnoOf, faultOf, readIfThere, writeWhole } from './atomic-write.ts'
import { answersFileName, conflictName, numberedName } from './file-name.ts'
import { type Lock, type LockRefusal, takeLock } from './lock.ts'
import { removeStrays } from './strays.ts'

export type SaveResult =
  | {
      readonly saved: true
      /** What was written: the next revision. */
      readonly file: AnswerFile
      readonly path: string
      /** Somebody else had changed the file: theirs stays there, ours went to `path`. */
      readonly conflict: string | null
    }
  | { readonly saved: false; readonly failure: SaveFailure }

/** Where one session's answers are kept. Nothing here throws for a disk that is full or closed. */
export interface AnswerStore {
  /** The answers file, `null` before the first save of a new one. */
  path(): string | null
  save(file: AnswerFile): SaveResult
  /** From now on into another folder; the next save writes there. */
  moveTo(folder: string): void
  /** Gives the lock back. */
  close(): void
}

export type OpenResult =
  | { readonly opened: true; readonly store: AnswerStore }
  | ({ readonly opened: false; readonly code: 'locked' } & LockRefusal)

export interface StoreSetting {
  /** The stem of the file of a firm without a name. */
  readonly unnamed: string
  readonly now?: () => Date
}

interface Session {
  folder: string
  path: string | null
  /** What the file held when it was last read or written, `null` when it was not there. */
  last: Uint8Array | null
  /** What was to be written last: a save can fail after the file is already there. */
  tried: Uint8Array | null
  /** The file as it was when the session began, until the backup is made. */
  backup: Uint8Array | null
  lock: Lock | null
}

/** A file that does not exist yet: it gets its name from the firm at the first save. */
export function newAnswers(folder: string, setting: StoreSetting): AnswerStore {
  const session = { folder: resolve(folder), path: null, last: null, tried: null, backup: null, lock: null }
  return storeOf(session, setting)
}

/**
 * An answers file that was read before: `was` are the bytes that were read. Refused while another window has it open.
 * A link is followed, so that the file behind it is replaced and not the link.
 */
export function openAnswers(path: string, was: Uint8Array | null, setting: StoreSetting): OpenResult {
  const whole = existsSync(path) ? realpathSync(path) : resolve(path)
  const session: Session = { folder: dirname(whole), path: whole, last: was, tried: null, backup: was, lock: null }
  try {
    const lock = takeLock(whole)
    if (!lock.taken) {
      const { holder, isThisMachine, lock: file } = lock
      return { opened: false, code: 'locked', holder, isThisMachine, lock: file }
    }
    session.lock = lock
    removeStrays(whole)
  } catch {
    // A folder that cannot be written shows at the first save, where another one is offered.
  }
  return { opened: true, store: storeOf(session, setting) }
}

function storeOf(session: Session, setting: StoreSetting): AnswerStore {
  return {
    path: () => session.path,
    save(file) {
      try {
        return saveInto(session, file, setting)
      } catch (error) {
        return { saved: false, failure: failureOf(error, session.folder) }
      }
    },
    moveTo(folder) {
      letGo(session)
      session.folder = resolve(folder)
      session.path = null
      forget(session)
    },
    close: () => letGo(session),
  }
}

function saveInto(session: Session, file: AnswerFile, setting: StoreSetting): SaveResult {
  const next = { ...file, revision: file.revision + 1 }
  const text = /\.(?:json|txt)$/i.test(session.path ?? '') ? answersJson(next) : answersText(next)
  const bytes = new TextEncoder().encode(text)
  if (session.path === null) claimFreeName(session, answersFileName(file.firm.name, setting.unnamed))
  const conflict = isElsewhere(session) ? session.path : null
  if (conflict !== null) {
    letGo(session)
    forget(session)
    claimFreeName(session, conflictName(basename(conflict), (setting.now ?? (() => new Date()))()))
  }
  const path = session.path ?? ''
  if (session.backup !== null) writeWhole(`${path}.bak`, session.backup)
  session.backup = null
  session.tried = bytes
  writeWhole(path, bytes)
  session.last = bytes
  return { saved: true, file: next, path, conflict }
}

/** Whether somebody else has the file open by now, or has changed it. */
function isElsewhere(session: Session): boolean {
  return !(session.lock?.isOurs() || relock(session)) || changedByOthers(session)
}

/** Takes a lock that could not be taken at the start, or that was deleted meanwhile. */
function relock(session: Session): boolean {
  const lock = takeLock(session.path ?? '')
  session.lock = lock.taken ? lock : null
  return lock.taken
}

/** Takes the first name that nobody has: never writes over a file that this session did not begin with. */
function claimFreeName(session: Session, name: string): void {
  for (let number = 1; ; number += 1) {
    const path = join(session.folder, numberedName(name, number))
    if (existsSync(path)) continue
    const lock = takeLock(path)
    if (!lock.taken) continue
    if (existsSync(path)) {
      lock.release()
      continue
    }
    session.path = path
    session.lock = lock
    removeStrays(path)
    return
  }
}

/** A file that was removed meanwhile is simply written again. */
function changedByOthers({ path, last, tried }: Session): boolean {
  const now = path === null ? null : readIfThere(path)
  return now !== null && ![last, tried].some((known) => known !== null && Buffer.compare(now, known) === 0)
}

function letGo(session: Session): void {
  session.lock?.release()
  session.lock = null
}

/** What is known of the file that is left behind. */
function forget(session: Session): void {
  session.last = null
  session.tried = null
  session.backup = null
}

/** What a system error means for the owner; any other error is ours and goes on. */
export function failureOf(error: unknown, folder: string): SaveFailure {
  const errno = errnoOf(error)
  if (errno === '') throw error
  return { code: faultOf(error), folder, errno }
}
