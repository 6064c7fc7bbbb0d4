/** What a report's colours are for; text is set in the first four, on `paper` or `tint`. */
export type Colour = 'ink' | 'quiet' | 'accent' | 'urgent' | 'tint' | 'line' | 'paper'

export type Size = 'body' | 'quiet' | 'lead' | 'title' | 'section' | 'subsection' | 'margin'

/** Colours as `#rrggbb`, sizes in points. */
export interface Theme {
  readonly colours: Readonly<Record<Colour, string>>
  readonly sizes: Readonly<Record<Size, number>>
}

/** Whose report it is: a picture that was checked and holds nothing but what is drawn. */
export type Logo = Picture &
  (
    | { readonly kind: 'png'; readonly bytes: Uint8Array }
    /** SVG of plain shapes, without texts, pictures, links, styles or scripts. */
    | { readonly kind: 'svg'; readonly text: string }
  )

interface Picture {
  /** Only their ratio counts: PNG in pixels, SVG in units of its own. */
  readonly width: number
  readonly height: number
  /** What is read out in its place; empty for a picture that only decorates. */
  readonly alt: string
}

/** The look of a buyer or an association. */
export interface ReportTheme {
  readonly theme: Theme
  readonly logo?: Logo
}
