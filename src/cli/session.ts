import { existsSync } from 'node:fs'
import type { AnswerFile } from '../core/model/answers.ts'
import { type HashedChecklist, type Library, loadChecklist, loadLibrary } from '../node/library.ts'
import { type AnswerStore, newAnswers, openAnswers } from '../node/save/answer-store.ts'
import { loadAnswers } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { UsageError } from './usage-error.ts'

export const DEFAULT_LIST = 'vn.start'

/** One check being done: the list, what was answered before, and where answers are kept. */
export interface Session {
  readonly library: Library
  readonly list: HashedChecklist
  /** `null` for a new check. */
  readonly file: AnswerFile | null
  readonly store: AnswerStore
}

/**
 * Opens the answers at `path`, or a new file there; without a path the first save names it after the firm.
 * Throws `UsageError` with exit code 5 while another window has the answers open.
 */
export async function openSession(
  listGiven: string | undefined,
  path: string | undefined,
  context: CommandContext,
): Promise<Session> {
  const setting = { unnamed: context.words.say('interview.file-name'), now: context.io.now }
  const before = path !== undefined && existsSync(path) ? await loadAnswers(path, context, listGiven) : null
  const library = before?.library ?? loadLibrary(context.io.root)
  const list = before?.list ?? (await loadChecklist(context.io.root, library, listGiven ?? DEFAULT_LIST))
  if (path === undefined) return { library, list, file: null, store: newAnswers('.', setting) }
  const opened = openAnswers(path, before?.bytes ?? null, setting)
  if (!opened.opened) throw new UsageError('cli.locked', { path }, 5)
  return { library, list, file: before?.file ?? null, store: opened.store }
}
