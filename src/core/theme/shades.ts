import type { Shade } from '../model/report.ts'
import type { Theme } from '../model/theme.ts'
import { contrast, READABLE } from './contrast.ts'
import { mix } from './mix.ts'

/** How much of a colour there is in its tint, at most, and by how much it gives way to ink that could not be read. */
const MOST = 0.28
const STEP = 0.02

/** The grounds of tinted cells as `#rrggbb`: the ink can be read on each of them as it can on the paper. */
export function shadesOf({ paper, ink, accent, urgent }: Theme['colours']): Readonly<Record<Shade, string>> {
  const tint = (colour: string, most: number): string => {
    for (let share = most; share > STEP; share -= STEP) {
      const mixed = mix(paper, colour, share)
      if (contrast(ink, mixed) >= READABLE) return mixed
    }
    return paper
  }
  return { high: tint(accent, MOST), middle: tint(mix(accent, urgent, 0.35), 0.14), low: tint(urgent, MOST) }
}
