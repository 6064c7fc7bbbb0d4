/** So many words may stand where a phrase has an ellipsis. */
const MOST_BETWEEN = 4
const GAP = '…'

/** Those words and phrases that a text holds, as whole words, in any case. */
export function phrasesIn(text: string, phrases: readonly string[]): readonly string[] {
  const { words, each } = known(text)
  return phrases.filter((phrase) => {
    const { words: wanted, first } = known(phrase)
    // Most phrases are ruled out by their first word, which is found at once.
    if (!each.has(first)) return false
    return phrase.includes(GAP) ? holdsParts(words, phrase) : words.includes(wanted)
  })
}

/** `all … laws`: its parts one after the other, with few words between. */
function holdsParts(words: string, phrase: string): boolean {
  const parts = phrase.split(GAP).map((part) => known(part).words)
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

interface Known {
  /** With one blank between and at both ends. */
  readonly words: string
  readonly each: ReadonlySet<string>
  readonly first: string
}

/** Phrases are held against thousands of texts, and each text against thousands of phrases. */
const KNOWN = new Map<string, Known>()
/** Then all is forgotten: a text of a list is looked at for some moments only. */
const MOST_KNOWN = 20_000

function known(text: string): Known {
  const before = KNOWN.get(text)
  if (before !== undefined) return before
  const words = wholeWords(text)
  const each = words.trim().split(' ')
  const made = { words, each: new Set(each), first: each[0] ?? '' }
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(text, made)
  return made
}

function wholeWords(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim()} `
}
