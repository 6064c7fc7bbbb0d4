import type { Pack } from '../../core/model/pack.ts'
import type { Objection, Trust } from '../../core/trust/judge-pack.ts'
import { isSameName, type Pin } from '../../core/trust/pin.ts'
import type { SignatureFault } from '../../core/trust/signature.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import type { Words } from '../../words/words.ts'

/** How far a pack can be trusted, in lines: what is against it, or whose it is, and the fingerprints to compare on the phone. */
export function sayTrust(trust: Trust, pack: Pack, words: Words): readonly string[] {
  const { objections } = trust
  const said =
    objections.length === 0 ? standing(trust, pack, words) : objections.map((one) => objection(one, trust, pack, words))
  return [...said, ...otherName(trust, pack, words), ...sayLookAlike(trust, pack, words), ...fingerprints(trust, words)]
}

/**
 * The same in a line or two for the screen before the first question, which says the rest of it further down. What was refused and is opened all
 * the same, and a name that looks like another one, are told in full.
 */
export function sayTrustBriefly(trust: Trust, pack: Pack, words: Words): readonly string[] {
  const { objections, pin, alike } = trust
  const others = [...otherName(trust, pack, words), ...sayLookAlike(trust, pack, words)]
  const isFirst = pin === null && objections.every((one) => one === 'unsigned')
  if (isFirst && objections.length > 0) return [words.say('trust.brief.unsigned'), ...others]
  if (isFirst) return alike === null ? [words.say('trust.brief.first-use')] : others
  return sayTrust(trust, pack, words).slice(0, -fingerprints(trust, words).length || undefined)
}

/** Whose name this one can be taken for; nothing for most. */
function sayLookAlike({ alike, key }: Trust, { checklist }: Pack, words: Words): readonly string[] {
  if (alike === null) return []
  const publisher = checklist.publisher.name
  const [before, since] = [alike.publisher, words.day(alike.since)]
  return [words.say('trust.look-alike', { publisher, before, since, signed: key === null ? 'no' : 'yes' })]
}

/** The same for where nothing else is said of the pack, with the fingerprints to compare. */
export function warnOfLookAlike(trust: Trust, pack: Pack, words: Words): readonly string[] {
  return trust.alike === null ? [] : [...sayLookAlike(trust, pack, words), ...fingerprints(trust, words)]
}

/** What is said of one who looks like somebody else takes the place of what is said of a stranger. */
function standing({ pin, alike }: Trust, { checklist }: Pack, words: Words): readonly string[] {
  const publisher = checklist.publisher.name
  if (pin !== null) return [words.say('trust.known', { publisher, since: words.day(pin.since) })]
  return alike === null ? [words.say('trust.first-use', { publisher })] : []
}

function objection(
  one: Objection,
  { pin, fault, distrusted }: Trust,
  { checklist, expires }: Pack,
  words: Words,
): string {
  const publisher = checklist.publisher.name
  const { version } = checklist
  const [before, since] = pin === null ? ['', ''] : [pin.publisher, words.day(pin.since)]
  switch (one) {
    case 'altered':
      return words.say('trust.altered', { publisher })
    case 'bad-key':
    case 'bad-signature':
      return [words.say(`trust.${one}`, { publisher }), reason(fault, words)].join(' ')
    case 'distrusted': {
      const { since = '', fingerprint = '' } = distrusted ?? {}
      return words.say('trust.distrusted', { publisher, since: words.day(since), fingerprint })
    }
    case 'unsigned':
      return pin === null
        ? words.say('trust.unsigned', { publisher })
        : words.say('trust.unsigned-now', { before, since })
    case 'other-key':
      return words.say('trust.other-key', { before, since })
    case 'older':
      return words.say('trust.older', { before, version, highest: pin?.version ?? version })
    case 'changed':
      return words.say('trust.changed', { publisher, version })
    case 'expired':
      return words.say('trust.expired', { publisher, expires: words.day(expires) })
    default:
      return one satisfies never
  }
}

function reason(fault: SignatureFault | null, words: Words): string {
  switch (fault) {
    case 'signature-not-base64':
      return words.say('trust.bad-signature.base64')
    case 'signature-wrong-length':
      return words.say('trust.bad-signature.length')
    case 'key-small-order':
      return words.say('trust.bad-key.small-order')
    case 'key-not-base64':
      return words.say('trust.bad-key.base64')
    default:
      return words.say('trust.bad-key.other')
  }
}

/** Under which name it comes, where that is not the one from before. */
function otherName({ verdict, key, pin }: Trust, { checklist }: Pack, words: Words): readonly string[] {
  const publisher = checklist.publisher.name
  if (pin === null || isSameName(pin.publisher, publisher) || verdict === 'altered') return []
  const isRenamed = pin.key === key
  return [
    isRenamed ? words.say('trust.renamed', { before: pin.publisher }) : words.say('trust.other-name', { publisher }),
  ]
}

/** That of the key which was trusted so far stands beside one that takes its place, or seems to be of the same sender. */
function fingerprints({ key, pin, alike }: Trust, words: Words): readonly string[] {
  if (key === null) return []
  const now = words.say('trust.fingerprint', { fingerprint: fingerprintOf(key) })
  const like = alike === null ? [] : [ofAlike(alike, words)]
  const isOther = pin !== null && pin.key !== key
  const before = isOther ? [words.say('trust.fingerprint-before', { fingerprint: fingerprintOf(pin.key) })] : []
  return [...like, ...before, now]
}

const ofAlike = ({ publisher, key }: Pin, words: Words): string =>
  words.say('trust.fingerprint-of', { file: publisher, fingerprint: fingerprintOf(key) })
