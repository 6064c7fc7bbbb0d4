import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, READABLE } from '../../../src/core/theme/contrast.ts'
import { readable } from '../../../src/render/html/colour.ts'
import { darkPalette, lightPalette, type Palette } from '../../../src/render/html/palette.ts'
import { htmlLook } from '../../helpers/html-look.ts'

const { colours } = htmlLook

/** Every colour that words are written in, with what they are written on. */
const WRITTEN = [
  ['ink', 'paper'],
  ['ink', 'tint'],
  ['quiet', 'paper'],
  ['quiet', 'tint'],
  ['accent', 'paper'],
  ['accent', 'tint'],
  ['urgent', 'paper'],
  ['on-accent', 'accent'],
  ['on-urgent', 'urgent'],
  ['on-band', 'band'],
] as const satisfies readonly (readonly [keyof Palette, keyof Palette])[]

const palettes = [
  ['light', lightPalette(colours)],
  ['dark', darkPalette(colours)],
] as const

describe.each(palettes)('the theme on a %s screen', (_, palette) => {
  test.each(WRITTEN)('%s can be read on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(READABLE)
  })
})

describe('colours', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('%s on %s stand %d apart, as the standard has it', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
    expect(contrast(other, one)).toBeCloseTo(expected, 2)
  })

  test('that can be read stay as they are', () => {
    expect(lightPalette(colours)).toMatchObject(colours)
    expect(readable('#0b5a53', ['#ffffff'])).toBe('#0b5a53')
  })

  test('of a dark room are dark in their grounds and light in their words', () => {
    const dark = darkPalette(colours)
    expect(contrast(dark.paper, '#000000')).toBeLessThan(1.5)
    expect(contrast(dark.tint, dark.paper)).toBeLessThan(1.6)
    expect(contrast(dark.ink, '#ffffff')).toBeLessThan(1.5)
  })

  test('of a theme that is dark by itself stay so in a dark room', () => {
    const night = { ...colours, paper: '#101418', ink: '#eeeeee', tint: '#182026' }
    expect(darkPalette(night)).toEqual(lightPalette(night))
  })

  test("of any buyer's theme give words that can be read", () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
    const theme = fc.record({
      ink: colour,
      quiet: colour,
      accent: colour,
      tint: colour,
      line: colour,
      urgent: colour,
      paper: colour,
    })
    fc.assert(
      fc.property(theme, (any) => {
        for (const palette of [lightPalette(any), darkPalette(any)])
          for (const [text, ground] of WRITTEN)
            expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(READABLE)
      }),
    )
  })
})
