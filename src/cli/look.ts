import { createHash } from 'node:crypto'
import type { IsoDate } from '../core/model/text.ts'
import { readAsset } from '../node/assets.ts'
import type { DocxLook } from '../render/docx/look.ts'
import { type HtmlLook, pageWords } from '../render/html/look.ts'
import { type PdfLook, parseTheme, type Theme } from '../render/pdf/look.ts'
import { type Words, wordsIn } from '../words/words.ts'

/** What reports are drawn with: the program's folder, for fonts and style sheet, and a theme. */
export interface Looks {
  readonly root: string
  readonly theme: Theme
}

export function loadLooks(root: string): Looks {
  const parsed = parseTheme(JSON.parse(new TextDecoder().decode(readAsset(root, 'templates/theme.json'))))
  if ('wrong' in parsed) throw new Error(`templates/theme.json: ${parsed.wrong} is missing or of the wrong kind`)
  return { root, theme: parsed.theme }
}

/** For a PDF: the fonts that the build prepared, and the day of the check as its day of making. */
export function pdfLook({ root, theme }: Looks, today: IsoDate, words: Words): PdfLook {
  const font = (name: string) => readAsset(root, `dist/fonts/BeVietnamPro-${name}.ttf`)
  return {
    fonts: { regular: font('Regular'), semibold: font('SemiBold'), bold: font('Bold') },
    theme,
    created: new Date(`${today}T00:00:00Z`),
    words: { missingLetters: words.say('report.missing-letters'), urgent: words.say('report.urgent-mark') },
  }
}

/** For a page of HTML: the style sheet of templates/, let through by its own hash. */
export function htmlLook({ root, theme }: Looks): HtmlLook {
  return {
    colours: theme.colours,
    style: new TextDecoder().decode(readAsset(root, 'templates/report.css')),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
    words: (language) => pageWords(wordsIn(language)),
  }
}

/** For an editable document, in a font that every office has. */
export function docxLook({ theme }: Looks, words: Words): DocxLook {
  return { theme, words: { urgent: words.say('report.urgent-mark') } }
}
