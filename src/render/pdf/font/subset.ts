import { type TrueType, viewOf } from './true-type.ts'

/** The glyphs that one document uses, renumbered from 0 in the order of first use. */
export interface Subset {
  /** Adds a glyph of the font and returns its number in the subset. */
  includeGlyph(glyph: number): number
  /** A TrueType file with these glyphs only, as PDF embeds it: no names, no character map. */
  encode(): Uint8Array
}

/** Starts a subset; glyph 0, the sign for a missing letter, is always its first. */
export function createSubset(font: TrueType): Subset {
  const glyphs: number[] = [0]
  const numbers = new Map<number, number>([[0, 0]])
  const includeGlyph = (glyph: number): number => {
    const known = numbers.get(glyph)
    if (known !== undefined) return known
    numbers.set(glyph, glyphs.length)
    return glyphs.push(glyph) - 1
  }
  return { includeGlyph, encode: () => encodeSubset(font, glyphs, includeGlyph) }
}

function encodeSubset(font: TrueType, glyphs: readonly number[], include: (glyph: number) => number): Uint8Array {
  const outlines: Uint8Array[] = []
  // `glyphs` grows while this loop runs: a composed letter brings its parts along.
  for (let i = 0; i < glyphs.length; i++) outlines.push(withRenumberedParts(font.outlineOf(glyphs[i] ?? 0), include))
  const loca = new Uint8Array(4 * (outlines.length + 1))
  let length = 0
  for (const [i, outline] of outlines.entries()) {
    viewOf(loca).setUint32(4 * i, length)
    length += padded(outline.length)
  }
  viewOf(loca).setUint32(4 * outlines.length, length)
  const glyf = new Uint8Array(length)
  for (const [i, outline] of outlines.entries()) glyf.set(outline, viewOf(loca).getUint32(4 * i))
  const tables: [string, Uint8Array][] = [
    ['cvt ', font.table('cvt ')],
    ['fpgm', font.table('fpgm')],
    ['glyf', glyf],
    ['head', patched(font.table('head'), 50, 1)],
    ['hhea', patched(font.table('hhea'), 34, outlines.length)],
    ['hmtx', metricsOf(font, glyphs)],
    ['loca', loca],
    ['maxp', patched(font.table('maxp'), 4, outlines.length)],
    ['prep', font.table('prep')],
  ]
  return assemble(tables.filter(([, bytes]) => bytes.length > 0))
}

/** Flags of a part in a composed glyph, from the OpenType `glyf` table. */
const WORDS = 0x0001
const SCALE = 0x0008
const MORE = 0x0020
const TWO_SCALES = 0x0040
const MATRIX = 0x0080

/** A composed glyph names its parts by number: the copy names them by their numbers in the subset. */
function withRenumberedParts(outline: Uint8Array, include: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline
  const copy = outline.slice()
  const view = viewOf(copy)
  let at = 10
  let flags = MORE
  while (flags & MORE) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, include(view.getUint16(at + 2)))
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0)
  }
  return copy
}

function metricsOf(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const metrics = new Uint8Array(4 * glyphs.length)
  const view = viewOf(metrics)
  for (const [i, glyph] of glyphs.entries()) {
    view.setUint16(4 * i, font.advanceOf(glyph))
    view.setInt16(4 * i + 2, font.bearingOf(glyph))
  }
  return metrics
}

function patched(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice()
  viewOf(copy).setUint16(at, value)
  return copy
}

const padded = (length: number): number => (length + 3) & ~3

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const size = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), 12 + 16 * tables.length)
  const file = new Uint8Array(size)
  const view = viewOf(file)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (tables.length - 2 ** power))
  let at = 12 + 16 * tables.length
  for (const [i, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * i
    for (let j = 0; j < 4; j++) file[entry + j] = tag.charCodeAt(j)
    file.set(bytes, at)
    view.setUint32(entry + 4, checksum(file.subarray(at, at + padded(bytes.length))))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    at += padded(bytes.length)
  }
  return file
}

function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
