import { createSubset, type Subset } from './subset.ts'
import { openTrueType, type TrueType } from './true-type.ts'

/** A font to measure and to draw with. */
export interface Typeface {
  has(codePoint: number): boolean
  /**
   * The width of a line of text, in points at this size. Letters stand side by side: no kerning, no ligatures. One that
   * the font lacks is as wide as the box that is drawn for it.
   */
  widthOf(text: string, size: number): number
  /** The same for any size, as a share of it. */
  emsOf(text: string): number
  /** What pdfkit takes in place of a font opened by fontkit. */
  readonly drawable: DrawableFont
}

interface Glyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

interface Position {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
  advanceWidth: number
}

/** The part of fontkit's font that pdfkit reads, under fontkit's names. */
export interface DrawableFont {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  readonly bbox: TrueType['bbox']
  readonly post: { readonly isFixedPitch: boolean }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  readonly 'OS/2': { readonly sFamilyClass: number }
  createSubset(): Subset
  getGlyph(glyph: number): Glyph
  layout(text: string): { readonly glyphs: Glyph[]; readonly positions: Position[]; readonly advanceWidth: number }
}

/** The width of the box for a letter that the font lacks, as a share of the size. */
export const MISSING_WIDTH = 0.8

/** Fonts already opened: a batch draws thousands of reports with the same three. */
const opened = new WeakMap<Uint8Array, Typeface>()

/** Opens a font once. Throws as `openTrueType` does. */
export function openTypeface(bytes: Uint8Array): Typeface {
  const known = opened.get(bytes)
  if (known) return known
  const typeface = makeTypeface(openTrueType(bytes))
  opened.set(bytes, typeface)
  return typeface
}

function makeTypeface(font: TrueType): Typeface {
  const glyphs = new Map<number, Glyph>()
  const glyphFor = (codePoint: number): Glyph => {
    const known = glyphs.get(codePoint)
    if (known) return known
    const id = font.glyphOf(codePoint)
    const advanceWidth = id === 0 ? MISSING_WIDTH * font.unitsPerEm : font.advanceOf(id)
    const glyph = { id, advanceWidth, codePoints: [codePoint] }
    glyphs.set(codePoint, glyph)
    return glyph
  }
  const advances = new Map<number, number>()
  const emsOf = (text: string): number => {
    let units = 0
    for (let i = 0; i < text.length; i += 1) {
      const letter = text.codePointAt(i) ?? 0
      // A letter of two units is counted once.
      if (letter > 0xffff) i += 1
      let advance = advances.get(letter)
      if (advance === undefined) {
        advance = glyphFor(letter).advanceWidth
        advances.set(letter, advance)
      }
      units += advance
    }
    return units / font.unitsPerEm
  }
  return {
    has: (codePoint) => font.glyphOf(codePoint) !== 0,
    widthOf: (text, size) => emsOf(text) * size,
    emsOf,
    drawable: makeDrawable(font, glyphFor),
  }
}

function makeDrawable(font: TrueType, glyphFor: (codePoint: number) => Glyph): DrawableFont {
  return {
    postscriptName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    lineGap: font.lineGap,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    bbox: font.bbox,
    // Upright text faces of no particular class are all that a report is set in.
    italicAngle: 0,
    post: { isFixedPitch: false },
    head: { macStyle: { italic: false } },
    'OS/2': { sFamilyClass: 0 },
    createSubset: () => createSubset(font),
    getGlyph: (id) => ({ id, advanceWidth: font.advanceOf(id), codePoints: [] }),
    layout: (text) => {
      const run = Array.from(text, (letter) => glyphFor(letter.codePointAt(0) ?? 0))
      // New objects each time: pdfkit scales them in place.
      const positions = run.map(({ advanceWidth }) => ({
        xAdvance: advanceWidth,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
        advanceWidth,
      }))
      return { glyphs: run, positions, advanceWidth: run.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) }
    },
  }
}
