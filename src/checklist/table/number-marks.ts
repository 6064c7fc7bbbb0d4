import type { TableCell } from './table.ts'

type Mark = '.' | ','

/** What the dot and the comma of a number are: `null` for a number that shows neither. */
interface Marks {
  readonly thousands?: Mark
  readonly decimal?: Mark
}

const NUMBER = /^\D*?(\d[\d.,]*)\D*$/
const GROUPS = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/
const DECIMALS = /^\d+([.,])\d+$/
const BOTH = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*([.,])\d+$/

/**
 * Watches the numbers that stand as text in each column: 1.234 beside 1,234, or 47,5 before 1,234, can be read in two
 * ways. Gives the earlier cell that a cell contradicts.
 */
export function numberMarks(): (cell: TableCell) => TableCell | null {
  const said = new Map<string, TableCell>()
  return (cell) => {
    const marks = cell.kind === 'text' ? marksOf(cell.text.trim()) : {}
    const roles = (['thousands', 'decimal'] as const).flatMap((role) => {
      const mark = marks[role]
      return mark === undefined ? [] : [{ role, mark }]
    })
    for (const { role, mark } of roles) {
      const other = mark === '.' ? ',' : '.'
      const otherRole = role === 'decimal' ? 'thousands' : 'decimal'
      const against = said.get(`${cell.column} ${role} ${other}`) ?? said.get(`${cell.column} ${otherRole} ${mark}`)
      if (against) return against
    }
    for (const { role, mark } of roles) {
      const key = `${cell.column} ${role} ${mark}`
      if (!said.has(key)) said.set(key, cell)
    }
    return null
  }
}

/** By the rule of the number words: three digits behind a mark are thousands. */
function marksOf(text: string): Marks {
  const digits = NUMBER.exec(text)?.[1] ?? ''
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
