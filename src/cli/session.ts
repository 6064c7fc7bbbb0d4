import { existsSync } from 'node:fs'
import type { AnswerFile } from '../core/model/answers.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { openList } from '../node/library.ts'
import { type AnswerStore, newAnswers, openAnswers } from '../node/save/answer-store.ts'
import { besideSheet, isSheetName } from '../node/save/file-name.ts'
import { loadAnswers } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { DEFAULT_LIST } from './default-list.ts'
import { UsageError } from './usage-error.ts'

/** One check being done: the list, what was answered before, and where answers are kept. */
export interface Session {
  readonly library: Library
  readonly list: HashedChecklist
  /** `null` for a new check. */
  readonly file: AnswerFile | null
  /** The file is new and could not be saved yet. */
  readonly isUnsaved?: boolean
  /** Ids of answers that were named as set aside when the file was read. */
  readonly setAside: readonly string[]
  readonly store: AnswerStore
}

/**
 * Opens the answers at `path`, or a new file there; without a path the first save names it after the firm. A sheet is
 * only read: its answers are saved beside it as a file that begins with them, once, so that no mark is lost to a second one.
 * Throws `UsageError`: with exit code 5 while another window has the answers open, and when they answer another list.
 */
export async function openSession(
  listGiven: string | undefined,
  path: string | undefined,
  context: CommandContext,
): Promise<Session> {
  if (path === '' || path === '-') throw new UsageError('cli.answers-need-a-file', {})
  const setting = { unnamed: context.words.say('interview.file-name'), now: context.io.now }
  const kept = path !== undefined && isSheetName(path) ? besideSheet(path) : path
  const isFromSheet = kept !== path
  if (isFromSheet && kept !== undefined && existsSync(kept)) throw new UsageError('cli.sheet-begun', { path: kept })
  const before =
    path !== undefined && (isFromSheet || existsSync(path)) ? await loadAnswers(path, context, listGiven) : null
  const { library, list } = before ?? (await openList(context.io.root, listGiven ?? DEFAULT_LIST))
  if (before !== null && before.file.checklist.id !== list.checklist.id)
    throw new UsageError('cli.other-list', { was: before.file.checklist.id, list: list.checklist.id })
  if (kept === undefined) return { library, list, file: null, setAside: [], store: newAnswers('.', setting) }
  const opened = openAnswers(kept, isFromSheet ? null : (before?.bytes ?? null), setting)
  if (!opened.opened) {
    const key = opened.isThisMachine ? 'cli.locked' : 'cli.locked-elsewhere'
    throw new UsageError(key, { path: kept, host: opened.holder.host, lock: opened.lock }, 5)
  }
  return { library, list, file: before?.file ?? null, setAside: before?.setAside ?? [], store: opened.store }
}

/** A session with other answers, on the disk before anything is asked: then the first screen can call them saved. */
export function savedAtOnce(session: Session, file: AnswerFile): Session {
  const saved = session.store.save(file)
  return { ...session, file: saved.saved ? saved.file : file, isUnsaved: !saved.saved }
}
