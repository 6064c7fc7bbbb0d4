import { byCodeUnits } from '../../core/text/by-code-units.ts'
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

/** Findings as somebody who goes through the pages meets them: page by page, row by row. */
export function asMet(findings: readonly Finding[], pages: readonly { readonly name: string }[]): readonly Finding[] {
  const places = findings.map((found) => {
    const { sheet = '', cell = '' } = found.place
    const [, column = '', row = '0'] = /^([A-Z]*)(\d+)$/.exec(cell) ?? []
    return { found, page: pages.findIndex(({ name }) => name === sheet), row: Number(row), column: column.padStart(3) }
  })
  return places
    .sort((a, b) => a.page - b.page || a.row - b.row || byCodeUnits(a.column, b.column))
    .map(({ found }) => found)
}
