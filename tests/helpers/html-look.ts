import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type HtmlLook, pageWords } from '../../src/render/html/look.ts'
import { wordsIn } from '../../src/words/words.ts'
import { testLook } from './pdf-look.ts'

/** The look of the templates. */
export const htmlLook: HtmlLook = {
  colours: testLook.theme.colours,
  style: ['report', 'heat'].map((name) => readFileSync(`templates/${name}.css`, 'utf8')).join('\n'),
  sha256: (text) => createHash('sha256').update(text).digest('base64'),
  words: (language) => pageWords(wordsIn(language)),
}
