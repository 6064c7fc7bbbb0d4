import type { BurdenSetting } from '../core/burden/burden-setting.ts'
import type { Sense } from '../core/checklist/sense-of.ts'
import { type Worded, type Wording, wordingOf } from '../core/checklist/wording-of.ts'
import type { Crosswalk, FactOnSheet, HardThing, PlainWords } from '../core/model/content.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import type { Text } from '../core/model/text.ts'
import type { Theme } from '../core/model/theme.ts'
import { withPack } from '../core/pack/pack-library.ts'
import { readJsonAsset } from './assets.ts'

/** Reads the library that the build prepared; it was checked then and is trusted now. */
export function loadLibrary(root: string): Library {
  return readJsonAsset(root, 'dist/library/library.json')
}

/** Something in a list that can be typed by its id. */
export interface Named {
  readonly id: string
  readonly text: Text
}

/** Every question and every section of the packaged lists, without reading the lists. */
export function packagedNames(root: string): Readonly<Record<'questions' | 'sections', readonly Named[]>> {
  return readJsonAsset(root, 'dist/library/names.json')
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

/** What each question of the packaged lists means. */
export function loadSenses(root: string): ReadonlyMap<string, Sense> {
  const senses: Readonly<Record<string, Sense>> = readJsonAsset(root, 'dist/library/senses.json')
  return new Map(Object.entries(senses))
}

/** What each question of the packaged lists says beside its sense. */
export function loadWordings(root: string): ReadonlyMap<string, Wording> {
  const worded: Readonly<Record<string, Worded>> = readJsonAsset(root, 'dist/library/wordings.json')
  return new Map(Object.entries(worded).map(([id, one]) => [id, wordingOf(one)]))
}

/** What a list is held against to tell how heavy it is. */
export function loadBurdenSetting(root: string, { facts }: Library): BurdenSetting {
  return { facts, hardThings: loadHardThings(root), packaged: loadWordings(root) }
}

/** What small firms cannot give, or should not be asked to. */
export function loadHardThings(root: string): readonly HardThing[] {
  return readJsonAsset(root, 'dist/library/hard-things.json')
}

/** The look of reports when nobody sets another one, as the build checked it. */
export function packagedTheme(root: string): Theme {
  return readJsonAsset(root, 'dist/library/theme.json')
}

/** A packaged list by its id; `null` when there is none. */
export function packagedChecklist(root: string, library: Library, id: string): HashedChecklist | null {
  return library.lists.some((list) => list.id === id) ? readJsonAsset(root, `dist/library/${id}.json`) : null
}

/** A list by its id or file, and the library to read it with. Throws `InputError` when the file has faults. */
export async function openList(
  root: string,
  idOrPath: string,
): Promise<{ readonly list: HashedChecklist; readonly library: Library }> {
  const library = loadLibrary(root)
  const list = await loadChecklist(root, library, idOrPath)
  return { list, library: withPack(library, list) }
}

/** A packaged list by id, or a list in a file. Throws `InputError` when the file has faults. */
export async function loadChecklist(root: string, library: Library, idOrPath: string): Promise<HashedChecklist> {
  const packaged = packagedChecklist(root, library, idOrPath)
  if (packaged) return packaged
  const { readOwnList } = await import('./own-list.ts')
  return readOwnList(root, library, idOrPath)
}
