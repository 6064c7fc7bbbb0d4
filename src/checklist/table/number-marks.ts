import type { TableCell } from './table.ts'

type Mark = '.' | ','

/** What the dot and the comma of a number are: `null` for a number that shows neither. */
interface Marks {
  readonly thousands?: Mark
  readonly decimal?: Mark
}

const NUMBER = /^\D*?(\d[\d.,]*)\D*$/
/** One mark before three digits: thousands, or three decimals. */
const OPEN = /^\d{1,3}[.,]\d{3}$/
const GROUPS = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/
const DECIMALS = /^\d+([.,])\d+$/
const BOTH = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*([.,])\d+$/

/**
 * Watches the numbers that stand as text in each column. 1.234 can be read in two ways, and is read as the number words do;
 * beside 1,234 or 47.5 it is not clear any more. Gives the earlier cell that a cell contradicts.
 */
export function numberMarks(): (cell: TableCell) => TableCell | null {
  const said = new Map<string, TableCell>()
  return (cell) => {
    if (cell.kind !== 'text' || !/\d[.,]\d/.test(cell.text)) return null
    const text = digitsIn(cell.text)
    const isOpen = OPEN.test(text)
    for (const { role, mark } of rolesOf(text)) {
      const against = [`${role} ${mark === '.' ? ',' : '.'}`, `${role === 'decimal' ? 'thousands' : 'decimal'} ${mark}`]
      // Two numbers that can be read in one way each may be written differently.
      const kinds = isOpen ? ['open', 'clear'] : ['open']
      const keys = kinds.flatMap((kind) => against.map((one) => `${cell.column} ${kind} ${one}`))
      const earlier = keys.map((key) => said.get(key)).find((one) => one !== undefined)
      if (earlier) return earlier
    }
    for (const { role, mark } of rolesOf(text)) {
      const key = `${cell.column} ${isOpen ? 'open' : 'clear'} ${role} ${mark}`
      if (!said.has(key)) said.set(key, cell)
    }
    return null
  }
}

function digitsIn(text: string): string {
  return NUMBER.exec(text.trim())?.[1] ?? ''
}

function rolesOf(digits: string): readonly { readonly role: keyof Marks; readonly mark: Mark }[] {
  const marks = marksOf(digits)
  return (['thousands', 'decimal'] as const).flatMap((role) => {
    const mark = marks[role]
    return mark === undefined ? [] : [{ role, mark }]
  })
}

/** By the rule of the number words: three digits behind a mark are thousands. */
function marksOf(digits: string): Marks {
  const [, thousands] = GROUPS.exec(digits) ?? []
  if (isMark(thousands)) return { thousands }
  const [, group, point] = BOTH.exec(digits) ?? []
  if (isMark(group) && isMark(point) && group !== point) return { thousands: group, decimal: point }
  const [, decimal] = DECIMALS.exec(digits) ?? []
  return isMark(decimal) ? { decimal } : {}
}

function isMark(text: string | undefined): text is Mark {
  return text === '.' || text === ','
}
