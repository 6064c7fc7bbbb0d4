import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Crosswalk, FactOnSheet, PlainWords } from '../core/model/content.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import type { Theme } from '../core/model/theme.ts'

/** Reads the library that the build prepared; it was checked then and is trusted now. */
export function loadLibrary(root: string): Library {
  return JSON.parse(readFileSync(join(root, 'dist/library/library.json'), 'utf8'))
}

/** What lists are held against when they are looked over. */
export interface LintData {
  readonly crosswalk: Crosswalk
  readonly factSheet: readonly FactOnSheet[]
  readonly plainWords: PlainWords
}

/** Reads what the build prepared for looking lists over. */
export function loadLintData(root: string): LintData {
  return JSON.parse(readFileSync(join(root, 'dist/library/lint.json'), 'utf8'))
}

/** The look of reports when nobody sets another one, as the build checked it. */
export function packagedTheme(root: string): Theme {
  return JSON.parse(readFileSync(join(root, 'dist/library/theme.json'), 'utf8'))
}

/** A packaged list by id, or a list in a file. Throws `InputError` when the file has faults. */
export async function loadChecklist(root: string, library: Library, idOrPath: string): Promise<HashedChecklist> {
  if (library.lists.some((list) => list.id === idOrPath))
    return JSON.parse(readFileSync(join(root, 'dist/library', `${idOrPath}.json`), 'utf8'))
  const { readOwnList } = await import('./own-list.ts')
  return readOwnList(root, library, idOrPath)
}
