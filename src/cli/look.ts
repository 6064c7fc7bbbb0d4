import { createHash } from 'node:crypto'
import type { IsoDate } from '../core/model/text.ts'
import type { ReportTheme } from '../core/model/theme.ts'
import { readAsset } from '../node/assets.ts'
import { packagedTheme } from '../node/library.ts'
import type { DocxLook } from '../render/docx/look.ts'
import { type HtmlLook, pageWords } from '../render/html/look.ts'
import { logoDataUri } from '../render/logo.ts'
import type { PdfLook } from '../render/pdf/look.ts'
import { type Words, wordsIn } from '../words/words.ts'

/** What reports are drawn with: the program's folder, for fonts and style sheet, and a theme with its logo. */
export interface Looks extends ReportTheme {
  readonly root: string
}

/** With the theme that was read, or the packaged one. */
export const loadLooks = (root: string, theme?: ReportTheme): Looks => ({
  root,
  ...(theme ?? { theme: packagedTheme(root) }),
})

/** For a PDF: the fonts that the build prepared, and the day of the check as its day of making. */
export function pdfLook({ root, theme, logo }: Looks, today: IsoDate, words: Words): PdfLook {
  const font = (name: string) => readAsset(root, `dist/fonts/BeVietnamPro-${name}.ttf`)
  return {
    fonts: { regular: font('Regular'), semibold: font('SemiBold'), bold: font('Bold') },
    theme,
    ...(logo ? { logo } : {}),
    created: new Date(`${today}T00:00:00Z`),
    words: { missingLetters: words.say('report.missing-letters'), urgent: words.say('report.urgent-mark') },
  }
}

/** For a page of HTML: the style sheets of templates/, let through by their own hash. */
export function htmlLook({ root, theme, logo }: Looks): HtmlLook {
  return {
    colours: theme.colours,
    ...(logo ? { logo: { address: logoDataUri(logo), name: logo.alt } } : {}),
    style: [readAsset(root, 'templates/report.css'), readAsset(root, 'templates/heat.css')]
      .map((sheet) => new TextDecoder().decode(sheet))
      .join('\n'),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
    words: (language) => pageWords(wordsIn(language)),
  }
}

/** For an editable document, in a font that every office has. */
export function docxLook({ theme }: Looks, words: Words): DocxLook {
  return { theme, words: { urgent: words.say('report.urgent-mark') } }
}
