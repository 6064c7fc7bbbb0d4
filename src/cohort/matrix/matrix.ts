import type { Matrix, MatrixRow } from '../../core/model/matrix.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import type { IsoDate } from '../../core/model/text.ts'
import type { Cohort } from '../cohort.ts'
import type { Saying } from './cells.ts'
import { firmColumns, NAMING_COLUMNS } from './columns.ts'

export interface FirmMatrix extends Matrix {
  /** The cells of one firm, for each column. */
  readonly row: (record: ClientRecord, before: ClientRecord | undefined) => MatrixRow
}

/** A row a firm: what stands in it, for every kind of sheet. */
export function firmMatrix(cohort: Cohort, saying: Saying, today: IsoDate): FirmMatrix {
  const { words } = saying
  const columns = firmColumns(cohort, saying)
  return {
    language: words.language,
    name: words.say('cohort.matrix.name'),
    title: words.say('cohort.matrix.title', { firms: cohort.firms, day: words.day(today) }),
    date: today,
    lead: [words.say('cohort.self-declared'), words.say('cohort.matrix.note')],
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
    frozenColumns: NAMING_COLUMNS,
    columns,
    row: (record, before) => columns.map(({ cell }) => cell(record, before)),
  }
}
