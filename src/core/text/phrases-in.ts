/** So many words may stand where a phrase has an ellipsis. */
const MOST_BETWEEN = 4
const GAP = '…'

/** Those words and phrases that a text holds, as whole words, in any case. */
export function phrasesIn(text: string, phrases: readonly string[]): readonly string[] {
  const words = known(text)
  return phrases.filter((phrase) => (phrase.includes(GAP) ? holdsParts(words, phrase) : words.includes(known(phrase))))
}

/** `all … laws`: its parts one after the other, with few words between. */
function holdsParts(words: string, phrase: string): boolean {
  const parts = phrase.split(GAP).map(known)
  return standsFrom(words, parts, 0)
}

function standsFrom(words: string, [part, ...rest]: readonly string[], from: number): boolean {
  if (part === undefined) return true
  for (let at = words.indexOf(part, from); at !== -1; at = words.indexOf(part, at + 1)) {
    const isNear = from === 0 || words.slice(from, at).trim().split(' ').length <= MOST_BETWEEN
    if (!isNear) return false
    // The blank that ends a part begins the next one.
    if (standsFrom(words, rest, at + part.length - 1)) return true
  }
  return false
}

/** Phrases are held against thousands of texts, and each text against thousands of phrases. */
const KNOWN = new Map<string, string>()
/** Then all is forgotten: a text of a list is looked at for some moments only. */
const MOST_KNOWN = 20_000

function known(text: string): string {
  const before = KNOWN.get(text)
  if (before !== undefined) return before
  const words = wholeWords(text)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(text, words)
  return words
}

function wholeWords(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()} `
}
