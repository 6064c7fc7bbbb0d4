import type { IsoDate } from '../core/model/text.ts'
import { readAsset } from '../node/assets.ts'
import { type PdfLook, parseTheme } from '../render/pdf/look.ts'
import type { Words } from '../words/words.ts'

/** What a plan is drawn with: the fonts that the build prepared, the theme of templates/, the day of the check. */
export function loadLook(root: string, today: IsoDate, words: Words): PdfLook {
  const font = (name: string) => readAsset(root, `dist/fonts/BeVietnamPro-${name}.ttf`)
  const parsed = parseTheme(JSON.parse(new TextDecoder().decode(readAsset(root, 'templates/theme.json'))))
  if ('wrong' in parsed) throw new Error(`templates/theme.json: ${parsed.wrong} is missing or of the wrong kind`)
  return {
    fonts: { regular: font('Regular'), semibold: font('SemiBold'), bold: font('Bold') },
    theme: parsed.theme,
    created: new Date(`${today}T00:00:00Z`),
    words: { missingLetters: words.say('report.missing-letters'), urgent: words.say('report.urgent-mark') },
  }
}
