import type { IsoDate } from '../model/text.ts'
import { compareVersions } from './compare-versions.ts'
import type { Distrusted } from './distrust.ts'

/** Whom the user trusts: for each list of a publisher, the key that signed it when it was first opened. */
export interface TrustStore {
  readonly format: 'tukiem/trust/1'
  readonly pins: readonly Pin[]
  /** Keys that are never to be opened again; not there where none is. */
  readonly distrusted?: readonly Distrusted[]
}

export interface Pin {
  /** As the publisher named itself. */
  readonly publisher: string
  /** The id of the list. */
  readonly list: string
  /** The public key, in base64. */
  readonly key: string
  /** The day on which this key was first trusted for this publisher. */
  readonly since: IsoDate
  /** The highest version that was opened. */
  readonly version: string
  /** SHA-256, in hex, of the checklist in that version. */
  readonly sha256: string
}

/** What of a pack says whom it is from and what it is. */
export interface PackSeen {
  readonly publisher: string
  readonly list: string
  readonly version: string
  /** SHA-256, in hex, of its checklist. */
  readonly sha256: string
  /** The last day on which it may be begun. */
  readonly expires: IsoDate
}

export const NO_PINS: TrustStore = { format: 'tukiem/trust/1', pins: [] }

/**
 * The store after the user went on with a pack that `key` signed. A publisher has one key: another one takes the place of the old one
 * for all of its lists. The highest version stays when an older one is opened. The same store where nothing is new.
 */
export function withPin(store: TrustStore, pack: PackSeen, key: string, today: IsoDate): TrustStore {
  const same = store.pins.filter(({ publisher }) => isSameName(publisher, pack.publisher))
  const since = same.find((pin) => pin.key === key)?.since ?? today
  const before = same.find(({ list }) => isSameName(list, pack.list))
  const { publisher, list } = pack
  const isNewer = before === undefined || compareVersions(pack.version, before.version) >= 0
  const { version, sha256 } = isNewer ? pack : before
  const pin: Pin = { publisher, list, key, since, version, sha256 }
  if (before !== undefined && isSamePin(before, pin)) return store
  const others = store.pins
    .filter((one) => one !== before)
    .map((one) => (same.includes(one) && one.key !== key ? { ...one, key, since } : one))
  return { ...store, pins: [...others, pin] }
}

/** Names are the same whatever their capitals, their blanks and the form of their letters. Marks count: two firms may differ by one. */
export function isSameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b)
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function isSamePin(a: Pin, b: Pin): boolean {
  return (
    a.publisher === b.publisher &&
    a.list === b.list &&
    a.key === b.key &&
    a.version === b.version &&
    a.sha256 === b.sha256
  )
}
