import { readdirSync } from 'node:fs'
import { isAnswersName } from '../node/save/file-name.ts'
import { UsageError } from './usage-error.ts'

/** The answers files in a folder, by name. Throws `UsageError` when the folder cannot be read. */
export function answersFilesIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => isAnswersName(name) && !/\.conflict-/.test(name))
    .sort()
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new UsageError('cli.folder-unreadable', {})
  }
}
