import {
  formatOf,
  InputError,
  readBurdens,
  readCalendar,
  readCrosswalk,
  readFactSheet,
  readFacts,
  readLaws,
  readParameters,
  readPlainWords,
  type Source,
} from '../../checklist/index.ts'
import type { Burden } from '../../core/model/burden.ts'
import type { Library } from '../../core/model/library.ts'
import { type Advice, type LintSetting, reviewList } from '../../lint/index.ts'
import { listSource } from '../../node/list-context.ts'

/** One file, and what is to be said of it; `broken` when it could not be read as a list at all. */
export interface Looked {
  readonly file: string
  readonly advice: readonly Advice[]
  /** How heavy it is; `null` for what no firm is asked by itself. */
  readonly weight: { readonly list: string; readonly burden: Burden } | null
  readonly broken: InputError | null
}

/** Looks a list over, packaged or in a file, or a file of the data beside the lists. */
export function lookOver(idOrPath: string, root: string, library: Library, setting: LintSetting): Looked {
  const packaged = library.lists.map(({ id }) => id)
  let file = idOrPath
  try {
    const source = listSource(root, idOrPath, packaged)
    file = source.name
    return { file, ...reviewOf(source, library, setting), broken: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { file, advice: [], weight: null, broken: error }
  }
}

/** The files beside the lists have no rules of their own: they are valid, or they are refused. */
function reviewOf(source: Source, library: Library, setting: LintSetting): Pick<Looked, 'advice' | 'weight'> {
  const known = { facts: library.facts, laws: library.laws }
  const readers: Readonly<Record<string, () => unknown>> = {
    'tukiem/burdens/1': () => readBurdens(source, known),
    'tukiem/calendar/1': () => readCalendar(source, known),
    'tukiem/crosswalk/1': () => readCrosswalk(source),
    'tukiem/fact-sheet/1': () => readFactSheet(source),
    'tukiem/facts/1': () => readFacts(source),
    'tukiem/laws/1': () => readLaws(source),
    'tukiem/parameters/1': () => readParameters(source, known),
    'tukiem/plain-words/1': () => readPlainWords(source),
  }
  const read = readers[formatOf(source) ?? '']
  if (read) {
    read()
    return { advice: [], weight: null }
  }
  const { advice, burden, checklist } = reviewList(source, setting)
  return { advice, weight: checklist.module ? null : { list: checklist.id, burden } }
}
