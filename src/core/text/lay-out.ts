/** Latin letters with their marks composed, digits, and the signs that reports use: one cell each. */
const ONE_CELL_EACH =
  /^[\x20-\x7e\xa0-\u02ff\u1e00-\u1eff\u2010-\u2027\u20ab\u2190-\u21ff\u2264\u2265\u2500-\u25ff\u2713]*$/
/** Made when first needed: it takes longer to load than a plain report takes to draw. */
let graphemes: Intl.Segmenter | undefined
const lettersOf = (text: string) => {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return graphemes.segment(text)
}
/** East Asian wide letters and emoji take two cells; all Vietnamese letters take one. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}])/u

/** How many cells a text takes in a terminal. */
export function widthOf(text: string): number {
  if (ONE_CELL_EACH.test(text)) return text.length
  let width = 0
  for (const { segment } of lettersOf(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** Breaks a text between words into lines of at most `width` cells; only a word longer than a line is split. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(' ')
    .filter((one) => one !== '')
    .flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** A wrapped text behind a mark, its further lines under its first one. */
export function hanging(mark: string, text: string, width: number): readonly string[] {
  const indent = widthOf(mark)
  return wrap(text, width - indent).map((line, at) => (at === 0 ? mark : ' '.repeat(indent)) + line)
}

/** The beginning of a text in at most so many lines: whole sentences if one fits, otherwise whole words and an ellipsis. */
export function wrapBrief(text: string, width: number, most: number): readonly string[] {
  const all = wrap(text, width)
  if (all.length <= most) return all
  const sentences = text.split(/(?<=[.!?]) /)
  for (let count = sentences.length - 1; count > 0; count -= 1) {
    const lines = wrap(sentences.slice(0, count).join(' '), width)
    if (lines.length <= most) return lines
  }
  return [...all.slice(0, most - 1), cut(all.slice(most - 1).join(' '), width)]
}

/** One line of at most `width` cells, cut between words with an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const [first = ''] = wrap(text, Math.max(1, width - 2))
  return `${first.replace(/[,;:.]$/, '')} …`
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of lettersOf(word)) {
    if (widthOf(part + segment) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

/** Fills a text up with blanks to so many cells; a longer one stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
