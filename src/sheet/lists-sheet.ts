import type { QuestionnaireRow, QuestionnaireStamp } from '../core/model/questionnaire.ts'
import { stampEntries } from '../core/text/questionnaire-stamp.ts'
import type { CellRange, Grid, GridCell } from './grid.ts'

/** The hidden sheet: the words that cells offer, and which checklist this is. */
export interface Listed {
  readonly grid: Grid
  /** Where these words stand on it. */
  readonly cellsOf: (words: readonly string[]) => CellRange
}

const NAME = 'tukiem'
/** Two columns say what the file is, one is left empty. */
const FIRST_LIST = 3

/** Words are offered from cells: written into the check itself they may hold no comma and be no longer than 255 letters. */
export function listsSheet(stamp: QuestionnaireStamp, rows: readonly QuestionnaireRow[]): Listed {
  const lists = new Map<string, readonly string[]>()
  for (const { accepts } of rows)
    if ('words' in accepts && accepts.words.length > 0) lists.set(keyOf(accepts.words), accepts.words)
  const keys = [...lists.keys()]
  const entries = stampEntries(stamp)
  const all = [...lists.values()]
  const height = Math.max(entries.length, ...all.map((words) => words.length))
  const text = (value: string | undefined): GridCell => ({ value: value ?? null, style: 'lead' })
  return {
    grid: {
      name: NAME,
      widths: [12, 70, 4, ...all.map(() => 24)],
      rows: Array.from({ length: height }, (_, at) => [
        ...[entries[at]?.[0], entries[at]?.[1], undefined].map(text),
        ...all.map((words) => text(words[at])),
      ]),
      head: null,
      hasFilter: false,
      frozenColumns: 0,
      printedColumns: 1,
      page: 'lying',
      foot: '',
      checks: [],
      isLocked: true,
      isHidden: true,
    },
    cellsOf: (words) => {
      const at = FIRST_LIST + keys.indexOf(keyOf(words))
      return { rows: [0, words.length - 1], columns: [at, at] }
    },
  }
}

const keyOf = (words: readonly string[]): string => JSON.stringify(words)
