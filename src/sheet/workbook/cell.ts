import { stop } from './fault.ts'
import type { NumberFormat } from './formats.ts'
import { lettersOf } from './strings.ts'

/** How a cell came by its text. `unknown` is a formula whose result was not kept. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error' | 'unknown'

/** A cell that holds something. */
export interface XlsxCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly kind: CellKind
  /**
   * As a person would type it: `85%` for 0.85 shown as a share, `2026-11-27` for a day, `true`, `#N/A`. A number has a dot
   * before its decimals and is never to be taken for thousands: 1.234 is `1.2340`.
   */
  readonly text: string
  /** Of a number, as it is stored: 0.85 for 85 %. */
  readonly number?: number
  /** Its text is what a formula gave when the file was saved; it is never worked out here. */
  readonly isFormula?: true
}

export interface SheetPart {
  readonly xml: string
  readonly part: string
  readonly sheet: string
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  /** Days count from 1904, as on old Macs. */
  readonly from1904: boolean
}

/** A cell as far as it was read. */
export interface Begun {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  isFormula: boolean
}

type Content = Pick<XlsxCell, 'kind' | 'text' | 'number'>

/** What a cell holds; `null` for nothing. */
export function contentOf(begun: Begun, inline: string, sheet: SheetPart): Content | null {
  const { type, isFormula } = begun
  const value = type === 'str' ? lettersOf(begun.value) : begun.value.trim()
  const text = type === 'inlineStr' ? inline : type === 's' && value !== '' ? sharedText(value, sheet) : value
  if (text.trim() === '') return isFormula && type !== 'str' ? { kind: 'unknown', text: '' } : null
  switch (type) {
    case 'inlineStr':
    case 's':
    case 'str':
      return { kind: 'text', text }
    case 'b':
      return { kind: 'boolean', text: isTrue(value) ? 'true' : 'false' }
    case 'e':
      return { kind: 'error', text: value }
    case 'd':
      return { kind: 'date', text: value.slice(0, 10) }
    case 'n':
      return numberContent(Number(value), sheet.formats[begun.style] ?? 'number', sheet)
    default:
      return stop({ code: 'broken', part: sheet.part })
  }
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}

function sharedText(value: string, { strings, part }: SheetPart): string {
  return strings[Number(value)] ?? stop({ code: 'broken', part })
}

function numberContent(number: number, format: NumberFormat, { from1904, part }: SheetPart): Content {
  if (!Number.isFinite(number)) return stop({ code: 'broken', part })
  switch (format) {
    case 'number':
      return { kind: 'number', text: numberText(number), number }
    case 'percent':
      return { kind: 'number', text: `${numberText(Number((number * 100).toPrecision(12)))}%`, number }
    case 'date':
      return { kind: 'date', text: dateText(number, from1904) }
    default:
      return format satisfies never
  }
}

/** In as many digits as spreadsheets keep, so that 0.1 + 0.2 is 0.3. */
function numberText(number: number): string {
  if (Number.isSafeInteger(number)) return String(number)
  const text = String(Number(number.toPrecision(15)))
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

const DAY = 86_400_000
/** Day 1 is 1 January 1900, and day 60 a 29 February that there never was: from 1 March on, days count from here. */
const BEGIN_1900 = Date.UTC(1899, 11, 30)
const BEGIN_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999. */
const LAST_DAY = 2_958_465

/** `2026-11-27`; for what is no day of the calendar, the number. */
function dateText(number: number, from1904: boolean): string {
  if (number < 1 || number > LAST_DAY) return numberText(number)
  const begin = from1904 ? BEGIN_1904 : BEGIN_1900 + (number < 60 ? DAY : 0)
  return new Date(begin + Math.floor(number) * DAY).toISOString().slice(0, 10)
}
