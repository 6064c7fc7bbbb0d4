import { phrasesIn } from './phrases-in.ts'

/** `workers / people + wage + each`: groups of words of which each must have one in the same sentence, in any order. */
const AND = ' + '
const OR = ' / '

const KNOWN = new Map<string, readonly (readonly string[])[]>()

/** Of such groups the words that stand in one sentence of a text, one of each group; `null` where a group has none. */
export function wordsTogether(text: string, groups: string): readonly string[] | null {
  for (const sentence of sentencesIn(text)) {
    const found = oneOfEach(sentence, groupsIn(groups))
    if (found) return found
  }
  return null
}

function oneOfEach(sentence: string, groups: readonly (readonly string[])[]): readonly string[] | null {
  const found: string[] = []
  for (const words of groups) {
    const [first] = phrasesIn(sentence, words)
    if (first === undefined) return null
    found.push(first)
  }
  return found
}

function groupsIn(text: string): readonly (readonly string[])[] {
  const known = KNOWN.get(text)
  if (known) return known
  const groups = text.split(AND).map((group) => group.split(OR))
  KNOWN.set(text, groups)
  return groups
}

/** Of the text that was looked at last: hundreds of groups are held against one text. */
let last: { readonly text: string; readonly sentences: readonly string[] } = { text: '', sentences: [] }

function sentencesIn(text: string): readonly string[] {
  if (last.text !== text) last = { text, sentences: text.split(/(?<=[.!?;:])\s+/) }
  return last.sentences
}
