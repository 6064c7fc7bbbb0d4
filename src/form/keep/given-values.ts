import { clean } from '../../core/text/clean.ts'

/** What may stand in a file that comes from anybody, each value by its shape; `undefined` for what has another one. */
export type Fields = Readonly<Record<string, unknown>>

export const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined
}

export function amount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e12 ? value : undefined
}

export function wholeUpTo(most: number, value: unknown): number | undefined {
  const number = amount(value)
  return number !== undefined && Number.isInteger(number) && number <= most ? number : undefined
}

export function textOf(value: unknown, most: number): string | undefined {
  const text = typeof value === 'string' ? clean(value) : undefined
  return text === undefined || text.length > most ? undefined : text
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
