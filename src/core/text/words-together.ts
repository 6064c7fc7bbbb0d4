import { phrasesIn } from './phrases-in.ts'

/** `workers / people + wage + each`: groups of words of which each must have one in the same sentence, in any order. */
const AND = ' + '
const OR = ' / '

const KNOWN = new Map<string, readonly (readonly string[])[]>()

/** Of such groups the words that stand in one sentence of a text, one of each group; `null` where a group has none. */
export function wordsTogether(text: string, groups: string): readonly string[] | null {
  for (const sentence of sentencesIn(text)) {
    const found = groupsIn(groups).map((words) => phrasesIn(sentence, words)[0])
    const all = found.filter((one) => one !== undefined)
    if (all.length === found.length) return all
  }
  return null
}

function groupsIn(text: string): readonly (readonly string[])[] {
  const known = KNOWN.get(text)
  if (known) return known
  const groups = text.split(AND).map((group) => group.split(OR))
  KNOWN.set(text, groups)
  return groups
}

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?;:])\s+/)
}
