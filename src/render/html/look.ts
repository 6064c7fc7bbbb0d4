import type { Language } from '../../core/model/text.ts'
import type { Theme } from '../../core/model/theme.ts'
import type { Words } from '../../words/words.ts'

/** What a page is drawn with: all of it passed in, so that the same report gives the same text. */
export interface HtmlLook {
  readonly colours: Theme['colours']
  /** The style sheet, templates/report.css or a buyer's own. The colours are put before it as custom properties. */
  readonly style: string
  /** SHA-256 of a text as UTF-8, in base64: lets the page's own style sheet through, and no other. */
  readonly sha256: (text: string) => string
  /** The few words that the page itself needs, in a language of the report. */
  readonly words: (language: Language) => PageWords
  /** Whose report it is: a picture as a `data:image/…` address, and its name. Any other address is left out. */
  readonly logo?: { readonly address: string; readonly name: string }
}

export interface PageWords {
  /** The mark beside a first action that cannot wait. */
  readonly urgent: string
  /** The link past the head of the page, for who goes by keyboard. */
  readonly skip: string
  /** The title of the table of contents. */
  readonly contents: string
}

export const pageWords = (words: Words): PageWords => ({
  urgent: words.say('report.urgent-mark'),
  skip: words.say('html.skip'),
  contents: words.say('html.contents'),
})
