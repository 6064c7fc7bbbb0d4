import { InputError } from '../checklist/input-error.ts'
import { loadLibrary } from '../node/library.ts'
import type { CommandContext } from './command.ts'
import { type Imported, readFilled } from './import-read.ts'
import { type Fate, type ImportOptions, refuseSamePaths, targetOf, writeImported } from './import-write.ts'
import { UsageError } from './usage-error.ts'

/**
 * `tukiem import <files…>`: answers from questionnaires that were filled in, a file of answers for each. What is not
 * understood is named cell by cell, and without `--partly` nothing of that firm is written.
 */
export async function importSheets(
  files: readonly string[],
  options: ImportOptions,
  context: CommandContext,
): Promise<number> {
  const { io, words } = context
  const library = loadLibrary(io.root)
  const targets = files.map((file) => targetOf(file, options))
  refuseSamePaths(files, targets)
  const fates: Fate[] = []
  for (const [at, file] of files.entries()) {
    const read = await readOrTell(file, { library, options, context })
    fates.push(read === null ? 'refused' : await writeImported(read, targets[at] ?? '', options, context))
  }
  const counted = (fate: Fate) => fates.filter((one) => one === fate).length
  const [whole, partly, refused] = [counted('whole'), counted('partly'), counted('refused')]
  if (files.length > 1)
    io.err(`${words.say('cli.import.total', { files: files.length, written: whole + partly, refused })}\n`)
  if (whole + partly === 0) return 2
  return partly + refused === 0 ? 0 : 3
}

/** What a file says, or `null` when it was told why it says nothing; other files are not to suffer from it. */
async function readOrTell(file: string, setting: Parameters<typeof readFilled>[1]): Promise<Imported | null> {
  const { io, words } = setting.context
  try {
    return await readFilled(file, setting)
  } catch (error) {
    if (error instanceof InputError) {
      const { describeInputError } = await import('./describe-finding.ts')
      io.err(describeInputError(error, words))
      return null
    }
    if (!(error instanceof UsageError)) throw error
    io.err(`${file}: ${words.sayWith(error.key, error.args)}\n`)
    return null
  }
}
