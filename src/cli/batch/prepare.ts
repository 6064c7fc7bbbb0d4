import type { Library } from '../../core/model/library.ts'
import { loadLibrary } from '../../node/library.ts'
import { type Words, wordsIn } from '../../words/words.ts'
import { loadTheme } from '../load-theme.ts'
import { type Looks, loadLooks } from '../look.ts'
import { type FindList, listFinder } from './lists.ts'
import { type QuickLine, quickLines } from './quick-line.ts'
import type { RunSetting } from './run-setting.ts'

/** What one thread needs for all clients of a run, made once. */
export interface Prepared {
  readonly setting: RunSetting
  readonly library: Library
  readonly findList: FindList
  /** `null` where files of clients are written, which takes their assessments. */
  readonly quickLine: QuickLine | null
  /** What faults are said in. */
  readonly words: Words
  readonly second: Words | null
  /** `null` where no plans were asked for. */
  readonly looks: Looks | null
}

const prepared = new Map<string, Promise<Prepared>>()

/** The same for all parts of one run. Rejects with `InputError` for a theme that has faults. */
export function preparedFor(setting: RunSetting): Promise<Prepared> {
  const key = JSON.stringify(setting)
  const known = prepared.get(key)
  if (known) return known
  prepared.clear()
  const made = prepare(setting)
  prepared.set(key, made)
  return made
}

async function prepare(setting: RunSetting): Promise<Prepared> {
  const { root, list, language, second, plans, theme } = setting
  const library = loadLibrary(root)
  const findList = listFinder(root, library, list)
  return {
    setting,
    library,
    findList,
    quickLine: setting.clients === null ? await quickLines(setting, library, findList) : null,
    words: wordsIn(language),
    second: second === null ? null : wordsIn(second),
    looks: plans === null ? null : loadLooks(root, await loadTheme(theme, { io: { root } })),
  }
}
