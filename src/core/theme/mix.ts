/** Red, green and blue, each 0 to 1. */
export type Rgb = readonly [number, number, number]

/** `share` of `other` in `one`; colours are `#rrggbb`. */
export function mix(one: string, other: string, share: number): string {
  const [a, b] = [rgbOf(one), rgbOf(other)]
  const at = (i: 0 | 1 | 2) => a[i] * (1 - share) + b[i] * share
  return hexOf([at(0), at(1), at(2)])
}

export function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

export const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
