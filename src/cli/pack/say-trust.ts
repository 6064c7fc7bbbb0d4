import type { Pack } from '../../core/model/pack.ts'
import type { Objection, Trust } from '../../core/trust/judge-pack.ts'
import { isSameName } from '../../core/trust/pin.ts'
import type { SignatureFault } from '../../core/trust/signature.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import type { Words } from '../../words/words.ts'

/** How far a pack can be trusted, in lines: what is against it, or whose it is, and the fingerprints to compare on the phone. */
export function sayTrust(trust: Trust, pack: Pack, words: Words): readonly string[] {
  const { objections } = trust
  const said =
    objections.length === 0
      ? [standing(trust, pack, words)]
      : objections.map((one) => objection(one, trust, pack, words))
  return [...said, ...otherName(trust, pack, words), ...fingerprints(trust, words)]
}

function standing({ pin }: Trust, { checklist }: Pack, words: Words): string {
  const publisher = checklist.publisher.name
  return pin === null
    ? words.say('trust.first-use', { publisher })
    : words.say('trust.known', { publisher, since: words.day(pin.since) })
}

function objection(one: Objection, { pin, fault }: Trust, { checklist, expires }: Pack, words: Words): string {
  const publisher = checklist.publisher.name
  const { version } = checklist
  const [before, since] = pin === null ? ['', ''] : [pin.publisher, words.day(pin.since)]
  switch (one) {
    case 'altered':
      return words.say('trust.altered', { publisher })
    case 'bad-key':
    case 'bad-signature':
      return [words.say(`trust.${one}`, { publisher }), reason(fault, words)].join(' ')
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

/** That of the key which was trusted so far stands beside one that takes its place. */
function fingerprints({ key, pin }: Trust, words: Words): readonly string[] {
  const now = key === null ? [] : [words.say('trust.fingerprint', { fingerprint: fingerprintOf(key) })]
  const isOther = key !== null && pin !== null && pin.key !== key
  return isOther ? [words.say('trust.fingerprint-before', { fingerprint: fingerprintOf(pin.key) }), ...now] : now
}
