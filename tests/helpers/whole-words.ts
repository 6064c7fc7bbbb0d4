import { widthOf } from '../../src/core/text/lay-out.ts'
import type { Screen } from '../../src/interview/screen.ts'

const known = new WeakMap<Screen, ReadonlySet<string>>()

/** The parts of lines that are no whole words of the screen, although the words would fit in a line of `width` cells. */
export function brokenWords(
  lines: readonly string[],
  screen: Screen,
  more: readonly string[],
  width: number,
): readonly string[] {
  const words = known.get(screen) ?? new Set(textsIn(screen).flatMap(wordsOf).flatMap(withoutStop))
  known.set(screen, words)
  const long = [...words].filter((word) => word.length > width && widthOf(word) > width)
  return lines
    .flatMap(wordsOf)
    .filter(
      (word) =>
        !words.has(word) && !more.includes(word) && /\p{L}/u.test(word) && !long.some((one) => one.includes(word)),
    )
}

/** All texts of a screen, whatever they are for. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** Where a text is cut, the stop before the ellipsis is left out. */
const withoutStop = (word: string): readonly string[] => [word, word.replace(/[,;:.]$/, '')]
