import type { Burden, BurdenReason, SizeBurden } from '../../core/model/burden.ts'
import { SIZE_LIMITS } from '../../core/sizing/size.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'

const FIGURES = [
  'questions',
  'minutes',
  'documents',
  'beyondLaw',
  'bigCompany',
] as const satisfies readonly (keyof SizeBurden)[]

/** The grade, and in one sentence why it is that one. */
export function sayGrade({ grade, reason, sizes }: Burden, words: Words): string {
  const said = [words.say('burden.grade', { grade }), sayReason(reason, words)]
  return [...said, ...(isCapped(reason, sizes) ? [words.say('burden.capped')] : [])].join(' ')
}

/** Whether the firms that decided the grade are asked as much as they can be: what was meant for them beyond that is in no figure of theirs. */
function isCapped(reason: BurdenReason, sizes: readonly SizeBurden[]): boolean {
  if (!('size' in reason)) return false
  const { questions, minutes } = SIZE_LIMITS[reason.size]
  return sizes.some((one) => one.size === reason.size && (one.questions >= questions || one.minutes >= minutes))
}

function sayReason(reason: BurdenReason, words: Words): string {
  const { code, ...args } = reason
  return words.sayWith(`burden.reason.${code}`, args)
}

/** A small table, a size a line, and the grade below it. */
export function burdenTable(
  { list, burden }: { readonly list: string; readonly burden: Burden },
  words: Words,
): string {
  const head = (['size', ...FIGURES] as const).map((column) => words.say(`burden.head.${column}`))
  const rows = burden.sizes.map((one) => [
    words.say('burden.size', { size: one.size }),
    ...FIGURES.map((figure) => words.number(one[figure])),
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => lengthOf(cells[at] ?? ''))))
  const lines = [head, ...rows].map((cells) => cells.map((cell, at) => padded(cell, at, widths[at] ?? 0)).join('  '))
  return [words.say('burden.title', { list: clean(list) }), ...lines, sayGrade(burden, words)].join('\n')
}

/** Names to the left, numbers to the right. */
function padded(cell: string, column: number, width: number): string {
  const blanks = ' '.repeat(width - lengthOf(cell))
  return column === 0 ? `${cell}${blanks}` : `${blanks}${cell}`
}

function lengthOf(cell: string): number {
  return [...cell].length
}
