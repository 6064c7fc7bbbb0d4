import { WHOLES } from '../core/answer/misfit.ts'
import { composed } from '../core/text/composed.ts'
import type { AcceptedWords } from './accepted-words.ts'
import { ACCEPTED } from './generated/accepted-words.ts'

/** What a number measures: its unit, or the whole that it is a part of. */
interface Measure {
  readonly unit?: string
  readonly of?: number
}

type NumberWordKind = Exclude<keyof AcceptedWords['numbers'], 'scales'>

/** Words that multiply a number. */
const SCALES: ReadonlyMap<string, number> = new Map(ACCEPTED.flatMap(({ numbers }) => Object.entries(numbers.scales)))

const MONEY: ReadonlySet<string> = new Set(wordsFor('money'))
const ABOUT_BEFORE = new RegExp(`^(?:[~≈]|(?:${oneOf('about')})\\.?(?=[\\s\\d]))\\s*`, 'iu')
const THING_AFTER = new RegExp(`\\s*(?:${oneOf('things')})$`, 'iu')
const TENTHS = new RegExp(`^(\\d+)\\s*(${oneOf('tenths')})\\s*(?:(\\d)|(?:${oneOf('half')}))$`, 'iu')
const AMOUNT = new RegExp(`^([0-9][0-9.,\\s]*?)\\s*(\\p{L}+)?\\s*(?:${oneOf('money')})?$`, 'iu')
const PERCENT_AFTER = new RegExp(`\\s*(?:%|${oneOf('percent')})$`, 'iu')
const PART = new RegExp(`^(\\d+)\\s*(?:/|${oneOf('outOf')})\\s*(\\d+)(?:\\s*\\p{L}+)*$`, 'iu')

function wordsFor(kind: NumberWordKind): readonly string[] {
  return ACCEPTED.flatMap(({ numbers }) => numbers[kind])
}

/** One of the words of any language, as part of a pattern; nothing matches where there is none. */
function oneOf(kind: NumberWordKind): string {
  const words = wordsFor(kind).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return words.length === 0 ? '(?!)' : words.join('|')
}

/**
 * A number as people write it: `5310000`, `khoảng 30`, `5.310.000`, `5,31 triệu`, `5tr8`, `5 triệu rưỡi`, `5.31 million`, `47,5`, `31 người`.
 * A dot or comma before groups of exactly three digits separates thousands; otherwise it is the decimal mark.
 * With a measure also `150%` of what is counted in per cent, and `9/10`, `9 trong 10 đơn` of what is out of ten.
 * `null` when it is not a number.
 */
export function numberWord(text: string, measure: Measure = {}): number | null {
  const exact = composed(text).trim().replace(ABOUT_BEFORE, '')
  const plain = withoutMeasure(exact, measure).replace(THING_AFTER, '')
  const tenths = TENTHS.exec(plain)
  if (tenths) return rounded((Number(tenths[1]) + Number(tenths[3] ?? 5) / 10) * (scaleOf(tenths[2]) ?? 1))
  const match = AMOUNT.exec(plain)
  const digits = match?.[1]
  if (digits === undefined) return null
  const scale = scaleOf(match?.[2])
  const value = plainNumber(digits.replace(/\s+/g, ''), scale !== undefined && scale > 1)
  return scale === undefined || value === null ? null : rounded(value * scale)
}

/** What a word after a number multiplies it by: 1 for none and for money, `undefined` for what is no such word. */
function scaleOf(unit: string | undefined): number | undefined {
  const word = unit?.toLowerCase()
  return word === undefined || MONEY.has(word) ? 1 : SCALES.get(word)
}

/** What multiplying leaves behind the sixth digit is not the owner's. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function withoutMeasure(text: string, { unit = '', of = WHOLES[unit] }: Measure): string {
  if (unit === 'percent') return text.replace(PERCENT_AFTER, '')
  const part = PART.exec(text)
  return part?.[1] !== undefined && Number(part[2]) === of ? part[1] : text
}

function plainNumber(digits: string, scaled: boolean): number | null {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (!scaled && /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(digits)) return Number(digits.replace(/[.,]/g, ''))
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''))
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'))
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return Number(digits.replace(/\./g, '').replace(',', '.'))
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return Number(digits.replace(/,/g, ''))
  return null
}
