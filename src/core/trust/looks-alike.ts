import { nameShape } from './name-shape.ts'
import { isSameName } from './pin.ts'

/** In shorter names one letter makes another word: Sona is not Sony. */
const LONG_ENOUGH = 6

/** Whether one name can be taken for another one that it is not: they look the same, or differ by a letter. */
export function looksAlike(a: string, b: string): boolean {
  if (isSameName(a, b)) return false
  const [one, other] = [nameShape(a), nameShape(b)]
  return (
    (one === other && one !== '') || (Math.min(one.length, other.length) >= LONG_ENOUGH && isOneLetterOff(one, other))
  )
}

/** One letter put in, left out, another one, or two that changed places. Numbers tell firms apart, so a digit is no slip. */
function isOneLetterOff(a: string, b: string): boolean {
  const start = sameLetters(a, b)
  const end = Math.min(sameLetters(backwards(a), backwards(b)), Math.min(a.length, b.length) - start)
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (/\p{N}/u.test(left + right)) return false
  const isSwapped = left.length === 2 && left === backwards(right)
  return isSwapped || Math.max(left.length, right.length) === 1
}

/** How many letters two texts have in common from the start. */
function sameLetters(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

const backwards = (text: string): string => text.split('').reverse().join('')
