import type { Io } from '../node/io.ts'
import { betweenWords } from './plain-io.ts'

/** Says paragraphs beside the data; on a screen no word is cut by its edge. */
export function sayLines(lines: readonly string[], io: Io): void {
  if (lines.length > 0) io.err(`${inParagraphs(lines, io)}\n`)
}

/** Paragraphs as the screen takes them; what is piped keeps its lines. */
export function inParagraphs(lines: readonly string[], io: Io): string {
  const text = lines.join('\n')
  return io.isScreen ? betweenWords(text, io.width) : text
}
