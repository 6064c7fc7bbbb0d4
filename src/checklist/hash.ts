import { createHash } from 'node:crypto'
import type { Checklist } from '../core/model/checklist.ts'
import { canonicalJson } from '../core/text/canonical-json.ts'

/** SHA-256, in hex, of a composed checklist as canonical JSON: the same content gives the same text, however it was written. */
export function hashChecklist(checklist: Checklist): string {
  return createHash('sha256').update(canonicalJson(checklist)).digest('hex')
}
