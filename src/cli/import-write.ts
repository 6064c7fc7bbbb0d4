import { basename, join, resolve } from 'node:path'
import { canonicalJson } from '../checklist/hash.ts'
import { InputError } from '../checklist/input-error.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { namesIn } from '../node/folder.ts'
import { openAnswers } from '../node/save/answer-store.ts'
import { readIfThere } from '../node/save/atomic-write.ts'
import { besideSheet } from '../node/save/file-name.ts'
import { refuseNoFile } from '../node/write-file.ts'
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

/** What became of a file: all of it was understood and written (or was there already), a part, or nothing. */
export type Fate = 'whole' | 'partly' | 'refused'

/** Where the answers of a questionnaire go: beside it, or into the folder given. Throws UsageError. */
export function targetOf(file: string, { output }: ImportOptions): string {
  if (output === undefined) return besideSheet(file)
  if (namesIn(output) === null) throw new UsageError('cli.import.no-folder', { path: output })
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
  const written = await writeAnswers(read, path, options, context)
  return written ? (isWhole ? 'whole' : 'partly') : 'refused'
}

async function writeAnswers(
  { answersFile, list, library, source }: Imported,
  path: string,
  { dryRun, force }: ImportOptions,
  context: CommandContext,
): Promise<boolean> {
  const { io, words } = context
  refuseNoFile(path)
  const bytes = readIfThere(path)
  const before = bytes && (await answersThere(path, bytes, context))
  if (before && saidIn(before) === saidIn(answersFile)) {
    io.err(`${words.say('cli.import.same', { path })}\n`)
    return true
  }
  if (bytes !== null && !force) {
    io.err(`${words.say('cli.import.other-answers', { path })}\n`)
    return false
  }
  const file = readable({ ...answersFile, revision: before?.revision ?? 0 }, { list, library }, source)
  if (dryRun) {
    io.err(`${words.say('cli.import.would-write', { path })}\n`)
    return true
  }
  const opened = openAnswers(path, bytes, { unnamed: words.say('interview.file-name'), now: io.now })
  if (!opened.opened) {
    const key = opened.isThisMachine ? 'cli.locked' : 'cli.locked-elsewhere'
    throw new UsageError(key, { path, host: opened.holder.host, lock: opened.lock }, 5)
  }
  try {
    return tellSaved(opened.store.save(file), words, io) === 0
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
