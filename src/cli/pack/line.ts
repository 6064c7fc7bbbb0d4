import { wrap } from '../../core/text/lay-out.ts'

/** A line to print, and how far it stands in. */
export interface Line {
  readonly text: string
  readonly indent: number
}

export const line = (text: string, indent = 0): Line => ({ text, indent })

/** Lines broken between words to so many columns. */
export function laidOut(lines: readonly Line[], columns: number): string {
  const width = Math.max(40, Math.min(columns, 100))
  const printed = lines.flatMap(({ text, indent }) =>
    text === '' ? [''] : wrap(text, width - indent).map((one) => ' '.repeat(indent) + one),
  )
  return `${printed.join('\n')}\n`
}
