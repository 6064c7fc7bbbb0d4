import { besideLast, type ClientPair } from '../cohort/beside-last.ts'
import { cohortBuilder } from '../cohort/build-cohort.ts'
import type { Catalogue } from '../cohort/catalogue.ts'
import type { Cohort } from '../cohort/cohort.ts'
import { firmMatrix } from '../cohort/matrix/matrix.ts'
import { makePortfolioReport } from '../cohort/report/portfolio-report.ts'
import type { MatrixRow } from '../core/model/matrix.ts'
import type { Report } from '../core/model/report.ts'
import type { ClientRecord } from '../core/model/score-record.ts'
import type { IsoDate } from '../core/model/text.ts'
import type { Words } from '../words/words.ts'
import { drawReport } from './draw-report.ts'
import type { ReportFormat } from './formats.ts'
import type { Looks } from './look.ts'

/** The results of a run, and of the one before it where there is one to look at. */
export interface CohortRun {
  /** Sorted by `client` in code units. Read once for the whole and once for each sheet, so that none need be kept. */
  readonly records: () => AsyncIterable<ClientRecord>
  readonly last: (() => AsyncIterable<ClientRecord>) | null
  /** How many clients could not be read or scored. */
  readonly setAside: number
  readonly catalogue: Catalogue
  readonly today: IsoDate
}

export interface CohortSpeech {
  readonly words: Words
  /** Stands beside the first language in the report. */
  readonly second: Words | null
  readonly looks: Looks
}

/** A file of the whole, written from its chunks as they come; each can be taken once. */
export interface CohortFile {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** All results seen together. */
export async function readCohort({ records, last, setAside, catalogue }: CohortRun): Promise<Cohort> {
  const builder = cohortBuilder({ since: last !== null })
  builder.setAside(setAside)
  for await (const { record, before } of pairsOf({ records, last })) {
    if (record === undefined) builder.gone(before)
    else builder.add(record, before)
  }
  return builder.cohort(catalogue)
}

/** The matrix as CSV and XLSX, and the report on all firms as PDF or in other forms: the same results give the same bytes. */
export function cohortFiles(
  cohort: Cohort,
  run: CohortRun,
  speech: CohortSpeech,
  forms: readonly ReportFormat[] = ['pdf'],
): readonly CohortFile[] {
  return [
    { name: 'matrix.csv', chunks: matrixChunks('csv', cohort, run, speech) },
    { name: 'matrix.xlsx', chunks: matrixChunks('xlsx', cohort, run, speech) },
    ...forms.map((form) => ({ name: `portfolio.${form}`, chunks: portfolioChunks(form, cohort, run, speech) })),
  ]
}

async function* matrixChunks(
  form: 'csv' | 'xlsx',
  cohort: Cohort,
  run: CohortRun,
  { words }: CohortSpeech,
): AsyncGenerator<Uint8Array> {
  const matrix = firmMatrix(cohort, { catalogue: run.catalogue, words }, run.today)
  const rows = rowsOf(run, matrix.row)
  if (form === 'csv') yield* (await import('../sheet/matrix/csv.ts')).matrixCsv(matrix, rows)
  else yield* (await import('../sheet/matrix/xlsx.ts')).matrixXlsx(matrix, rows)
}

async function* rowsOf(
  run: Pick<CohortRun, 'records' | 'last'>,
  row: (record: ClientRecord, before: ClientRecord | undefined) => MatrixRow,
): AsyncGenerator<MatrixRow> {
  for await (const { record, before } of pairsOf(run)) if (record !== undefined) yield row(record, before)
}

const pairsOf = ({ records, last }: Pick<CohortRun, 'records' | 'last'>): AsyncGenerator<ClientPair> =>
  besideLast(records(), last === null ? [] : last())

async function* portfolioChunks(
  form: ReportFormat,
  cohort: Cohort,
  { catalogue, today }: CohortRun,
  { words, second, looks }: CohortSpeech,
): AsyncGenerator<Uint8Array> {
  const report = (said: Words): Report => makePortfolioReport(cohort, { catalogue, words: said }, today)
  const both = second === null ? report(words) : { ...report(words), second: report(second) }
  const drawn = await drawReport(form, both, words, looks)
  yield typeof drawn === 'string' ? new TextEncoder().encode(drawn) : drawn
}
