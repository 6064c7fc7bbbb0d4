import { contrast, READABLE } from '../../core/theme/contrast.ts'
import { hexOf, type Rgb, rgbOf } from '../../core/theme/mix.ts'

const BLACK = '#000000'
const WHITE = '#ffffff'

export const isDark = (colour: string): boolean => contrast(colour, WHITE) > contrast(colour, BLACK)

/** Black or white, whichever is read more easily on all the backgrounds. */
export const poleOn = (backgrounds: readonly string[]): string =>
  lowest(WHITE, backgrounds) > lowest(BLACK, backgrounds) ? WHITE : BLACK

export const lowest = (colour: string, backgrounds: readonly string[]): number =>
  Math.min(...backgrounds.map((one) => contrast(colour, one)))

/**
 * The colour, or the nearest of its hue that can be read on all the backgrounds. Where even black and white
 * cannot be read on all of them, the better of the two.
 */
export function readable(colour: string, backgrounds: readonly string[]): string {
  if (lowest(colour, backgrounds) >= READABLE) return colour
  const pole = poleOn(backgrounds)
  const [hue, saturation, lightness] = hslOf(rgbOf(colour))
  const end = pole === WHITE ? 1 : 0
  for (let step = 1; step < STEPS; step += 1) {
    const tried = hexOf(rgbFrom(hue, saturation * SOFTER, lightness + ((end - lightness) * step) / STEPS))
    if (lowest(tried, backgrounds) >= READABLE) return tried
  }
  return pole
}

const STEPS = 50
/** A deep colour that is only made lighter glares; so it loses a part of its saturation. */
const SOFTER = 0.65

function hslOf([red, green, blue]: Rgb): readonly [number, number, number] {
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const lightness = (most + least) / 2
  const spread = most - least
  if (spread === 0) return [0, 0, lightness]
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  const hue =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return [hue * 60, saturation, lightness]
}

function rgbFrom(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const at = (offset: number) => {
    const turn = (offset + hue / 30) % 12
    return lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
  }
  return [at(0), at(8), at(4)]
}
