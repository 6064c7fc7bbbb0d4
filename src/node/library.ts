import type { Question } from '../core/model/checklist.ts'
import type { Crosswalk, FactOnSheet, PlainWords } from '../core/model/content.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import type { Theme } from '../core/model/theme.ts'
import { readJsonAsset } from './assets.ts'

/** Reads the library that the build prepared; it was checked then and is trusted now. */
export function loadLibrary(root: string): Library {
  return readJsonAsset(root, 'dist/library/library.json')
}

/** Every question of the packaged lists, by id. */
export function packagedQuestions(root: string): readonly Pick<Question, 'id' | 'ask'>[] {
  return readJsonAsset(root, 'dist/library/questions.json')
}

/** What lists are held against when they are looked over. */
export interface LintData {
  readonly crosswalk: Crosswalk
  readonly factSheet: readonly FactOnSheet[]
  readonly plainWords: PlainWords
}

/** Reads what the build prepared for looking lists over. */
export function loadLintData(root: string): LintData {
  return readJsonAsset(root, 'dist/library/lint.json')
}

/** The look of reports when nobody sets another one, as the build checked it. */
export function packagedTheme(root: string): Theme {
  return readJsonAsset(root, 'dist/library/theme.json')
}

/** A packaged list by id, or a list in a file. Throws `InputError` when the file has faults. */
export async function loadChecklist(root: string, library: Library, idOrPath: string): Promise<HashedChecklist> {
  if (library.lists.some((list) => list.id === idOrPath)) return readJsonAsset(root, `dist/library/${idOrPath}.json`)
  const { readOwnList } = await import('./own-list.ts')
  return readOwnList(root, library, idOrPath)
}
