// A small reader of TrueType files: all that a PDF needs of a font whose letters stand side by side without
// shaping. It replaces fontkit at run time, whose import alone costs more than drawing a whole report.

/** One font file, opened. Measures are in the font's own units, `unitsPerEm` to the em. */
export interface TrueType {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly capHeight: number
  readonly xHeight: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  readonly glyphCount: number
  /** The glyph of a code point, 0 when the font lacks it. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** The white space left of the outline. */
  bearingOf(glyph: number): number
  /** The outline as the file holds it; empty for a space. */
  outlineOf(glyph: number): Uint8Array
  /** A whole table, empty when the font has none. */
  table(tag: string): Uint8Array
}

/** Opens a TrueType file. Throws `font.not-truetype` when it is of another kind, `font.broken` when a table is missing. */
export function openTrueType(bytes: Uint8Array): TrueType {
  const tables = readDirectory(bytes)
  const table = (tag: string): Uint8Array => tables.get(tag) ?? new Uint8Array(0)
  const needed = (tag: string): DataView => {
    const found = table(tag)
    if (found.length === 0) throw new Error(`font.broken ${tag}`)
    return viewOf(found)
  }
  const head = needed('head')
  const hhea = needed('hhea')
  const os2 = needed('OS/2')
  const glyphCount = needed('maxp').getUint16(4)
  const glyf = table('glyf')
  const hmtx = needed('hmtx')
  // Glyphs past this number share the last advance and have only a bearing of their own.
  const metrics = hhea.getUint16(34)
  const offsetOf = readLoca(needed('loca'), head.getInt16(50) === 1)
  return {
    postscriptName: readPostscriptName(needed('name')),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    capHeight: os2.byteLength >= 90 ? os2.getInt16(88) : 0,
    xHeight: os2.byteLength >= 90 ? os2.getInt16(86) : 0,
    bbox: { minX: head.getInt16(36), minY: head.getInt16(38), maxX: head.getInt16(40), maxY: head.getInt16(42) },
    glyphCount,
    glyphOf: readCmap(needed('cmap')),
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    bearingOf: (glyph) => hmtx.getInt16(glyph < metrics ? 4 * glyph + 2 : 2 * (glyph + metrics)),
    outlineOf: (glyph) =>
      glyph < glyphCount ? glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)) : glyf.subarray(0, 0),
    table,
  }
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readDirectory(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes)
  if (bytes.length < 12 || view.getUint32(0) !== 0x00010000) throw new Error('font.not-truetype')
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const start = view.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(start, start + view.getUint32(entry + 12)))
  }
  return tables
}

const readLoca = (loca: DataView, long: boolean): ((glyph: number) => number) =>
  long ? (glyph) => loca.getUint32(4 * glyph) : (glyph) => 2 * loca.getUint16(2 * glyph)

function readPostscriptName(name: DataView): string {
  const strings = name.getUint16(4)
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + 12 * i
    if (name.getUint16(record + 6) !== 6) continue
    const start = strings + name.getUint16(record + 10)
    let text = ''
    // Both in UTF-16 and in Mac Roman the letters allowed in this name are ASCII: zero bytes are only padding.
    for (let j = 0; j < name.getUint16(record + 8); j++) text += String.fromCharCode(name.getUint8(start + j))
    return text.replace(/[^\x21-\x7E]/g, '')
  }
  throw new Error('font.broken name')
}

/** Reads the Unicode map in format 4 or 12, the two that fonts for Latin script use. */
function readCmap(cmap: DataView): (codePoint: number) => number {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const platform = cmap.getUint16(4 + 8 * i)
    const start = cmap.getUint32(8 + 8 * i)
    if (platform !== 0 && platform !== 3) continue
    if (cmap.getUint16(start) === 4) readFormat4(cmap, start, glyphs)
    if (cmap.getUint16(start) === 12) readFormat12(cmap, start, glyphs)
  }
  return (codePoint) => glyphs.get(codePoint) ?? 0
}

function readFormat4(cmap: DataView, start: number, glyphs: Map<number, number>): void {
  const doubled = cmap.getUint16(start + 6)
  const [ends, starts] = [start + 14, start + 16 + doubled]
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled]
  for (let i = 0; i < doubled; i += 2) {
    const first = cmap.getUint16(starts + i)
    const range = cmap.getUint16(ranges + i)
    for (let code = first; code <= cmap.getUint16(ends + i) && code !== 0xffff; code++) {
      const found = range === 0 ? code : cmap.getUint16(ranges + i + range + 2 * (code - first))
      if (found !== 0) glyphs.set(code, (found + cmap.getUint16(deltas + i)) & 0xffff)
    }
  }
}

function readFormat12(cmap: DataView, start: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(start + 12); i++) {
    const group = start + 16 + 12 * i
    const first = cmap.getUint32(group)
    for (let code = first; code <= cmap.getUint32(group + 4); code++)
      glyphs.set(code, cmap.getUint32(group + 8) + code - first)
  }
}
