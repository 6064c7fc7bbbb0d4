import type { IsoDate } from '../core/model/text.ts'
import { clean } from '../core/text/clean.ts'
import { isCheckDay } from '../core/text/day.ts'
import { UsageError } from './usage-error.ts'

export interface DoneOptions {
  readonly on?: string
  readonly proof?: string
  readonly undo?: boolean
  readonly answers?: string
  readonly list?: string
}

/** As the schema of the answers has it. */
export const LONGEST_PROOF = 2000

/** When something was done and what shows it, as given by options; a day to come is refused. Throws `UsageError`. */
export function noteOf(
  { on, proof, undo }: DoneOptions,
  today: IsoDate,
): { readonly on: IsoDate; readonly proof?: string } {
  if (undo === true && (on !== undefined || proof !== undefined)) throw new UsageError('cli.done.undo-alone', {})
  if (on !== undefined && !isCheckDay(on)) throw new UsageError('cli.done.bad-day', {})
  if (on !== undefined && on > today) throw new UsageError('cli.done.day-to-come', { day: on, today })
  return { on: on ?? today, ...proofOf(proof ?? '') }
}

/** A proof as it is kept: one line, safe to show; blanks are none. Throws `UsageError` when it is too long. */
export function proofOf(written: string): { readonly proof?: string } {
  const proof = clean(written).trim()
  if ([...proof].length > LONGEST_PROOF) throw new UsageError('cli.done.proof-too-long', { most: LONGEST_PROOF })
  return proof === '' ? {} : { proof }
}
