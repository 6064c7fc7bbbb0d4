import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../src/core/text/canonical-json.ts'
import { PACK_DOMAIN, SHARE_DOMAIN } from '../../../src/core/trust/signature.ts'
import { fingerprintOf } from '../../../src/node/trust/fingerprint.ts'
import { keyFromPem, makeKey, pemOf, publicKeyOf } from '../../../src/node/trust/key.ts'
import { sign, verify } from '../../../src/node/trust/sign.ts'

const NODE = Number(process.versions.node.split('.')[0])

/** Tests 1, 2, 3 and SHA(abc) of RFC 8032, 7.1. */
const VECTORS = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    secret: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
] as const

/** The private key of a vector, in PEM. */
function pemOfVector(secret: string): string {
  const der = Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex')
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ type: 'pkcs8', format: 'pem' })
    .toString()
}

const bytes = (hex: string) => Buffer.from(hex, 'hex')

describe.each(VECTORS)('the vector of RFC 8032 with the key $key', ({ secret, key, message, signature }) => {
  const pair = keyFromPem(pemOfVector(secret))

  test('gives its public key', () => {
    expect(pair?.publicKey).toBe(bytes(key).toString('base64'))
  })

  test('gives its signature, which fits', () => {
    if (pair === null) throw new Error('no key')
    expect(signBytes(null, bytes(message), pair.privateKey).toString('hex')).toBe(signature)
    expect(verifyBytes(null, bytes(message), publicKeyOf(bytes(key)), bytes(signature))).toBe(true)
  })
})

const document = { format: 'tukiem/pack/1', title: { vi: 'Nhà máy', en: 'Factory' }, numbers: [1, 2.5] }
const key = makeKey()
const signed = sign(document, PACK_DOMAIN, key)

/** The same document with another signature's parts. */
const withSignature = (parts: object) => ({ ...signed, signature: { ...signed.signature, ...parts } })
const base64 = (hex: string) => bytes(hex).toString('base64')

describe('a signed document', () => {
  test('is signed over its domain and its canonical JSON, the key within', () => {
    const message = `tukiem-pack-v1\0${canonicalJson({ ...document, signature: { key: key.publicKey } })}`
    const value = signBytes(null, Buffer.from(message), key.privateKey).toString('base64')
    expect(signed).toEqual({ ...document, signature: { key: key.publicKey, value } })
  })

  test('fits, in whatever order its keys stand', () => {
    expect(verify(signed, PACK_DOMAIN)).toEqual({
      valid: true,
      key: key.publicKey,
      fingerprint: fingerprintOf(key.publicKey),
    })
    const turned = Object.fromEntries(Object.entries(signed).reverse())
    expect(verify(JSON.parse(JSON.stringify(turned, null, 2)), PACK_DOMAIN)).toEqual({
      valid: true,
      key: key.publicKey,
      fingerprint: fingerprintOf(key.publicKey),
    })
  })

  test('is signed anew by who signs it again', () => {
    const other = makeKey()
    expect(verify(sign(signed, PACK_DOMAIN, other), PACK_DOMAIN)).toMatchObject({ valid: true, key: other.publicKey })
  })

  test('keeps its key through PEM', () => {
    expect(keyFromPem(pemOf(key))?.publicKey).toBe(key.publicKey)
  })
})

/** The order of the base point, RFC 8032, 5.1. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n

/** The same signature with its number raised by the order of the base point: loose verifiers take both. */
function withRaisedNumber(value: string): string {
  const signature = Buffer.from(value, 'base64')
  const number = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + L
  const raised = Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()
  return Buffer.concat([signature.subarray(0, 32), raised]).toString('base64')
}

