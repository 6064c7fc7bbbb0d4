/** Whether two values of JSON are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [ofA, ofB] = [definedIn(a), definedIn(b)]
  return ofA.size === ofB.size && [...ofA].every(([key, value]) => ofB.has(key) && sameValue(value, ofB.get(key)))
}

function definedIn(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, inner]) => inner !== undefined))
}
