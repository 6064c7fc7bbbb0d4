import { expect, test } from 'vitest'
import { createSubset } from '../../../src/render/pdf/font/subset.ts'
import { openTrueType, viewOf } from '../../../src/render/pdf/font/true-type.ts'
import { openTypeface } from '../../../src/render/pdf/font/typeface.ts'
import { testLook } from '../../helpers/pdf-look.ts'

const font = openTrueType(testLook.fonts.regular)

test.each([...'aZ0ăâđêôơưĐƯệỹặ₫≥≤…–“”·'])('the font has %s', (letter) => {
  expect(font.glyphOf(letter.codePointAt(0) ?? 0)).toBeGreaterThan(0)
})

test.each([...'☐✓→木😀'])('the font lacks %s', (letter) => {
  expect(font.glyphOf(letter.codePointAt(0) ?? 0)).toBe(0)
})

test.each([
  ['regular', 'BeVietnamPro-Regular'],
  ['semibold', 'BeVietnamPro-SemiBold'],
  ['bold', 'BeVietnamPro-Bold'],
] as const)('the %s font knows its name', (face, name) => {
  expect(openTrueType(testLook.fonts[face]).postscriptName).toBe(name)
})

test('a line is as wide as its letters', () => {
  const typeface = openTypeface(testLook.fonts.regular)
  const letters = [...'Tiền'].map((letter) => typeface.widthOf(letter, 10))
  expect(typeface.widthOf('Tiền', 10)).toBeCloseTo(
    letters.reduce((a, b) => a + b),
    6,
  )
})

test('a font is opened once', () => {
  expect(openTypeface(testLook.fonts.bold)).toBe(openTypeface(testLook.fonts.bold))
})

test('what is no TrueType file is refused', () => {
  expect(() => openTrueType(new TextEncoder().encode('OTTO, not one of ours'))).toThrow('font.not-truetype')
})

test('a subset holds the outlines used, and the parts of composed letters', () => {
  const subset = createSubset(font)
  const glyphs = [...'Aệ'].map((letter) => font.glyphOf(letter.codePointAt(0) ?? 0))
  expect(glyphs.map(subset.includeGlyph)).toEqual([1, 2])
  const tables = tablesOf(subset.encode())
  const count = viewOf(tables.get('maxp') ?? new Uint8Array()).getUint16(4)
  const outlines = outlinesOf(tables, count)
  expect(Buffer.from(outlines[1] ?? [])).toEqual(Buffer.from(padded(font.outlineOf(glyphs[0] ?? 0))))
  expect(viewOf(tables.get('hmtx') ?? new Uint8Array()).getUint16(4)).toBe(font.advanceOf(glyphs[0] ?? 0))
  const composed = viewOf(outlines[2] ?? new Uint8Array())
  if (composed.getInt16(0) < 0) expect(composed.getUint16(12)).toBeLessThan(count)
  expect(count).toBeLessThan(10)
})

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const entry = 12 + 16 * i
      const start = view.getUint32(entry + 8)
      return [
        String.fromCharCode(...bytes.subarray(entry, entry + 4)),
        bytes.subarray(start, start + view.getUint32(entry + 12)),
      ]
    }),
  )
}

function outlinesOf(tables: ReadonlyMap<string, Uint8Array>, count: number): readonly Uint8Array[] {
  const loca = viewOf(tables.get('loca') ?? new Uint8Array())
  const glyf = tables.get('glyf') ?? new Uint8Array()
  return Array.from({ length: count }, (_, i) => glyf.subarray(loca.getUint32(4 * i), loca.getUint32(4 * i + 4)))
}

function padded(outline: Uint8Array): Uint8Array {
  const room = new Uint8Array((outline.length + 3) & ~3)
  room.set(outline)
  return room
}
