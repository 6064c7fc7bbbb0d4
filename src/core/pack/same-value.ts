import { canonicalJson } from '../text/canonical-json.ts'

/** Whether two values of JSON are the same, whatever the order of their keys; nothing is the same as nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalJson({ value: a }) === canonicalJson({ value: b })
}
