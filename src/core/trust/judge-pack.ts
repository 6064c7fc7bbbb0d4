import type { IsoDate } from '../model/text.ts'
import { compareVersions } from './compare-versions.ts'
import { type Distrusted, distrustOf } from './distrust.ts'
import { looksAlike } from './looks-alike.ts'
import { isSameName, type PackSeen, type Pin, type TrustStore } from './pin.ts'
import type { SignatureCheck, SignatureFault } from './signature.ts'

/** What may stand against a pack, the heaviest first. */
export const OBJECTIONS = [
  'altered',
  'bad-key',
  'bad-signature',
  'distrusted',
  'unsigned',
  'other-key',
  'older',
  'changed',
  'expired',
] as const
export type Objection = (typeof OBJECTIONS)[number]

/** What the user may go on with all the same, by saying so. What was altered, or is signed with a key that fits anything or that was marked, is not among it. */
export const ACCEPTABLE = ['unsigned', 'other-key', 'older', 'changed', 'expired'] as const
export type Acceptable = (typeof ACCEPTABLE)[number]

/** In one word, how a pack stands: what is heaviest against it, or whose it is. `look-alike`: in a name like that of somebody else. */
export type Verdict = 'known' | 'first-use' | 'look-alike' | Objection

/** How far a pack can be trusted, on this machine and this day. */
export interface Trust {
  readonly verdict: Verdict
  /** All that stands against it, the heaviest first; nothing for a verdict of `known`, `first-use` and `look-alike`. */
  readonly objections: readonly Objection[]
  /** The key that signed it, in base64; `null` where no signature holds. */
  readonly key: string | null
  /** What is wrong with the signature, in full. */
  readonly fault: SignatureFault | null
  /** Whom it was compared with; `null` where neither this list nor this publisher was seen before. */
  readonly pin: Pin | null
  /** Whom its sender's name can be taken for, who has another key. A warning: two honest firms may have names that look alike. */
  readonly alike: Pin | null
  /** The mark that the user put on its key. */
  readonly distrusted: Distrusted | null
}

/**
 * Judges a pack by its signature, by what was trusted before, and by the day. Pure: the signature was looked at before. Of a pack whose
 * signature does not hold nothing else is judged, because nothing in it can be believed.
 */
export function judgePack(pack: PackSeen, check: SignatureCheck, store: TrustStore, today: IsoDate): Trust {
  const { pins } = store
  const key = check.valid ? check.key : null
  const fault = check.valid ? null : check.fault
  const broken = fault === null ? null : objectionTo(fault)
  const pin = pinFor(pack, key, pins)
  const distrusted = check.valid ? distrustOf(store, check.fingerprint) : null
  const against = broken !== null && broken !== 'unsigned' ? [broken] : objectionsTo(pack, { key, pin, today })
  const objections = distrusted === null ? against : (['distrusted', ...against] as const)
  const alike = alikeTo(pack, { key, pin }, pins)
  const standing = pin === null ? 'first-use' : 'known'
  const verdict = objections[0] ?? (alike === null ? standing : 'look-alike')
  return { verdict, objections, key, fault, pin, alike, distrusted }
}

/**
 * What still stands in the way of opening a pack once the user has accepted something. A pack that is not signed, by somebody who was
 * never seen signing, is shown as such and opened: most first lists are sent so.
 */
export function inTheWay({ objections, pin }: Trust, accepted: readonly Acceptable[]): readonly Objection[] {
  return objections.filter((one) => !accepted.some((each) => each === one) && !(one === 'unsigned' && pin === null))
}

function objectionTo(fault: SignatureFault): Objection {
  switch (fault) {
    case 'unsigned':
    case 'altered':
      return fault
    case 'signature-not-base64':
    case 'signature-wrong-length':
      return 'bad-signature'
    case 'key-not-base64':
    case 'key-wrong-length':
    case 'key-not-canonical':
    case 'key-small-order':
    case 'key-not-a-point':
      return 'bad-key'
    default:
      return fault satisfies never
  }
}

/**
 * The pin to compare with: that of this list of this publisher; else one of this list or of this publisher, rather one with another
 * key, so that neither a list's id nor a publisher's name can be taken over in silence.
 */
function pinFor(pack: PackSeen, key: string | null, pins: readonly Pin[]): Pin | null {
  const listed = pins.filter((pin) => isSameName(pin.list, pack.list))
  const named = pins.filter((pin) => isSameName(pin.publisher, pack.publisher))
  const exact = listed.find((pin) => named.includes(pin))
  if (exact !== undefined) return exact
  const either = [...listed, ...named]
  return either.find((pin) => pin.key !== key) ?? either[0] ?? null
}

/**
 * Who was opened before under this very name with this key is no stranger any more, whatever its name looks like. Where the pack was
 * compared with somebody already, nothing is to be added about that one.
 */
function alikeTo({ publisher }: PackSeen, { key, pin }: Pick<Trust, 'key' | 'pin'>, pins: readonly Pin[]): Pin | null {
  if (pins.some((one) => one.key === key && isSameName(one.publisher, publisher))) return null
  const others = pins.filter((one) => one.key !== key && !(pin !== null && isSameName(one.publisher, pin.publisher)))
  return others.find((one) => looksAlike(one.publisher, publisher)) ?? null
}

interface Seen {
  readonly key: string | null
  readonly pin: Pin | null
  readonly today: IsoDate
}

function objectionsTo(pack: PackSeen, { key, pin, today }: Seen): readonly Objection[] {
  const found: Objection[] = []
  if (key === null) found.push('unsigned')
  else if (pin !== null && pin.key !== key) found.push('other-key')
  if (pin !== null && isSameName(pin.list, pack.list)) found.push(...versionObjections(pack, key, pin))
  if (today > pack.expires) found.push('expired')
  return found
}

/**
 * An old list sent again may ask for what was taken out since. Two contents of one version cannot be told apart by it; under another
 * key that goes without saying.
 */
function versionObjections({ version, sha256 }: PackSeen, key: string | null, pin: Pin): readonly Objection[] {
  const order = compareVersions(version, pin.version)
  if (order < 0) return ['older']
  return order === 0 && key === pin.key && sha256 !== pin.sha256 ? ['changed'] : []
}
