import { createHash } from 'node:crypto'
import type { Checklist } from '../core/model/checklist.ts'

/** SHA-256, in hex, of a composed checklist as canonical JSON: the same content gives the same text, however it was written. */
export function hashChecklist(checklist: Checklist): string {
  return createHash('sha256').update(canonicalJson(checklist)).digest('hex')
}

/** JSON with sorted keys, no spaces, nothing undefined. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = new Map<string, unknown>(Object.entries(value).filter(([, one]) => one !== undefined))
  const sorted = [...inner.keys()].sort()
  return `{${sorted.map((key) => `${JSON.stringify(key)}:${canonicalJson(inner.get(key))}`).join(',')}}`
}
