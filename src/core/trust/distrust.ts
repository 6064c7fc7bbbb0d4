import type { IsoDate } from '../model/text.ts'
import { isSameName, type Pin, type TrustStore } from './pin.ts'

/** A key that the user never wants to open anything of again: it was stolen, or turned out to be somebody else's. */
export interface Distrusted {
  /** Eight groups of four digits: of a key that was never seen here nothing else is known. */
  readonly fingerprint: string
  /** Whose key it was, where that is known. */
  readonly publisher: string | null
  /** The day on which it was marked. */
  readonly since: IsoDate
}

/** A key that is pinned or marked, whose it is, and its fingerprint. */
export type NamedKey = Pick<Distrusted, 'fingerprint' | 'publisher'>

/** The mark on a key; `null` for one that has none. */
export function distrustOf({ distrusted }: TrustStore, fingerprint: string): Distrusted | null {
  return distrusted?.find((one) => one.fingerprint === fingerprint) ?? null
}

/** The store with these keys marked; those that are marked already keep their day. The pins stay, so that no other key takes their place in silence. */
export function withDistrusted(store: TrustStore, keys: readonly NamedKey[], since: IsoDate): TrustStore {
  const before = store.distrusted ?? []
  const added = keys.filter(({ fingerprint }) => distrustOf(store, fingerprint) === null)
  return { ...store, distrusted: [...before, ...added.map((key) => ({ ...key, since }))] }
}

/** The store without the marks on these keys. */
export function withoutDistrusted(store: TrustStore, keys: readonly NamedKey[]): TrustStore {
  const before = store.distrusted ?? []
  const distrusted = before.filter((one) => !keys.some(({ fingerprint }) => fingerprint === one.fingerprint))
  return { ...store, distrusted }
}

type FingerprintOf = (pin: Pin) => string

/**
 * The keys that a user means by a fingerprint, however its digits are grouped, or by the name of a publisher; none where no key of that name
 * is known. A whole fingerprint is a key also where nobody has it.
 */
export function keysMeant(written: string, store: TrustStore, fingerprintOf: FingerprintOf): readonly NamedKey[] {
  const known = namedKeys(store, fingerprintOf)
  const digits = written.replace(/[\s.-]/g, '')
  if (!/^\d{32}$/.test(digits))
    return eachOnce(known.filter(({ publisher }) => publisher !== null && isSameName(publisher, written)))
  const fingerprint = (digits.match(/\d{4}/g) ?? []).join(' ')
  return [known.find((one) => one.fingerprint === fingerprint) ?? { fingerprint, publisher: null }]
}

/** Every key that is pinned or marked, each once. */
export function keysKnown(store: TrustStore, fingerprintOf: FingerprintOf): readonly NamedKey[] {
  return eachOnce(namedKeys(store, fingerprintOf))
}

/** A key that signed under two names stands there with both. */
function namedKeys(store: TrustStore, fingerprintOf: FingerprintOf): readonly NamedKey[] {
  const marked = (store.distrusted ?? []).map(({ fingerprint, publisher }) => ({ fingerprint, publisher }))
  return [...store.pins.map((pin) => ({ fingerprint: fingerprintOf(pin), publisher: pin.publisher })), ...marked]
}

function eachOnce(keys: readonly NamedKey[]): readonly NamedKey[] {
  return keys.filter((key, at) => keys.findIndex(({ fingerprint }) => fingerprint === key.fingerprint) === at)
}
