import { wrap } from '../core/text/lay-out.ts'

/** Points of a line of 11 point letters, of the space around a cell's text, and of the highest row that Excel knows. */
const LINE = 15
const SPACE = 4
const HIGHEST = 409

/**
 * The height in points of a row with these texts in columns of these widths in letters. Said in the file, because not
 * every program finds it out by itself, and text that is cut off is worse than a little room.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const most = Math.floor((HIGHEST - SPACE) / LINE)
  const lines = texts.map((text, at) => linesOf(text, Math.floor(widths[at] ?? 1) - 1, most))
  return Math.min(most, Math.max(1, ...lines)) * LINE + SPACE
}

function linesOf(text: string, width: number, most: number): number {
  const shown = text.slice(0, most * width)
  return shown.split('\n').reduce((lines, line) => lines + wrap(line, width).length, 0)
}
