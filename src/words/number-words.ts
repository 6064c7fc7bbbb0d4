import { WHOLES } from '../core/answer/misfit.ts'

/** Vietnamese and English words that multiply a number. */
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  k: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  tr: 1e6,
  million: 1e6,
  m: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  billion: 1e9,
}

/** What a number measures: its unit, or the whole that it is a part of. */
interface Measure {
  readonly unit?: string
  readonly of?: number
}

/**
 * A number as people write it: `5310000`, `5.310.000`, `5,31 triệu`, `5tr8`, `5 triệu rưỡi`, `5.31 million`, `47,5`, `31 người`.
 * A dot or comma before groups of exactly three digits separates thousands; otherwise it is the decimal mark.
 * With a measure also `150%` of what is counted in per cent, and `9/10`, `9 trong 10 đơn` of what is out of ten.
 * `null` when it is not a number.
 */
export function numberWord(text: string, measure: Measure = {}): number | null {
  const plain = withoutMeasure(text.normalize('NFC').trim(), measure).replace(
    /\s*(?:người|tuổi|giờ|ngày|đơn|cái|people|years?|hours?|days?|orders?|pieces?)$/iu,
    '',
  )
  const half = /^(\d+)\s*(?:triệu|tr)\s*(?:(\d)|(rưỡi))$/iu.exec(plain)
  if (half) return (Number(half[1]) + (half[3] ? 0.5 : Number(half[2]) / 10)) * 1e6
  const match = /^([0-9][0-9.,\s]*?)\s*(\p{L}+)?\s*(?:đồng|dong|vnd|vnđ|đ|₫)?$/iu.exec(plain)
  const digits = match?.[1]
  if (digits === undefined) return null
  const unit = match?.[2]?.toLowerCase()
  const scale = unit === undefined || /^(đồng|dong|vnd|vnđ|đ)$/.test(unit) ? 1 : SCALES[unit]
  const value = plainNumber(digits.replace(/\s+/g, ''), scale !== undefined && scale > 1)
  return scale === undefined || value === null ? null : Math.round(value * scale * 1e6) / 1e6
}

function withoutMeasure(text: string, { unit = '', of = WHOLES[unit] }: Measure): string {
  if (unit === 'percent') return text.replace(/\s*(?:%|phần trăm|per ?cent)$/iu, '')
  const part = /^(\d+)\s*(?:\/|trong|trên|of|out of)\s*(\d+)(?:\s*\p{L}+)*$/iu.exec(text)
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
