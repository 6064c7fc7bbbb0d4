import { readFileSync } from 'node:fs'
import { readTheme } from '../../src/checklist/index.ts'
import type { PdfLook } from '../../src/render/pdf/look.ts'

const THEME = 'templates/theme.json'
const font = (face: string): Uint8Array => new Uint8Array(readFileSync(`templates/fonts/BeVietnamPro-${face}.ttf`))

/** The look of the templates, made on a fixed day. */
export const testLook: PdfLook = {
  fonts: { regular: font('Regular'), semibold: font('SemiBold'), bold: font('Bold') },
  theme: readTheme({ name: THEME, bytes: readFileSync(THEME) }).theme,
  created: new Date('2026-11-21T00:00:00Z'),
  words: { missingLetters: 'Một vài chữ không in được.', urgent: 'Gấp' },
}
