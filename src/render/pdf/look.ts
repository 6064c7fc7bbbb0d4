/** What a report is drawn with: all of it passed in, so that the same input gives the same bytes. */
export interface PdfLook {
  /** TrueType files. */
  readonly fonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array; readonly bold: Uint8Array }
  readonly theme: Theme
  /** Written into the file as its time of making. */
  readonly created: Date
  /** The few words that the page itself needs, in the report's language. */
  readonly words: {
    /** The note at the end when the font lacks letters of the report. */
    readonly missingLetters: string
    /** The mark beside a first action that cannot wait. */
    readonly urgent: string
  }
}

const COLOURS = ['ink', 'quiet', 'accent', 'tint', 'line', 'urgent', 'paper'] as const
const SIZES = ['body', 'quiet', 'lead', 'title', 'section', 'subsection', 'margin'] as const

export type Colour = (typeof COLOURS)[number]

/** Colours as `#rrggbb`, sizes in points. */
export interface Theme {
  readonly colours: Readonly<Record<Colour, string>>
  readonly sizes: Readonly<Record<(typeof SIZES)[number], number>>
}

/**
 * Checks what templates/theme.json (or a buyer's own copy) holds.
 * Returns the theme, or the path of the first value that is missing or of the wrong kind, such as `sizes.body`.
 */
export function parseTheme(value: unknown): { readonly theme: Theme } | { readonly wrong: string } {
  const colours = pick(value, 'colours', COLOURS, isColour)
  if ('wrong' in colours) return colours
  const sizes = pick(value, 'sizes', SIZES, isSize)
  if ('wrong' in sizes) return sizes
  return { theme: { colours: colours.found, sizes: sizes.found } }
}

function pick<Key extends string, Value>(
  from: unknown,
  group: string,
  keys: readonly Key[],
  fits: (value: unknown) => value is Value,
): { readonly found: Readonly<Record<Key, Value>> } | { readonly wrong: string } {
  const found: Partial<Record<Key, Value>> = {}
  const entries = new Map(Object.entries(entryOf(from, group) ?? {}))
  for (const key of keys) {
    const value = entries.get(key)
    if (!fits(value)) return { wrong: `${group}.${key}` }
    found[key] = value
  }
  return isWhole(found, keys) ? { found } : { wrong: group }
}

const entryOf = (value: unknown, key: string): unknown => new Map(Object.entries(value ?? {})).get(key)

const isColour = (value: unknown): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)

const isSize = (value: unknown): value is number => typeof value === 'number' && value >= 4 && value <= 144

const isWhole = <Key extends string, Value>(
  found: Partial<Record<Key, Value>>,
  keys: readonly Key[],
): found is Record<Key, Value> => keys.every((key) => found[key] !== undefined)
