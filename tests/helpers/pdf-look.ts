import { readFileSync } from 'node:fs'
import { type PdfLook, parseTheme } from '../../src/render/pdf/look.ts'

const font = (face: string): Uint8Array => new Uint8Array(readFileSync(`templates/fonts/BeVietnamPro-${face}.ttf`))

function theme() {
  const parsed = parseTheme(JSON.parse(readFileSync('templates/theme.json', 'utf8')))
  if ('wrong' in parsed) throw new Error(parsed.wrong)
  return parsed.theme
}

/** The look of the templates, made on a fixed day. */
export const testLook: PdfLook = {
  fonts: { regular: font('Regular'), semibold: font('SemiBold'), bold: font('Bold') },
  theme: theme(),
  created: new Date('2026-11-21T00:00:00Z'),
  words: { missingLetters: 'Một vài chữ không in được.', urgent: 'Gấp' },
}