describe('a signature counts for nothing', () => {
  test.each<[string, unknown, string]>([
    ['when there is none', document, 'unsigned'],
    ['when its value was taken out', { ...document, signature: { key: key.publicKey } }, 'unsigned'],
    ['when its key was taken out', { ...document, signature: { value: signed.signature.value } }, 'unsigned'],
    ['when its key is a number', withSignature({ key: 1 }), 'unsigned'],
    ['when its value is a number', withSignature({ value: 1 }), 'unsigned'],
    ['when it is null', { ...document, signature: null }, 'unsigned'],
    ['when it is a list', { ...document, signature: [signed.signature.key, signed.signature.value] }, 'unsigned'],
    ['when the document is a list', [signed], 'unsigned'],
    ['when it is no object', { ...document, signature: signed.signature.value }, 'unsigned'],
    ['when there is no document', null, 'unsigned'],
    ['when something was added', { ...signed, more: 1 }, 'altered'],
    ['when something was taken away', { ...signed, numbers: [1] }, 'altered'],
    ['when something was added to the signature', withSignature({ by: 'Acme' }), 'altered'],
    ['when another key stands in it', withSignature({ key: makeKey().publicKey }), 'altered'],
    ['when it is of another domain', sign(document, SHARE_DOMAIN, key), 'altered'],
    [
      'when a text is in another form',
      { ...signed, title: { vi: 'Nhà máy'.normalize('NFD'), en: 'Factory' } },
      'altered',
    ],
    [
      'when its number is raised by the order',
      withSignature({ value: withRaisedNumber(signed.signature.value) }),
      'altered',
    ],
    [
      'when its base64 lacks the padding',
      withSignature({ value: signed.signature.value.replace(/=+$/, '') }),
      'signature-not-base64',
    ],
    [
      'when its base64 has loose bits',
      withSignature({ value: `${base64('00'.repeat(64)).slice(0, -3)}B==` }),
      'signature-not-base64',
    ],
    ['when its base64 has spaces', withSignature({ value: ` ${signed.signature.value}` }), 'signature-not-base64'],
    ['when it is too short', withSignature({ value: base64('00'.repeat(63)) }), 'signature-wrong-length'],
    ['when it is too long', withSignature({ value: base64('00'.repeat(65)) }), 'signature-wrong-length'],
    ['when the key lacks the padding', withSignature({ key: key.publicKey.replace('=', '') }), 'key-not-base64'],
    ['when the key is in hex', withSignature({ key: 'd75a98' }), 'key-not-base64'],
    ['when the key is too short', withSignature({ key: base64('00'.repeat(31)) }), 'key-wrong-length'],
    ['when the key is of small order', withSignature({ key: base64(`01${'00'.repeat(31)}`) }), 'key-small-order'],
    ['when the key is beyond the field', withSignature({ key: base64(`f0${'ff'.repeat(30)}7f`) }), 'key-not-canonical'],
    ['when the key is no point', withSignature({ key: base64(`02${'00'.repeat(31)}`) }), 'key-not-a-point'],
  ])('%s', (_, value, fault) => {
    expect(verify(value, PACK_DOMAIN)).toEqual({ valid: false, fault })
  })

  test('under a key for which one constant signature fits every message', () => {
    const neutral = bytes(`01${'00'.repeat(31)}`)
    const constant = bytes(`01${'00'.repeat(63)}`)
    // Node by itself takes it up to 22.
    if (NODE < 24) expect(verifyBytes(null, Buffer.from('anything'), publicKeyOf(neutral), constant)).toBe(true)
    const forged = withSignature({ key: neutral.toString('base64'), value: constant.toString('base64') })
    expect(verify(forged, PACK_DOMAIN)).toEqual({ valid: false, fault: 'key-small-order' })
  })
})

const PEM = { type: 'pkcs8', format: 'pem' } as const

test.each([
  ['nothing', ''],
  ['no key', 'hello'],
  ['a key for agreeing on another one', generateKeyPairSync('x25519').privateKey.export(PEM).toString()],
  ['a key of another length', generateKeyPairSync('ed448').privateKey.export(PEM).toString()],
  ['a public key', publicKeyOf(bytes(VECTORS[0].key)).export({ type: 'spki', format: 'pem' }).toString()],
])('%s is no private key', (_, pem) => {
  expect(keyFromPem(pem)).toBeNull()
})

/** A number of 32 or 64 bytes, the lowest first, as RFC 8032 writes them. */
const numberOf = (data: Uint8Array) => BigInt(`0x${Buffer.from(data).reverse().toString('hex')}`)
const bytesOf = (number: bigint) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()

/** A signature by the key of the first vector whose point is the neutral one, written as given: S = h · a. */
function signedWithPoint(point: Uint8Array, message: Uint8Array): Uint8Array {
  const { secret, key } = VECTORS[0]
  const half = createHash('sha512').update(bytes(secret)).digest().subarray(0, 32)
  const scalar = (numberOf(half) & (2n ** 254n - 8n)) | (2n ** 254n)
  const hash = numberOf(createHash('sha512').update(point).update(bytes(key)).update(message).digest())
  return Buffer.concat([point, bytesOf((hash * scalar) % L)])
}

const NEUTRAL = [
  ['in its one form', `01${'00'.repeat(31)}`],
  ['beyond the field', `ee${'ff'.repeat(30)}7f`],
  ['with a sign that it cannot have', `01${'00'.repeat(30)}80`],
] as const

test.each(NEUTRAL)('a signature whose point is the neutral one counts for nothing: %s', (_, point) => {
  const pair = keyFromPem(pemOfVector(VECTORS[0].secret))
  if (pair === null) throw new Error('no key')
  const message = Buffer.from(PACK_DOMAIN + canonicalJson({ ...document, signature: { key: pair.publicKey } }))
  const value = signedWithPoint(bytes(point), message)
  // Such a signature fits by the equation, and Node up to 22 takes it in its one form.
  const isTaken = NODE < 24 && point === NEUTRAL[0][1]
  expect(verifyBytes(null, message, publicKeyOf(bytes(VECTORS[0].key)), value)).toBe(isTaken)
  const forged = { ...document, signature: { key: pair.publicKey, value: Buffer.from(value).toString('base64') } }
  expect(verify(forged, PACK_DOMAIN)).toEqual({ valid: false, fault: 'altered' })
})
