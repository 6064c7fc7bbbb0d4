import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../checklist/input-error.ts'
import { nearest } from '../checklist/near.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { loadChecklist } from '../node/library.ts'
import { isExample } from '../node/list-context.ts'
import { isListFile, isSomeListFile, readOwnList } from '../node/own-list.ts'
import { isAnswersName } from '../node/save/file-name.ts'
import { UsageError } from './usage-error.ts'

/** So many files of a folder are looked into for the list that answers name. */
const MOST_FILES = 200

/** How answers name their list; those written by hand may know its id alone. */
export type ListNamed = AnswerFile['checklist']

/**
 * The list that answers name: a packaged one, or one of that id (or file name) beside the answers.
 * Throws `UsageError` when it is not there, `InputError` when it has faults.
 */
export async function listOfAnswers(
  root: string,
  library: Library,
  named: ListNamed,
  answersPath: string,
): Promise<HashedChecklist> {
  return loadChecklist(root, library, whereListIs(root, library, named, answersPath))
}

/** The id of the packaged list that answers name, the file of one beside them, or the id of an example. Throws `UsageError`. */
export function whereListIs(root: string, library: Library, named: ListNamed, answersPath: string): string {
  const { id } = named
  if (library.lists.some((list) => list.id === id)) return id
  const folder = answersPath === '-' ? '.' : dirname(answersPath)
  if (/\.(ya?ml|json)$/i.test(id) && existsSync(join(folder, id))) return join(folder, id)
  const files = mayBeLists(folder).filter((name) => isListFile(join(folder, name), id))
  const [file, ...others] = files
  if (file === undefined) {
    if (isExample(id)) return id
    throw notHere(id, library)
  }
  const found =
    others.length === 0
      ? file
      : oneOf(
          files.map((name) => fileOf(folder, name, root, library)),
          named,
        )
  return join(folder, found)
}

/** The files of lists and packs that lie beside a file, whatever their ids. */
export function listsBeside(path: string): readonly string[] {
  const folder = dirname(path)
  return mayBeLists(folder)
    .map((name) => join(folder, name))
    .filter(isSomeListFile)
}

function mayBeLists(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /\.(ya?ml|json)$/i.test(name) && !isAnswersName(name))
  const isPack = (name: string): boolean => /\.pack\.json$/i.test(name)
  // A thousand clients may lie beside the one pack that they answer.
  return [...names.filter(isPack).sort(), ...names.filter((name) => !isPack(name)).sort()].slice(0, MOST_FILES)
}

function notHere(id: string, library: Library): UsageError {
  const ids = library.lists.map((list) => list.id)
  return new UsageError('cli.list-not-here', { id, near: nearest(id, ids) })
}

/** A file of a list. */
interface ListFile {
  readonly name: string
  /** `null` for one that has faults. */
  readonly version: string | null
  /** One that has faults is told apart from all others. */
  readonly content: string
}

function fileOf(folder: string, name: string, root: string, library: Library): ListFile {
  try {
    const { checklist, sha256 } = readOwnList(root, library, join(folder, name))
    return { name, version: checklist.version, content: sha256 }
  } catch (error) {
    if (error instanceof InputError) return { name, version: null, content: name }
    throw error
  }
}

/**
 * The file that is meant: all are one list, say it and packs of it as it is; else the one with the very content that the answers name, else the
 * one of their version. Throws `UsageError` where that leaves none or several.
 */
function oneOf(files: readonly ListFile[], { id, version, sha256 }: ListNamed): string {
  const ofVersion = files.filter((file) => file.version === version)
  const found = firstOf(files) ?? firstOf(files.filter(({ content }) => content === sha256)) ?? firstOf(ofVersion)
  if (found !== undefined) return found
  const said = files.map((file) => (file.version === null ? file.name : `${file.name} (${file.version})`)).join(', ')
  const fitting = ofVersion.length === 0 ? 'none' : 'several'
  throw new UsageError('cli.list-twice', { id, files: said, version: version ?? '_', fitting })
}

/** The first of files that hold the same. */
function firstOf(files: readonly ListFile[]): string | undefined {
  return new Set(files.map(({ content }) => content)).size === 1 ? files[0]?.name : undefined
}
