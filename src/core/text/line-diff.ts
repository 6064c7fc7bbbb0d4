/** A line of a text beside another one: only in the first, only in the second, or in both. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' '
  readonly text: string
}

/** Above so many pairs of lines to compare, what differs is shown as taken out and put in as a whole. */
const MOST_PAIRS = 4_000_000
/** Lines shown around what differs. */
const AROUND = 2

/** The lines in which two texts differ, with a few around them; where some are left out between, a line `…` stands. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const all = compared(linesOf(before), linesOf(after))
  const isNear = all.map((_, at) =>
    all.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' '),
  )
  return all.flatMap((line, at) => {
    if (isNear[at]) return [line]
    return isNear[at - 1] && isNear.includes(true, at) ? [{ sign: ' ' as const, text: '…' }] : []
  })
}

const linesOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r?\n/)

function compared(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return [
    ...signed(' ', before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...signed(' ', before.slice(before.length - end)),
  ]
}

const signed = (sign: DiffLine['sign'], lines: readonly string[]): readonly DiffLine[] =>
  lines.map((text) => ({ sign, text }))

/** By the longest common row of lines. */
function middle(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  if (before.length * after.length > MOST_PAIRS) return [...signed('-', before), ...signed('+', after)]
  const wide = after.length + 1
  const common = new Uint32Array((before.length + 1) * wide)
  const lengthAt = (i: number, j: number) => common[i * wide + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * wide + j] =
        before[i] === after[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, made] = [before[i], after[j]]
    if (old !== undefined && old === made) {
      lines.push({ sign: ' ', text: old })
      i += 1
      j += 1
    } else if (old !== undefined && (made === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      lines.push({ sign: '-', text: old })
      i += 1
    } else {
      lines.push({ sign: '+', text: made ?? '' })
      j += 1
    }
  }
  return lines
}
