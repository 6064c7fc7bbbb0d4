/** Half of a pair, which no UTF-8 can hold. */
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * A value as RFC 8785 writes it: one text for one content. Keys are sorted by UTF-16 code units, no spaces, numbers and escapes as
 * ECMAScript writes them. A key whose value is undefined is left out. Throws a TypeError for what has no such text: a number that is
 * not finite, half of a surrogate pair, anything that is no JSON.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return objectText(value)
  if (typeof value === 'string') return stringText(value)
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`no canonical JSON: ${typeof value === 'number' ? value : typeof value}`)
}

function objectText(value: object): string {
  const inner = new Map<string, unknown>(Object.entries(value).filter(([, one]) => one !== undefined))
  const sorted = [...inner.keys()].sort()
  return `{${sorted.map((key) => `${stringText(key)}:${canonicalJson(inner.get(key))}`).join(',')}}`
}

function stringText(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('no canonical JSON: half of a surrogate pair')
  return JSON.stringify(value)
}
