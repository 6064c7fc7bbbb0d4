import { type Finding, type FindingArgs, type FindingCode, finding } from '../finding.ts'
import { cellName } from '../sheet/sheet.ts'
import type { CellPlace } from './page.ts'

/** Makes a finding at a cell of a page. */
export type FindAt = <Code extends FindingCode>(
  code: Code,
  args: FindingArgs<Code>,
  page: string,
  cell: CellPlace,
) => Finding

export function finderIn(file: string): FindAt {
  return (code, args, page, cell) => finding(code, args, placeOf(file, page, cell))
}

export function placeOf(file: string, page: string, { row, column }: CellPlace): Finding['place'] {
  return { file, cell: cellName(row, column), ...(page === '' ? {} : { sheet: page }) }
}
