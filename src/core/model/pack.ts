import type { Burden } from './burden.ts'
import type { Checklist } from './checklist.ts'
import type { Library } from './library.ts'
import type { IsoDate } from './text.ts'

/** A list that a buyer sends: one file with all that it needs, stamped and, unless it is still to be, signed. */
export interface Pack {
  readonly format: 'tukiem/pack/1'
  /** The version of the program that made it. */
  readonly program: string
  readonly packed: IsoDate
  /** The last day on which it may be begun. */
  readonly expires: IsoDate
  readonly checklist: Checklist
  /** What the list refers to, and no more. */
  readonly library: Pick<Library, 'facts' | 'laws' | 'parameters' | 'duties'>
  readonly burden: Burden
  readonly signature?: PackSignature
}

/** An Ed25519 signature over the pack without `value`. */
export interface PackSignature {
  /** The public key, 32 bytes in base64. */
  readonly key: string
  /** 64 bytes in base64. */
  readonly value: string
}
