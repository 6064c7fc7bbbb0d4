import { stop } from './fault.ts'

/** More than anybody merges by hand. */
const MOST_MERGED = 5000

/** A block of cells that were made one; rows and columns from 0, both ends belong to it. */
export interface MergedCells {
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

const MERGED = /<(?:[\w.-]+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g

/** The merged cells of a sheet; they stand behind its rows. */
export function mergedCells(xml: string): readonly MergedCells[] {
  const behind = xml.slice(Math.max(0, xml.lastIndexOf('sheetData')))
  const merged: MergedCells[] = []
  for (const [, left = '', top, right = '', bottom] of behind.matchAll(MERGED)) {
    if (merged.length === MOST_MERGED) stop({ code: 'too-many-merged', limit: MOST_MERGED })
    merged.push({
      from: { row: Number(top) - 1, column: columnNumber(left) },
      to: { row: Number(bottom) - 1, column: columnNumber(right) },
    })
  }
  return merged
}

/** `AB` is 27: columns count from 0. */
function columnNumber(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
