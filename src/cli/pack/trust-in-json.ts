import type { Pack } from '../../core/model/pack.ts'
import type { Trust } from '../../core/trust/judge-pack.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'

/** How far a pack can be trusted, for another program. `isOtherKey`: another one was given for it than the one that signed. */
export function trustInJson(
  { verdict, objections, key, pin, alike, distrusted }: Trust,
  { checklist, expires }: Pack,
  isOtherKey = false,
): object {
  return {
    verdict: isOtherKey ? 'other-key' : verdict,
    objections: isOtherKey ? ['other-key', ...objections] : objections,
    checklist: { id: checklist.id, version: checklist.version },
    publisher: checklist.publisher.name,
    expires,
    key,
    fingerprint: key === null ? null : fingerprintOf(key),
    trustedSince: pin !== null && pin.key === key ? pin.since : null,
    distrustedSince: distrusted?.since ?? null,
    looksLike:
      alike === null
        ? null
        : {
            publisher: alike.publisher,
            list: alike.list,
            trustedSince: alike.since,
            fingerprint: fingerprintOf(alike.key),
          },
  }
}
