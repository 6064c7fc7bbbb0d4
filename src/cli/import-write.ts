import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError } from '../checklist/input-error.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { canonicalJson } from '../core/text/canonical-json.ts'
import { openAnswers } from '../node/save/answer-store.ts'
import { readIfThere } from '../node/save/atomic-write.ts'
import { besideSheet } from '../node/save/file-name.ts'
import { makeFolder } from '../node/save/folders.ts'
import { orWriteError, refuseNoFile } from '../node/write-file.ts'
import { answersFrom } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import type { Imported } from './import-read.ts'
import { readable } from './set-answers.ts'
import { tellImported } from './tell-imported.ts'
import { tellSaved } from './tell-saved.ts'
import { UsageError } from './usage-error.ts'

export interface ImportOptions {
  /** The folder to write to. */
  readonly output?: string
  readonly list?: string
  readonly otherVersion?: boolean
  readonly partly?: boolean
  readonly dryRun?: boolean
  readonly force?: boolean
}

/** Whether it is only told what would be written, as words ask it. */
export const isDry = ({ dryRun }: ImportOptions): 'yes' | 'no' => (dryRun ? 'yes' : 'no')

/** What became of a file: all of it was understood and written (or was there already), a part, or nothing. */
export type Fate = 'whole' | 'partly' | 'refused'

/** Where the answers of a questionnaire go: beside it, or into the folder given, which is made when something is written. Throws UsageError. */
export function targetOf(file: string, { output }: ImportOptions): string {
  if (output === undefined) return besideSheet(file)
  if (existsSync(output) && !statSync(output).isDirectory())
    throw new UsageError('cli.import.no-folder', { path: output })
  return join(output, basename(besideSheet(file)))
}

/** Two questionnaires must not be written to one place. Throws UsageError. */
export function refuseSamePaths(files: readonly string[], targets: readonly string[]): void {
  const seen = new Set<string>()
  for (const [at, target] of targets.entries()) {
    const path = resolve(target)
    if (seen.has(path)) throw new UsageError('cli.import.same-path', { file: files[at] ?? '', path: target })
    seen.add(path)
  }
}

/** Tells what was understood and writes it, unless something was not and only all of it will do. */
export async function writeImported(
  read: Imported,
  path: string,
  options: ImportOptions,
  context: CommandContext,
): Promise<Fate> {
  const { io, words } = context
  const isWhole = read.findings.length === 0
  tellImported(read, context)
  if (!isWhole && !options.partly) {
    io.err(`${words.say('cli.import.nothing-written')}\n`)
    return 'refused'
  }
  if (!isWhole) io.err(`${words.say('cli.import.left-out', { count: read.findings.length })}\n`)
  const { answersFile: file, list, library, source } = read
  const written = await saveAnswers({ file, list, library, source }, path, options, context)
  return written ? (isWhole ? 'whole' : 'partly') : 'refused'
}

interface ToSave extends Pick<Imported, 'list' | 'library' | 'source'> {
  readonly file: AnswerFile
}

/** Saves answers, unless others stand there; says where unless `isQuiet`. False when they are not there in the end. */
export async function saveAnswers(
  { file: told, list, library, source }: ToSave,
  path: string,
  { dryRun, force, isQuiet }: ImportOptions & { readonly isQuiet?: boolean },
  context: CommandContext,
): Promise<boolean> {
  const { io, words } = context
  const say = (text: string) => (isQuiet ? undefined : io.err(`${text}\n`))
  refuseNoFile(path)
  const bytes = readIfThere(path)
  const before = bytes && (await answersThere(path, bytes, context))
  if (before && saidIn(before) === saidIn(told)) {
    say(words.say('cli.import.same', { path }))
    return true
  }
  if (bytes !== null && !force) {
    io.err(`${words.say('cli.import.other-answers', { path })}\n`)
    return false
  }
  const file = readable({ ...told, revision: before?.revision ?? 0 }, { list, library }, source)
  if (dryRun) {
    say(words.say('cli.import.would-write', { path }))
    return true
  }
  const folder = dirname(path)
  orWriteError(folder, () => makeFolder(folder))
  const opened = openAnswers(path, bytes, { unnamed: words.say('interview.file-name'), now: io.now })
  if (!opened.opened) {
    const key = opened.isThisMachine ? 'cli.locked' : 'cli.locked-elsewhere'
    throw new UsageError(key, { path, host: opened.holder.host, lock: opened.lock }, 5)
  }
  try {
    const saved = opened.store.save(file)
    if (isQuiet && saved.saved && saved.conflict === null) return true
    return tellSaved(saved, words, io) === 0
  } finally {
    opened.store.close()
  }
}

/** The answers that stand there already; `null` for what is none or cannot be read. */
async function answersThere(path: string, bytes: Uint8Array, context: CommandContext): Promise<AnswerFile | null> {
  try {
    return (await answersFrom({ name: path, bytes }, path, context)).file
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return null
    throw error
  }
}

/** What a file says of its firm, whatever counts its saves. */
function saidIn({ checklist, firm, facts, answers }: AnswerFile): string {
  return canonicalJson({ checklist, firm, facts, answers })
}
