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
/** Composing takes the square of the time for as many marks; those after so many change nothing that stays. */
const MOST_COMPOSED = 30

/**
 * Makes text from a file safe to show: what is hidden becomes U+FFFD; at most 8 combining marks stay on a base.
 * Line breaks and tabs become spaces, so that one text stays one line.
 */
export function clean(text: string): string {
  if (isUsual(text)) return text
  const composed = withFewMarks(text, MOST_COMPOSED).normalize('NFC')
  return withFewMarks(composed.replace(/[\t\n\r]+/g, ' ').replace(HIDDEN, REPLACED), MOST_MARKS)
}

/** Marks are taken some at a time: over a run without end the engine would run out of memory. */
function withFewMarks(text: string, most: number): string {
  let end = 0
  let kept = 0
  return text.replace(/\p{M}{1,64}/gu, (run: string, at: number) => {
    if (at !== end) kept = 0
    end = at + run.length
    const some = [...run].slice(0, most - kept)
    kept += some.length
    return some.join('')
  })
}
