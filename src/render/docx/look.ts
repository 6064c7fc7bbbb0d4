import type { Theme } from '../../core/model/theme.ts'

/** What a document is drawn with. Sizes are those of the printed plan; the margin of its pages is not used. */
export interface DocxLook {
  readonly theme: Theme
  /** The few words that the page itself needs, in the report's language. */
  readonly words: {
    /** The mark beside a first action that cannot wait. */
    readonly urgent: string
  }
}
