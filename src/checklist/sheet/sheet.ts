import { type Finding, type FindingArgs, type FindingCode, finding, type Place } from '../finding.ts'
import { placer } from '../lines.ts'

/** One cell; `at` is where it begins in the text of the file, in characters from 0. */
export interface SheetCell {
  readonly text: string
  readonly at: number
}

/** A sheet as its reader found it. A blank line is a row of one empty cell. */
export interface Sheet {
  readonly file: string
  readonly text: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** What the columns and the special rows of a sheet of answers may be called; the tables are with the words. */
export interface SheetNames {
  readonly columnWord: (text: string) => ColumnId | null
  readonly rowWord: (text: string) => 'checklist' | 'name' | null
}

export type ColumnId = 'id' | 'answer' | 'note' | 'proof' | 'reason' | 'question'

/** `B5` for the second cell of the fifth row; both count from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `AB` for the column 27, which counts from 0. */
export function columnName(column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** Places in a sheet know their cell beside line and column. */
export function cellPlacer({ file, text, rows }: Sheet): (at: number) => Place {
  const placeAt = placer(text, file)
  const names = new Map(
    rows.flatMap((cells, row) => cells.map(({ at }, column): [number, string] => [at, cellName(row, column)])),
  )
  return (at) => {
    const cell = names.get(at)
    return cell === undefined ? placeAt(at) : { ...placeAt(at), cell }
  }
}

/** Makes a finding at a cell. */
export type FindInSheet = <Code extends FindingCode>(code: Code, args: FindingArgs<Code>, cell: SheetCell) => Finding

export function finder(placeAt: (at: number) => Place): FindInSheet {
  return (code, args, { at }) => finding(code, args, placeAt(at))
}
