import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseTheme } from '../../../src/render/pdf/look.ts'

const theme = () => JSON.parse(readFileSync('templates/theme.json', 'utf8'))

test('the theme of the templates is whole', () => {
  expect(parseTheme(theme())).toHaveProperty('theme.colours.ink')
})

test.each([
  ['no object', 7, 'colours.ink'],
  ['nothing', null, 'colours.ink'],
  ['a colour in words', { ...theme(), colours: { ...theme().colours, accent: 'green' } }, 'colours.accent'],
  ['a missing size', { ...theme(), sizes: { ...theme().sizes, body: undefined } }, 'sizes.body'],
  ['a size that nobody can read', { ...theme(), sizes: { ...theme().sizes, quiet: 1 } }, 'sizes.quiet'],
])('a theme with %s is refused by path', (_, value, wrong) => {
  expect(parseTheme(value)).toEqual({ wrong })
})

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.each([
  ['ink', 'paper'],
  ['ink', 'tint'],
  ['quiet', 'paper'],
  ['quiet', 'tint'],
  ['accent', 'paper'],
  ['accent', 'tint'],
  ['urgent', 'paper'],
  ['paper', 'accent'],
])('text in %s on %s stands out by 4.5 to 1', (text, ground) => {
  const { colours } = theme()
  const [light = 0, dark = 0] = [luminance(colours[text]), luminance(colours[ground])].sort((a, b) => b - a)
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
})
