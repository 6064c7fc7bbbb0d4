import { createHash } from 'node:crypto'

/**
 * 32 digits carry 106 bits: nobody makes a second key with the same ones. Digits, because they are said alike in every language and
 * over a bad line, where the names of letters differ and `b` sounds like `p`; fours, because that is what people keep in mind at once.
 */
const GROUPS = 8
const DIGITS_IN_GROUP = 4

/** A public key, given in base64, in eight groups of four digits that two people can read to each other on the phone. */
export function fingerprintOf(key: string): string {
  const hash = createHash('sha256').update('tukiem-fingerprint-v1\0').update(Buffer.from(key, 'base64')).digest('hex')
  const count = GROUPS * DIGITS_IN_GROUP
  const digits = String(BigInt(`0x${hash}`) % 10n ** BigInt(count)).padStart(count, '0')
  return (digits.match(/\d{4}/g) ?? []).join(' ')
}
