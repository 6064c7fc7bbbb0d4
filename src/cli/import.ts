import { InputError } from '../checklist/input-error.ts'
import { loadLibrary } from '../node/library.ts'
import type { CommandContext } from './command.ts'
import { type ClientsTable, type Imported, type ImportSetting, readFilled } from './import-read.ts'
import type { TableFate } from './import-table.ts'
import { type Fate, type ImportOptions, isDry, refuseSamePaths, targetOf, writeImported } from './import-write.ts'
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
    if (read === null) fates.push('refused')
    else if ('table' in read) fates.push(fateOf(await importClients(read, { library, options, context })))
    else fates.push(await writeImported(read, targets[at] ?? '', options, context))
  }
  const counted = (fate: Fate) => fates.filter((one) => one === fate).length
  const [whole, partly, refused] = [counted('whole'), counted('partly'), counted('refused')]
  if (files.length > 1)
    io.err(
      `${words.say('cli.import.total', { files: files.length, written: whole + partly, refused, isDry: isDry(options) })}\n`,
    )
  if (whole + partly === 0) return 2
  return partly + refused === 0 ? 0 : 3
}

async function importClients({ table, list }: ClientsTable, setting: ImportSetting): Promise<TableFate> {
  const { importTable } = await import('./import-table.ts')
  return importTable(table, { ...setting, list })
}

function fateOf({ written, refused }: TableFate): Fate {
  if (written === 0) return 'refused'
  return refused === 0 ? 'whole' : 'partly'
}

/** What a file says, or `null` when it was told why it says nothing; other files are not to suffer from it. */
async function readOrTell(file: string, setting: ImportSetting): Promise<Imported | ClientsTable | null> {
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
