/**
 * A language that tukiem speaks, as a BCP 47 code: the name of a folder in templates/words. Which there are is known
 * where the words are, not here; an answers file can name one that is not there.
 */
export type Language = string

/** Spoken when nothing says which one the reader knows. */
export const DEFAULT_LANGUAGE: Language = 'vi'

/** Where a text lacks the reader's language: more people read some English than any other. */
export const FALLBACK_LANGUAGE: Language = 'en'

/** One sentence in each language of its checklist. */
export type Text = Readonly<Record<string, string>>

/** A day as ISO 8601, `2026-11-21`. */
export type IsoDate = string
