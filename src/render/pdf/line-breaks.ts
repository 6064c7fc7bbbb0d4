import { clean } from '../../core/text/clean.ts'
import type { Typeface } from './font/typeface.ts'
import { unbrokenWords } from './unbroken.ts'

/** A text set in a column. */
export interface Broken {
  readonly lines: readonly string[]
  /** Whether a letter in it can neither be printed nor be said by another sign. */
  readonly lacksLetters: boolean
}

/** A column, and the type that is set in it; all in points. */
export interface Measure {
  readonly size: number
  readonly width: number
  /** Where the first line begins. */
  readonly indent: number
}

/** A stretch of a text that is never broken; its width is told in sizes of the type. */
interface Part {
  readonly text: string
  readonly ems: number
}

/** What follows it on a line is set apart by a space. */
interface Word {
  readonly parts: readonly Part[]
  /** The same as single words, for a column that cannot hold what belongs together. */
  readonly single: readonly Word[] | null
}

interface Text {
  readonly words: readonly Word[]
  readonly lacksLetters: boolean
  readonly settings: { readonly measure: Measure; readonly broken: Broken }[]
}

/**
 * The first page is laid out several times over, and the reports of a batch say mostly the same, in some 500 texts: so
 * what was cut and measured is kept with the typeface, for all documents. Past this many, some 10 MB, all is forgotten.
 * Breaking lines was a third of the time of a warm report, and is now a twentieth.
 */
const MOST_TEXTS = 4_000
/** Widths at which one text was set; a label in front of a figure meets new ones in every firm. */
const MOST_SETTINGS = 12

const known = new WeakMap<Typeface, Map<string, Text>>()

/** Sets a text in a column. */
export function breakText(text: string, typeface: Typeface, measure: Measure): Broken {
  const found = textOf(text, typeface)
  for (const { measure: before, broken } of found.settings)
    if (before.size === measure.size && before.width === measure.width && before.indent === measure.indent)
      return broken
  const broken = { lines: linesOf(found.words, typeface, measure), lacksLetters: found.lacksLetters }
  if (found.settings.length >= MOST_SETTINGS) found.settings.length = 0
  found.settings.push({ measure, broken })
  return broken
}

function textOf(text: string, typeface: Typeface): Text {
  const texts = known.get(typeface) ?? new Map<string, Text>()
  known.set(typeface, texts)
  const before = texts.get(text)
  if (before) return before
  const { printed, lacksLetters } = printable(text, typeface)
  const words = unbrokenWords(printed).map((word) => wordOf(word, typeface))
  const made: Text = { words, lacksLetters, settings: [] }
  if (texts.size >= MOST_TEXTS) texts.clear()
  texts.set(text, made)
  return made
}

function wordOf(word: string, typeface: Typeface): Word {
  const isOne = !word.includes(' ')
  const parts = isOne ? breakable(word) : [word]
  return {
    parts: parts.map((text) => ({ text, ems: typeface.emsOf(text) })),
    single: isOne ? null : word.split(' ').map((one) => wordOf(one, typeface)),
  }
}

/** Letters that the font lacks but that another sign says as well; an empty text for signs without a shape. */
const INSTEAD = new Map([
  ['\u{2010}', '-'],
  ['\u{2011}', '-'],
  ['→', '->'],
  ['←', '<-'],
  ['\u{FE0E}', ''],
  ['\u{FE0F}', ''],
])

/** Puts in place of a letter what the font can print as well. */
function printable(text: string, typeface: Typeface): { readonly printed: string; readonly lacksLetters: boolean } {
  let lacksLetters = false
  let printed = ''
  for (const letter of clean(text)) {
    const isThere = typeface.has(letter.codePointAt(0) ?? 0)
    const instead = isThere ? letter : INSTEAD.get(letter)
    if (instead === undefined) lacksLetters = true
    printed += instead ?? letter
  }
  return { printed, lacksLetters }
}

/** A word may also be broken behind a hyphen or a stroke between letters; a number such as 145/2020/NĐ-CP never is. */
const breakable = (word: string): readonly string[] =>
  /[-–/]/.test(word) && !/\d/.test(word) ? word.split(/(?<=\p{L}[-–/])(?=\p{L})/u) : [word]

function linesOf(words: Text['words'], typeface: Typeface, { size, width, indent }: Measure): readonly string[] {
  const lines: string[] = []
  const space = typeface.emsOf(' ') * size
  let line = ''
  let used = indent
  const start = (part: string, partWidth: number, between = ''): void => {
    // The space at which a line is broken stays at its end, so that a screen reader does not join two words.
    if (line !== '' || used > 0) lines.push(line + between)
    line = part
    used = partWidth
  }
  const put = (parts: readonly Part[]): void => {
    let gap = line === '' ? 0 : space
    for (const { text, ems } of parts) {
      const partWidth = ems * size
      if (used + gap + partWidth <= width) {
        line += gap > 0 ? ` ${text}` : text
        used += gap + partWidth
      } else {
        const widthOf = (piece: string): number => typeface.emsOf(piece) * size
        const pieces = partWidth <= width ? [text] : splitLetters(text, width, widthOf)
        for (const [i, piece] of pieces.entries()) start(piece, widthOf(piece), i === 0 && gap > 0 ? ' ' : '')
      }
      gap = 0
    }
  }
  for (const { parts, single } of words)
    if (single && (parts[0]?.ems ?? 0) * size > width) for (const one of single) put(one.parts)
    else put(parts)
  start('', 0)
  return lines
}

/** Cuts a run that no column can hold, never between a letter and its marks. */
function splitLetters(run: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const [letter] of run.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const letterWidth = widthOf(letter)
    if (piece !== '' && used + letterWidth > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += letter
    used += letterWidth
  }
  return [...pieces, piece]
}
