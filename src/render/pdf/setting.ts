import type { Colour, Theme } from '../../core/model/theme.ts'
import { openTypeface, type Typeface } from './font/typeface.ts'
import { breakText } from './line-breaks.ts'
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
    mark: type('bold', sizes.quiet, 1.45, 'urgent'),
    onAccent: type('bold', sizes.body, 1.33, 'paper'),
  } as const
}

export type Types = ReturnType<typeof typesOf>

/** Opens the fonts of a look. Throws when one is not a TrueType file. */
export function makeSetting(fonts: PdfLook['fonts']): Setting & { readonly faces: Readonly<Record<Face, Typeface>> } {
  const faces = {
    regular: openTypeface(fonts.regular),
    semibold: openTypeface(fonts.semibold),
    bold: openTypeface(fonts.bold),
  }
  let missing = false
  const widthOf = (line: string, { face, size }: Type): number => faces[face].widthOf(line, size)
  const wrap = (text: string, { face, size }: Type, width: number, indent = 0): readonly string[] => {
    const { lines, lacksLetters } = breakText(text, faces[face], { size, width, indent })
    if (lacksLetters) missing = true
    return lines
  }
  return {
    faces,
    widthOf,
    wrap,
    oneLine: (text, type, width) => {
      const [first = '', ...rest] = wrap(text, type, width)
      return rest.length === 0 ? first : `${wrap(text, type, width - widthOf(' …', type))[0]?.trimEnd() ?? ''} …`
    },
    lettersAreMissing: () => missing,
  }
}
