import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../checklist/input-error.ts'
import { nearest } from '../checklist/near.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { loadChecklist } from '../node/library.ts'
import { isExample } from '../node/list-context.ts'
import { isListFile, readOwnList } from '../node/own-list.ts'
import { isAnswersName } from '../node/save/file-name.ts'
import { UsageError } from './usage-error.ts'

/** So many files of a folder are looked into for the list that answers name. */
const MOST_FILES = 200

/**
 * The list that answers name: a packaged one, or one of that id (or file name) beside the answers.
 * Throws `UsageError` when it is not there, `InputError` when it has faults.
 */
export async function listOfAnswers(
  root: string,
  library: Library,
  id: string,
  answersPath: string,
): Promise<HashedChecklist> {
  return loadChecklist(root, library, whereListIs(root, library, id, answersPath))
}

/** The id of the packaged list that answers name, the file of one beside them, or the id of an example. Throws `UsageError`. */
export function whereListIs(root: string, library: Library, id: string, answersPath: string): string {
  if (library.lists.some((list) => list.id === id)) return id
  const folder = answersPath === '-' ? '.' : dirname(answersPath)
  if (/\.(ya?ml|json)$/i.test(id) && existsSync(join(folder, id))) return join(folder, id)
  const names = readdirSync(folder).filter((name) => /\.(ya?ml|json)$/i.test(name) && !isAnswersName(name))
  const files = names
    .sort()
    .slice(0, MOST_FILES)
    .filter((name) => isListFile(join(folder, name), id))
  const [file, ...others] = files
  if (file === undefined) {
    if (isExample(id)) return id
    const near = nearest(
      id,
      library.lists.map((list) => list.id),
    )
    throw new UsageError('cli.list-not-here', { id, near })
  }
  if (
    others.length > 0 &&
    !areOne(
      files.map((name) => join(folder, name)),
      root,
      library,
    )
  )
    throw new UsageError('cli.list-twice', { id, files: files.join(', ') })
  return join(folder, file)
}

/** Whether these are a list and packs of it as it is; one that has faults is told apart from all others. */
function areOne(files: readonly string[], root: string, library: Library): boolean {
  const hashOf = (path: string): string => {
    try {
      return readOwnList(root, library, path).sha256
    } catch (error) {
      if (error instanceof InputError) return path
      throw error
    }
  }
  return new Set(files.map(hashOf)).size === 1
}
