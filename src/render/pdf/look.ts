import type { Logo, Theme } from '../../core/model/theme.ts'

/** What a report is drawn with: all of it passed in, so that the same input gives the same bytes. */
export interface PdfLook {
  /** TrueType files. */
  readonly fonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array; readonly bold: Uint8Array }
  readonly theme: Theme
  /** Drawn at the upper right of the first page. */
  readonly logo?: Logo
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
