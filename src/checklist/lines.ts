import type { Place } from './finding.ts'

/** Turns a character's number (from 0) into its line and column (from 1); the lines are counted on first use. */
export function placer(text: string, file: string): (at: number) => Place {
  let starts: readonly number[] | undefined
  return (at) => {
    starts ??= lineStarts(text)
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return { file, line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
