import type { Face } from './setting.ts'

/**
 * Draws one line of text that begins at `x`, its baseline at `y`; `colour` as `#rrggbb`. Draws nothing and returns
 * `false` when the font lacks one of its letters.
 */
export type WriteLine = (
  line: string,
  x: number,
  y: number,
  style: { readonly face: Face; readonly size: number; readonly colour: string },
) => boolean

/** What pdfkit 0.20 keeps to itself of its document and fonts. */
export interface FontInsides {
  readonly page: { readonly fonts: Record<string, unknown> }
  readonly _font: Font
  font(name: string): unknown
  addContent(operators: string): unknown
}

interface Font {
  readonly id: string
  ref(): unknown
  /** `hex` has four digits for each letter. */
  encode(text: string): readonly [hex: readonly string[], positions: unknown]
}

/**
 * pdfkit's own `text` measures each line again and writes it letter by letter: that is half the time of a report.
 * Our lines are measured and our letters need no positions of their own, so a line is one operator.
 */
export function makeWriteLine(document: FontInsides): WriteLine {
  const opened = new Map<Face, { readonly font: Font; readonly hexOf: (line: string) => string | null }>()
  const colours = new Map<string, string>()
  const open = (face: Face) => {
    document.font(face)
    const entry = { font: document._font, hexOf: makeHex(document._font) }
    opened.set(face, entry)
    return entry
  }
  return (line, x, y, { face, size, colour }) => {
    const { font, hexOf } = opened.get(face) ?? open(face)
    const hex = hexOf(line)
    if (hex === null) return false
    document.page.fonts[font.id] ??= font.ref()
    const paint = colours.get(colour) ?? rgb(colour)
    colours.set(colour, paint)
    // pdfkit turns the page upside down, to count from its upper edge; text is turned back.
    const place = `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`
    document.addContent(`${paint} rg BT /${font.id} ${rounded(size)} Tf ${place} <${hex}> Tj ET`)
    return true
  }
}

/**
 * The letters of a line as the subset of a font numbers them, `null` when it lacks one. Digits are set down in one
 * buffer, which is quicker than joining texts.
 */
function makeHex(font: Font): (line: string) => string | null {
  const numbers = new Map<number, number>()
  let digits = Buffer.alloc(1024)
  return (line) => {
    if (digits.length < 4 * line.length) digits = Buffer.alloc(8 * line.length)
    let at = 0
    for (let i = 0; i < line.length; i += 1) {
      const letter = line.codePointAt(i) ?? 0
      // A letter of two units is counted once.
      if (letter > 0xffff) i += 1
      let number = numbers.get(letter)
      if (number === undefined) {
        // `encode` also notes the letter's width and meaning for the font that is embedded at the end.
        number = Number.parseInt(font.encode(String.fromCodePoint(letter))[0].join(''), 16)
        numbers.set(letter, number)
      }
      if (number === MISSING) return null
      for (let shift = 12; shift >= 0; shift -= 4) digits[at++] = HEX.charCodeAt((number >> shift) & 15)
    }
    return digits.toString('latin1', 0, at)
  }
}

/** The glyph that stands for all letters that a font lacks. */
const MISSING = 0

const HEX = '0123456789abcdef'

const rounded = (points: number): number => Math.round(points * 1000) / 1000

const rgb = (colour: string): string =>
  [1, 3, 5].map((at) => rounded(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
