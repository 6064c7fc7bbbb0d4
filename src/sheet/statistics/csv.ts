import { stringify } from 'csv-stringify/sync'
import type { WordedStatistics } from '../../core/model/statistics.ts'
import { guardFormula } from '../formula-guard.ts'

type Row = readonly (string | number | null)[]

/** Every figure in a row of its own: UTF-8 with a byte order mark, semicolons, CRLF. All numbers are whole. */
export function figuresCsv({ figures }: WordedStatistics): string {
  return csvOf([figures.head, ...figures.rows])
}

/** The codebook beside it: what each measure means, then what holds for all. */
export function codebookCsv({ codebook }: WordedStatistics): string {
  const entries = codebook.entries.map(({ measure, title, unit, meaning, source }) => [
    measure,
    title,
    unit,
    meaning,
    source,
  ])
  const notes = codebook.notes.map((note) => ['', '', '', note, ''])
  return csvOf([['measure', 'title', 'unit', 'meaning', 'source'], ...entries, ...notes])
}

function csvOf(rows: readonly Row[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)))
  return stringify(guarded, { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}
