import { knownValue, type Truth } from '../condition/holds.ts'
import type { Profile } from '../model/facts.ts'
import type { FirmSize } from '../model/sized.ts'
import { choose } from './choose.ts'
import type { AskedQuestion, PreparedList } from './prepared-list.ts'

/** So many choices are kept; then all are forgotten at once. */
const MOST_KEPT = 1000
/** So many traits go into a letter: 3¹⁰ is less than the letters there are. */
const TRAITS_IN_LETTER = 10

/**
 * Chooses what firms are asked of a list, and makes something of each choice. Firms that differ in nothing that decides
 * it share one.
 */
export function chooserOf<Made>(
  list: PreparedList,
  make: (asked: readonly AskedQuestion[]) => Made,
): (profile: Profile, size: FirmSize) => Made {
  const kept = new Map<string, Made>()
  return (profile, size) => {
    const key = keyOf(list, profile, size)
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const made = make(choose(list, profile, size).asked.filter((one) => one !== null))
    kept.set(key, made)
    return made
  }
}

/** All that a choice depends on: the class of the firm's size, and what is true of it. */
function keyOf({ traits }: PreparedList, profile: Profile, size: FirmSize): string {
  let key: string = size.class
  let [letter, digits] = [0, 0]
  for (const { fact, tests } of traits) {
    const value = knownValue(profile, fact)
    for (const test of tests) {
      letter = 3 * letter + digitOf(test(value))
      digits += 1
      if (digits % TRAITS_IN_LETTER > 0) continue
      key += String.fromCharCode(letter)
      letter = 0
    }
  }
  return key + String.fromCharCode(letter)
}

function digitOf(truth: Truth): 0 | 1 | 2 {
  if (truth === true) return 1
  return truth === false ? 0 : 2
}
