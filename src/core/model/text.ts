/** A language of the screens and of the packaged lists, as a BCP 47 code. */
export type Language = 'vi' | 'en'

/** One sentence in each language of its checklist. */
export type Text = Readonly<Record<string, string>>

/** A day as ISO 8601, `2026-11-21`. */
export type IsoDate = string
