import { knownValue } from '../../core/condition/holds.ts'
import type { ScoreRecord } from '../../core/model/score-record.ts'
import { type Dimension, NOT_KNOWN } from '../../core/model/statistics.ts'
import { clean } from '../../core/text/clean.ts'
import { foldPlace } from './fold-place.ts'

/** Sizes in their order: a class of too few firms is put together with the next one. */
export const SIZE_ORDER: readonly string[] = ['micro', 'small', 'medium', 'large']

/** The class of a firm, and how its people write it; places that differ in marks, capitals or a prefix are one class. */
export function classOf(record: ScoreRecord, dimension: Dimension): { readonly id: string; readonly written: string } {
  switch (dimension) {
    case 'sector':
      return plain(choice(record, 'sector'))
    case 'legal-form':
      return plain(choice(record, 'legalForm'))
    case 'size':
      return plain(record.size.people === null ? NOT_KNOWN : record.size.class)
    case 'women-led':
      return plain(yesOrNo(knownValue(record.facts, 'womenLed')))
    case 'list':
      return plain(record.checklist.id)
    case 'province': {
      const written = clean(record.firm.province ?? '').trim()
      const id = foldPlace(written)
      return id === '' ? plain(NOT_KNOWN) : { id, written }
    }
    default:
      return dimension satisfies never
  }
}

const plain = (id: string) => ({ id, written: id })

function choice({ facts }: ScoreRecord, fact: string): string {
  const value = knownValue(facts, fact)
  return typeof value === 'string' ? clean(value) : NOT_KNOWN
}

function yesOrNo(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : NOT_KNOWN
}
