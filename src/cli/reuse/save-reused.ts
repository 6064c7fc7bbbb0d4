import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { AnswerFile } from '../../core/model/answers.ts'
import { fileStem } from '../../core/text/file-stem.ts'
import { commandLine } from '../../node/command-line.ts'
import { openAnswers } from '../../node/save/answer-store.ts'
import { numberedName } from '../../node/save/file-name.ts'
import { checkOutput } from '../../node/write-file.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { tellSaved } from '../tell-saved.ts'
import { UsageError } from '../usage-error.ts'

/**
 * Where the new answers go: as asked, or beside the list under the names of the firm and the list. A file that is there
 * is never written over. Throws `UsageError` and `WriteError`.
 */
export function whereReused(
  asked: string | undefined,
  { file, list, words }: { readonly file: AnswerFile; readonly list: string; readonly words: Words },
): string {
  if (asked !== undefined) {
    if (!/\.(?:ya?ml|json|txt)$/i.test(asked)) throw new UsageError('reuse.bad-name', {})
    checkOutput(asked, false)
    return asked
  }
  const stem = fileStem(file.firm.name, words.say('interview.file-name'))
  const name = `${stem}-${file.checklist.id}.tukiem.yaml`
  const folder = existsSync(list) ? dirname(list) : '.'
  for (let number = 1; ; number += 1) {
    const path = join(folder, numberedName(name, number))
    if (!existsSync(path)) return path
  }
}

/** Saves the new answers. Gives the exit code. Throws `UsageError` while another window has them. */
export function saveReused(file: AnswerFile, path: string, { io, words }: CommandContext): number {
  const opened = openAnswers(path, null, { unnamed: words.say('interview.file-name'), now: io.now })
  if (!opened.opened) throw new UsageError('cli.locked', { path, host: opened.holder.host, lock: opened.lock }, 5)
  try {
    return tellSaved(opened.store.save(file), words, io)
  } finally {
    opened.store.close()
  }
}

/** Says how the check goes on; a list in another folder than the answers is named. */
export function tellNext(
  path: string,
  { left, list }: { readonly left: number; readonly list: string },
  { io, words }: CommandContext,
): void {
  const isElsewhere = existsSync(list) && dirname(resolve(list)) !== dirname(resolve(path))
  io.err(`${words.say(left === 0 ? 'reuse.next-all' : 'reuse.next')}\n`)
  io.err(`${commandLine(['check', ...(isElsewhere ? [list] : []), '--answers', path], io)}\n`, 'whole')
}
