/** A block of cells that were made one; rows and columns from 0, both ends belong to it. */
export interface MergedCells {
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

const MERGED = /<(?:[\w.-]+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g

/** The merged cells of a sheet; they stand behind its rows. */
export function mergedCells(xml: string): readonly MergedCells[] {
  const behind = xml.slice(Math.max(0, xml.lastIndexOf('sheetData')))
  return [...behind.matchAll(MERGED)].map(([, left = '', top, right = '', bottom]) => ({
    from: { row: Number(top) - 1, column: columnNumber(left) },
    to: { row: Number(bottom) - 1, column: columnNumber(right) },
  }))
}

/** `AB` is 27: columns count from 0. */
function columnNumber(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
