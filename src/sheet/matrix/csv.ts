import { stringify } from 'csv-stringify/sync'
import type { Matrix, MatrixCell, MatrixRow } from '../../core/model/matrix.ts'
import { guardFormula } from '../formula-guard.ts'
import { percentOf } from './percent.ts'

/** Rows that are written in one go. */
const BATCH = 256

/**
 * A matrix for Excel as it is set up in Viet Nam: UTF-8 with a byte order mark, semicolons, CRLF; its first row is the
 * head. Written while its rows come, so that its memory does not grow with them. No text can become a formula.
 */
export async function* matrixCsv(matrix: Matrix, rows: AsyncIterable<MatrixRow>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(linesOf([matrix.columns.map(({ head }) => guardFormula(head))], true))
  let batch: string[][] = []
  for await (const row of rows) {
    batch.push(row.map(fieldOf))
    if (batch.length < BATCH) continue
    yield encoder.encode(linesOf(batch, false))
    batch = []
  }
  if (batch.length > 0) yield encoder.encode(linesOf(batch, false))
}

/** Of line breaks the library puts only CRLF in quotes; a lone one may stand in a cell. */
const linesOf = (rows: readonly (readonly string[])[], bom: boolean): string =>
  stringify([...rows], { bom, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })

function fieldOf(cell: MatrixCell | null): string {
  if (cell === null) return ''
  switch (cell.kind) {
    case 'text':
      return guardFormula(cell.text)
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day
    case 'share': {
      const { low, high } = percentOf(cell.share)
      return low === high ? `${low}%` : `${low}%–${high}%`
    }
    default:
      return cell satisfies never
  }
}
