import type { Report } from '../../core/model/report.ts'
import { clean } from '../../core/text/clean.ts'
import { styleText } from './html.ts'
import type { HtmlLook } from './look.ts'
import { darkPalette, lightPalette, type Palette } from './palette.ts'

/** The page's one style sheet: the theme's colours, the foot of printed pages, then the sheet of the look. */
export const styleOf = (report: Report, look: HtmlLook): string =>
  styleText([colourSheet(look.colours), printedFoot(report), look.style].join('\n'))

/** The theme's colours as custom properties, by day and by night. */
export const colourSheet = (colours: HtmlLook['colours']): string =>
  [
    `:root{${properties(lightPalette(colours))}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${properties(darkPalette(colours))}}}`,
  ].join('\n')

const properties = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/** Browsers that know margin boxes print the report's line and "page 2 of 6" at the foot of each page; the others none. */
function printedFoot({ foot, pageOf }: Report): string {
  const numbers = pageOf
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)))
    .join(' ')
  return `@page{@bottom-left{content:${cssString(foot)}}@bottom-right{content:${numbers}}}`
}

/** A text as a CSS string; whatever is no letter, digit or space is written as its number, so that nothing ends the string. */
const cssString = (text: string): string =>
  `"${clean(text).replace(/[^\p{L}\p{M}\p{N} ]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`
