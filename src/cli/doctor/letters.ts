import type { FontLetters } from '../../core/doctor/of-program.ts'
import type { Report } from '../../core/model/report.ts'
import { readAsset } from '../../node/assets.ts'
import { loadLibrary } from '../../node/library.ts'
import { openTypeface, type Typeface } from '../../render/pdf/font/typeface.ts'
import type { CommandContext } from '../command.ts'
import { loadLooks, pdfLook } from '../look.ts'

const VOWELS = 'aăâeêioôơuưy'
/** Grave, acute, tilde, hook above, dot below; and the level tone, which has no mark. */
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

/** The Vietnamese letters that ASCII lacks, small and large, each as one code point. */
const VIETNAMESE = [...VOWELS]
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .flatMap((letter) => [letter, letter.toUpperCase()])

/** Whatever a plan may need: the alphabet, all that the lists say, and what a report says beside that. */
function lettersNeeded(root: string, report: Report): readonly string[] {
  const lists = loadLibrary(root).lists.map(({ id }) => readAsset(root, `dist/library/${id}.json`))
  const texts = lists.map((bytes) => new TextDecoder().decode(bytes))
  return lettersOf([VIETNAMESE.join(''), ...texts, JSON.stringify(report)])
}

/** Each letter once, without blanks. Two million letters are looked at, so nothing is made of each. */
function lettersOf(texts: readonly string[]): readonly string[] {
  const seen = new Uint8Array(0x110000)
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0
      if (codePoint > 0xffff) at += 1
      seen[codePoint] = 1
    }
  const letters: string[] = []
  for (let codePoint = seen.indexOf(1); codePoint !== -1; codePoint = seen.indexOf(1, codePoint + 1))
    letters.push(String.fromCodePoint(codePoint))
  return letters.filter((letter) => !/\s/.test(letter))
}

/** How many letters are needed, and which of them each font of the PDF lacks. */
export function lettersOfFonts(
  report: Report,
  { io, words }: CommandContext,
): { readonly fonts: readonly FontLetters[]; readonly needed: number } {
  const needed = lettersNeeded(io.root, report)
  const { fonts } = pdfLook(loadLooks(io.root), report.date, words)
  const found = Object.entries(fonts).map(([face, bytes]) => ({ face, missing: missingIn(bytes, needed) }))
  return { fonts: found, needed: needed.length }
}

function missingIn(bytes: Uint8Array, needed: readonly string[]): readonly string[] | null {
  const font = opened(bytes)
  return font && needed.filter((letter) => !font.has(letter.codePointAt(0) ?? 0))
}

function opened(bytes: Uint8Array): Typeface | null {
  try {
    return openTypeface(bytes)
  } catch {
    return null
  }
}
