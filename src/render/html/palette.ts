import type { Shade } from '../../core/model/report.ts'
import type { Colour, Theme } from '../../core/model/theme.ts'
import { READABLE } from '../../core/theme/contrast.ts'
import { mix } from '../../core/theme/mix.ts'
import { shadesOf } from '../../core/theme/shades.ts'
import { isDark, lowest, poleOn, readable } from './colour.ts'

/** The theme's colours made fit for a screen, with what is written on filled shapes and the grounds of tinted cells. Each as `#rrggbb`. */
export type Palette = Readonly<Record<Colour | Shade | 'on-accent' | 'on-urgent' | 'band' | 'on-band', string>>

/** The theme as it is; a colour that could not be read on paper or tint gives way to the nearest one that can. */
export const lightPalette = (colours: Theme['colours']): Palette => fitted(colours, colours.accent)

/** The same theme for a dark room: paper nearly as dark as its ink, the other colours light enough to be read on it. */
export function darkPalette(colours: Theme['colours']): Palette {
  if (isDark(colours.paper)) return lightPalette(colours)
  const paper = mix(colours.ink, '#000000', 0.42)
  const tint = mix(paper, mix(colours.accent, '#ffffff', 0.35), 0.14)
  return fitted(
    {
      paper,
      tint,
      ink: mix(colours.paper, paper, 0.1),
      quiet: mix(colours.paper, paper, 0.36),
      accent: colours.accent,
      urgent: colours.urgent,
      line: mix(colours.paper, paper, 0.74),
    },
    mix(colours.accent, '#000000', 0.25),
  )
}

function fitted(colours: Theme['colours'], band: string): Palette {
  const { paper } = colours
  // A tint on which nothing can be read that can be read on the paper gives way to the paper.
  const both = [paper, colours.tint]
  const tint = lowest(poleOn(both), both) >= READABLE ? colours.tint : paper
  const accent = readable(colours.accent, [paper, tint])
  const urgent = readable(colours.urgent, [paper, tint])
  const ink = readable(colours.ink, [paper, tint])
  return {
    ...colours,
    ...shadesOf({ ...colours, accent, urgent, ink }),
    tint,
    accent,
    urgent,
    ink,
    quiet: readable(colours.quiet, [paper, tint]),
    'on-accent': readable(paper, [accent]),
    'on-urgent': readable(paper, [urgent]),
    band,
    'on-band': readable('#ffffff', [band]),
  }
}
