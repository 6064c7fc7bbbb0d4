import type { Finding } from '../../checklist/finding.ts'
import type { Advice } from '../lint.ts'

/** What can be mended without asking anybody, in the order in which it is done. */
export const MENDS = [
  'letters-composed',
  'blanks-dropped',
  'line-end-added',
  'schema-named',
  'version-quoted',
  'severity-lowered',
  'short-form-written-out',
] as const
export type MendCode = (typeof MENDS)[number]

/** What was mended, and how often or in which line. */
export interface Mended {
  readonly code: MendCode
  /** The first line of it, from 1. */
  readonly line: number
  readonly count: number
  readonly args: Readonly<Record<string, string>>
}

/** A text, and what is known to be wrong with it. */
export interface Faulty {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly advice: readonly Advice[]
  /** A schema stands beside the file. */
  readonly hasSchema: boolean
}

/** One kind of mend: the new text and what was done, or `null` when there is nothing to do. */
export type Mend = (faulty: Faulty) => { readonly text: string; readonly mended: readonly Mended[] } | null

/** Where a line and column, both from 1, are in a text. */
export function offsetOf(
  text: string,
  { line = 1, column = 1 }: { readonly line?: number; readonly column?: number },
): number {
  let start = 0
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return text.length
    start = end + 1
  }
  return start + column - 1
}

/** The number of the line, from 1, in which a character stands. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
