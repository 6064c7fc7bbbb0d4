import type { Colour, Theme } from '../../core/model/theme.ts'
import { clean } from '../../core/text/clean.ts'
import { openTypeface, type Typeface } from './font/typeface.ts'
import type { PdfLook } from './look.ts'

export type Face = keyof PdfLook['fonts']

/** How a line is set: sizes in points, `leading` from one line to the next. */
export interface Type {
  readonly face: Face
  readonly size: number
  readonly leading: number
  readonly colour: Colour
}

/** Breaks texts into lines, and remembers whether a letter could not be set. */
export interface Setting {
  /**
   * The lines of a text in a column this wide, none for an empty text; no line is wider than the column. The first
   * one begins at `indent`, and is empty where nothing fits behind it.
   */
  wrap(text: string, type: Type, width: number, indent?: number): readonly string[]
  /** The first line, with an ellipsis when there is more. */
  oneLine(text: string, type: Type, width: number): string
  widthOf(line: string, type: Type): number
  lettersAreMissing(): boolean
}

/** How closely a page is set: shares of the usual size of type, of its leading, and of the room around things. */
export interface Density {
  readonly type: number
  readonly leading: number
  readonly space: number
}

export const ROOMY: Density = { type: 1, leading: 1, space: 1 }

/** The kinds of type in a report. */
export function typesOf({ sizes }: Theme, density: Density) {
  const type = (face: Face, size: number, spread: number, colour: Colour): Type => ({
    face,
    size: size * density.type,
    leading: size * density.type * spread * density.leading,
    colour,
  })
  return {
    title: type('bold', sizes.title, 1.25, 'accent'),
    section: type('bold', sizes.section, 1.3, 'accent'),
    subsection: type('semibold', sizes.subsection, 1.35, 'ink'),
    lead: type('regular', sizes.lead, 1.4, 'ink'),
    body: type('regular', sizes.body, 1.33, 'ink'),
    strong: type('semibold', sizes.body, 1.33, 'ink'),
    label: type('regular', sizes.body, 1.33, 'quiet'),
    quiet: type('regular', sizes.quiet, 1.33, 'quiet'),
    small: type('regular', sizes.quiet, 1.33, 'ink'),
    smallStrong: type('semibold', sizes.quiet, 1.33, 'ink'),
    mark: type('bold', sizes.quiet - 0.5, 1.5, 'urgent'),
    onAccent: type('bold', sizes.body, 1.33, 'paper'),
  } as const
}

export type Types = ReturnType<typeof typesOf>

/** Letters that the font lacks but that another sign says as well; an empty text for signs without a shape. */
const INSTEAD = new Map([
  ['\u{2010}', '-'],
  ['\u{2011}', '-'],
  ['→', '->'],
  ['←', '<-'],
  ['\u{FE0E}', ''],
  ['\u{FE0F}', ''],
])

/** Opens the fonts of a look. Throws when one is not a TrueType file. */
export function makeSetting(fonts: PdfLook['fonts']): Setting & { readonly faces: Readonly<Record<Face, Typeface>> } {
  const faces = {
    regular: openTypeface(fonts.regular),
    semibold: openTypeface(fonts.semibold),
    bold: openTypeface(fonts.bold),
  }
  const { printable, lettersAreMissing } = makePrintable(faces)
  const widthOf = (line: string, { face, size }: Type): number => faces[face].widthOf(line, size)
  const wrap = (text: string, type: Type, width: number, indent = 0): readonly string[] =>
    breakLines(printable(text, type.face), { width, indent }, (part) => widthOf(part, type))
  return {
    faces,
    widthOf,
    wrap,
    oneLine: (text, type, width) => {
      const [first = '', ...rest] = wrap(text, type, width)
      return rest.length === 0 ? first : `${wrap(text, type, width - widthOf(' …', type))[0]?.trimEnd() ?? ''} …`
    },
    lettersAreMissing,
  }
}

/** Puts in place of a letter what the font can print as well, and remembers whether it lacked one without a stand-in. */
function makePrintable(faces: Readonly<Record<Face, Typeface>>) {
  let missing = false
  // The first page is laid out several times over: its texts are looked through once.
  const known: Readonly<Record<Face, Map<string, string>>> = {
    regular: new Map(),
    semibold: new Map(),
    bold: new Map(),
  }
  const printable = (text: string, face: Face): string => {
    const before = known[face].get(text)
    if (before !== undefined) return before
    let printed = ''
    for (const letter of clean(text)) {
      const isThere = faces[face].has(letter.codePointAt(0) ?? 0)
      const instead = isThere ? letter : INSTEAD.get(letter)
      if (instead === undefined) missing = true
      printed += instead ?? letter
    }
    known[face].set(text, printed)
    return printed
  }
  return { printable, lettersAreMissing: () => missing }
}

function breakLines(
  text: string,
  { width, indent }: { readonly width: number; readonly indent: number },
  widthOf: (part: string) => number,
): readonly string[] {
  const lines: string[] = []
  const space = widthOf(' ')
  let line = ''
  let used = indent
  const start = (part: string, partWidth: number, between = ''): void => {
    // The space at which a line is broken stays at its end, so that a screen reader does not join two words.
    if (line !== '' || used > 0) lines.push(line + between)
    line = part
    used = partWidth
  }
  for (const word of text.split(' ').filter((part) => part !== '')) {
    let gap = line === '' ? 0 : space
    for (const part of breakable(word)) {
      const partWidth = widthOf(part)
      if (used + gap + partWidth <= width) {
        line += gap > 0 ? ` ${part}` : part
        used += gap + partWidth
      } else {
        const pieces = partWidth <= width ? [part] : splitLetters(part, width, widthOf)
        for (const [i, piece] of pieces.entries()) start(piece, widthOf(piece), i === 0 && gap > 0 ? ' ' : '')
      }
      gap = 0
    }
  }
  start('', 0)
  return lines
}

/** A word may also be broken behind a hyphen or a stroke between letters; a number such as 145/2020/NĐ-CP never is. */
const breakable = (word: string): readonly string[] =>
  /\d/.test(word) ? [word] : word.split(/(?<=\p{L}[-–/])(?=\p{L})/u)

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
