import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyFault } from '../../../src/core/trust/public-key.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const zeros = (count: number) => '00'.repeat(count)
const ones = (count: number) => 'ff'.repeat(count)

test.each([
  ['the neutral point', `01${zeros(31)}`],
  ['order 2', `ec${ones(30)}7f`],
  ['order 4', zeros(32)],
  ['order 4, the other', `${zeros(31)}80`],
  ['order 8, the first', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
  ['order 8, the second', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'],
  ['order 8, the third', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
  ['order 8, the fourth', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
  ['the neutral point with a sign', `01${zeros(30)}80`],
  ['order 2 with a sign', `ec${ones(31)}`],
  ['order 4 as the size of the field', `ed${ones(30)}7f`],
  ['order 4 as the size of the field, with a sign', `ed${ones(31)}`],
  ['the neutral point beyond the field', `ee${ones(30)}7f`],
  ['the neutral point beyond the field, with a sign', `ee${ones(31)}`],
])('a key of small order is refused: %s', (_, hex) => {
  expect(keyFault(bytes(hex))).toBe('small-order')
})

test.each([
  ['31 bytes', zeros(31), 'wrong-length'],
  ['33 bytes', zeros(33), 'wrong-length'],
  ['nothing', '', 'wrong-length'],
  ['a number beyond the field', `f0${ones(30)}7f`, 'not-canonical'],
  ['a number beyond the field, with a sign', `f0${ones(31)}`, 'not-canonical'],
  ['a number that belongs to no point', `02${zeros(31)}`, 'not-a-point'],
  ['another that belongs to no point', `07${zeros(31)}`, 'not-a-point'],
])('what is no key is refused: %s', (_, hex, fault) => {
  expect(keyFault(bytes(hex))).toBe(fault)
})

test.each([
  ['d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'],
  ['3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'],
  ['fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'],
  ['278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e'],
  ['ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf'],
  // The base point, and the smallest number that belongs to a point of large order.
  [`58${'66'.repeat(31)}`],
  [`03${zeros(31)}`],
])('the key %s is fine', (hex) => {
  expect(keyFault(bytes(hex))).toBeNull()
})

test('keys that Node makes are fine', () => {
  for (let count = 0; count < 20; count += 1) {
    const der = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' })
    expect(keyFault(der.subarray(12))).toBeNull()
  }
})
