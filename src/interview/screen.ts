import type { Language } from '../core/model/text.ts'

/** What was pressed, with keys or with a finger. */
export type Press =
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  /** One of the screen's letter keys, or `enter` and `escape`. */
  | { readonly kind: 'key'; readonly key: string }
  /** Everything is to be said in another language from now on. */
  | { readonly kind: 'language'; readonly language: Language }

/** One screen, in words. Its text is safe to show: whatever came from a file has been cleaned. */
export interface Screen {
  /** What is asked, `question:pay.on-time`: for those who script a conversation. */
  readonly name: string
  readonly head: Head | null
  /** Said once, above the question. */
  readonly notices: readonly string[]
  /** The notices say why what was typed was not taken. */
  readonly isRefused?: boolean
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
  readonly field: Field
  readonly keys: readonly KeyHint[]
}

export interface Head {
  readonly section: string
  /** "saved", when that is true. */
  readonly status: string
  readonly progress: string
  /** How much is done, 0 to 1. */
  readonly share: number
}

export interface Paragraph {
  /** With a line end where a line must end. */
  readonly text: string
  readonly tone: 'plain' | 'quiet' | 'strong'
  /** At most so many lines, cut between sentences where that is possible; it may also give way when space is short. */
  readonly lines?: number
}

export interface Option {
  readonly id: string
  readonly label: string
  /** In a field for several: ends the choice at once, alone ("none of these"). */
  readonly alone?: boolean
}

export type Field =
  | {
      readonly kind: 'choose'
      readonly options: readonly Option[]
      readonly marked: string | null
      readonly markedWord: string
    }
  | {
      readonly kind: 'several'
      readonly options: readonly Option[]
      readonly marked: readonly string[]
      readonly hint: string
      /** Shown when Enter is pressed with nothing chosen. */
      readonly nothingYet: string
    }
  | {
      readonly kind: 'number'
      readonly label: string
      /** The answer given before, in words; Enter on an empty field keeps it. */
      readonly earlier: string | null
      /** How a text is understood so far, `''` for nothing to say. */
      readonly echo: (text: string) => string
    }
  | { readonly kind: 'text'; readonly label: string; readonly value: string; readonly limit: TextLimit }
  /** Something to read; any key goes on. */
  | { readonly kind: 'page' }
  | { readonly kind: 'list'; readonly rows: readonly Row[]; readonly at: string | null }

/** How many characters a text may have, and what is said when it has more. */
export interface TextLimit {
  readonly most: number
  readonly tooLong: string
}

/** A line of a long list; headings cannot be chosen. */
export type Row =
  | { readonly kind: 'heading'; readonly label: string }
  | {
      readonly kind: 'row'
      readonly id: string
      readonly label: string
      readonly value: string
      /** It has no answer yet. */
      readonly isOpen?: boolean
    }

export interface KeyHint {
  /** As it is pressed, `b` or `?`; `enter`, `escape` for those keys. */
  readonly key: string
  /** As it is written on the screen, when that differs. */
  readonly name?: string
  readonly label: string
}
