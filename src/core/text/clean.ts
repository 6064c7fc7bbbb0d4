import { isUsual } from './composed.ts'

/**
 * What is not seen but acts on what is: control characters, bidirectional controls, zero-width formatting characters and
 * fillers, tag characters, lone surrogates, signs without a meaning. The two signs that choose between a letter and a
 * picture of it are no danger.
 */
export const HIDDEN = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** What stands for it. */
export const REPLACED = '\u{FFFD}'

/** So many combining marks stay on a base. */
export const MOST_MARKS = 8

/**
 * Makes text from a file safe to show: what is hidden becomes U+FFFD; at most 8 combining marks stay on a base.
 * Line breaks and tabs become spaces, so that one text stays one line.
 */
export function clean(text: string): string {
  if (isUsual(text)) return text
  return (
    text
      // Composing many marks takes very long, and no more than a few of them stay.
      .replace(/(\p{M}{30})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/[\t\n\r]+/g, ' ')
      .replace(HIDDEN, REPLACED)
      .replace(/(\p{M}{8})\p{M}+/gu, '$1')
  )
}
