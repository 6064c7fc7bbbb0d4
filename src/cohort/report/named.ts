import type { Words } from '../../words/words.ts'
import type { Named } from '../cohort.ts'
import { firmInWords } from '../phrases.ts'

/** The first few by name, and how many more there are. */
export function namesInWords({ count, first }: Named, words: Words): string {
  return withOthers(first.map(firmInWords), count, words)
}

/** Such as `A; B; and 3 other firms`. */
export function withOthers(names: readonly string[], count: number, words: Words): string {
  const others = count - names.length
  return [...names, ...(others > 0 ? [words.say('cohort.and-others', { count: others })] : [])].join('; ')
}
