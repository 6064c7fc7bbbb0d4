import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { InputError } from '../../../src/checklist/input-error.ts'
import type { Pack } from '../../../src/core/model/pack.ts'
import { NO_PINS } from '../../../src/core/trust/pin.ts'
import { makeKey } from '../../../src/node/trust/key.ts'
import { pinPack, readTrust, trustOf } from '../../../src/node/trust/trust-store.ts'
import { signedBy, smallPack } from '../../helpers/signed-packs.ts'

const ACME = makeKey()
let home = ''
beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), 'tukiem-trust-')), 'config', 'tukiem')
})
const env = () => ({ TUKIEM_HOME: home })
const storeFile = () => join(home, 'trust.json')

/** Opens a pack as a command does, and goes on with it. */
function opened(pack: Pack, today = '2026-11-27') {
  const trust = trustOf(pack, pack, env(), today)
  pinPack(pack, trust, env(), today)
  return trust
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(({ code, place }) => `${code} ${place.file}`).join()
    throw error
  }
  return 'nothing'
}

describe('trust on first use', () => {
  test('remembers whom a list is from, since when and in which version', () => {
    expect(opened(signedBy(ACME)).verdict).toBe('first-use')
    const again = opened(signedBy(ACME, smallPack({ version: '1.1.0' })), '2026-12-01')
    expect(again).toMatchObject({ verdict: 'known', pin: { since: '2026-11-27', version: '1.0.0' } })
    expect(readTrust(env()).pins).toMatchObject([
      {
        publisher: 'Acme Electronics',
        list: 'acme.suppliers',
        key: ACME.publicKey,
        since: '2026-11-27',
        version: '1.1.0',
      },
    ])
  })

  test('tells what is not as it was', () => {
    opened(signedBy(ACME, smallPack({ version: '1.1.0' })))
    const verdictOf = (pack: Pack) => trustOf(pack, pack, env(), '2026-11-28').verdict
    expect(verdictOf(smallPack({ version: '1.1.0' }))).toBe('unsigned')
    expect(verdictOf(signedBy(makeKey(), smallPack({ version: '1.1.0' })))).toBe('other-key')
    expect(verdictOf(signedBy(ACME, smallPack({ version: '1.0.0' })))).toBe('older')
    expect(verdictOf(signedBy(ACME, smallPack({ version: '1.1.0', ask: 'Other?' })))).toBe('changed')
    expect(verdictOf(signedBy(ACME, smallPack({ version: '1.1.0', expires: '2026-11-27' })))).toBe('expired')
    expect(verdictOf({ ...signedBy(ACME), expires: '2036-01-01' })).toBe('altered')
  })

  test('a new day or a new end of the same list is no other content', () => {
    opened(signedBy(ACME))
    expect(opened(signedBy(ACME, smallPack({ expires: '2027-03-31' }))).verdict).toBe('known')
  })

  test('judging alone writes nothing, nor does a pack that is not signed', () => {
    const pack = signedBy(ACME)
    trustOf(pack, pack, env(), '2026-11-27')
    opened(smallPack())
    expect(existsSync(home)).toBe(false)
  })
})

const MARK = {
  fingerprint: '0000 1111 2222 3333 4444 5555 6666 7777',
  publisher: null,
  since: '2026-11-27',
}

describe('the store', () => {
  test('is for its owner alone, and leaves nothing beside it', () => {
    opened(signedBy(ACME))
    expect(readdirSync(home)).toEqual(['trust.json'])
    expect(statSync(storeFile()).mode & 0o777).toBe(0o600)
    expect(statSync(home).mode & 0o777).toBe(0o700)
  })

  test.each<readonly [string, string]>([
    ['half of it', '{"format":"tukiem/trust/1","pins":['],
    ['empty', ''],
    ['another format', '{"format":"tukiem/trust/9","pins":[]}'],
    ['no list of pins', '{"format":"tukiem/trust/1","pins":{}}'],
    ['a pin that is none', '{"format":"tukiem/trust/1","pins":[null]}'],
    [
      'a pin without a key',
      '{"format":"tukiem/trust/1","pins":[{"publisher":"A","list":"a","since":"2026-11-27","version":"1.0.0","sha256":"0"}]}',
    ],
    [
      'a pin whose key fits anything',
      `{"format":"tukiem/trust/1","pins":[{"publisher":"A","list":"a","key":"AQ${'A'.repeat(41)}=","since":"2026-11-27","version":"1.0.0","sha256":"0"}]}`,
    ],
    ['no text', '\u0000\u0001'],
    ['no list of marks', '{"format":"tukiem/trust/1","pins":[],"distrusted":{}}'],
    ...[
      null,
      {},
      { ...MARK, fingerprint: '1234' },
      { ...MARK, publisher: 1 },
      { ...MARK, since: 'today' },
      { ...MARK, since: [MARK.since] },
      { ...MARK, fingerprint: `1${MARK.fingerprint}` },
      { ...MARK, fingerprint: `${MARK.fingerprint}1` },
    ].map(
      (mark) =>
        [
          `a mark that is none: ${JSON.stringify(mark)}`,
          JSON.stringify({ ...NO_PINS, distrusted: [MARK, mark] }),
        ] as const,
    ),
  ])('that is broken is named and stays as it is: %s', (_, text) => {
    mkdirSync(home, { recursive: true })
    writeFileSync(storeFile(), text)
    const pack = signedBy(ACME)
    expect(codeOf(() => trustOf(pack, pack, env(), '2026-11-27'))).toBe(`trust-store-broken ${storeFile()}`)
    expect(codeOf(() => opened(pack))).toBe(`trust-store-broken ${storeFile()}`)
    expect(readFileSync(storeFile(), 'utf8')).toBe(text)
  })

  const pin = {
    publisher: 'A',
    list: 'a',
    key: ACME.publicKey,
    since: '2026-11-27',
    version: '1.0.0',
    sha256: '0',
  }
  const withPins = (...pins: readonly unknown[]) => JSON.stringify({ format: 'tukiem/trust/1', pins })

  test('is read when each mark in it is whole, and keeps them when a pin comes in', () => {
    mkdirSync(home, { recursive: true })
    const distrusted = [MARK, { ...MARK, fingerprint: MARK.fingerprint.replace('0000', '1111'), publisher: 'A' }]
    writeFileSync(storeFile(), JSON.stringify({ ...NO_PINS, distrusted }))
    opened(signedBy(ACME))
    const { pins, distrusted: kept } = JSON.parse(readFileSync(storeFile(), 'utf8'))
    expect([pins.length, kept]).toEqual([1, distrusted])
  })

  test('is read when each pin of it is whole', () => {
    mkdirSync(home, { recursive: true })
    writeFileSync(storeFile(), withPins(pin, pin))
    expect(readTrust(env()).pins).toEqual([pin, pin])
  })

  test.each([
    ['null', 'null'],
    ['a text', '"trust"'],
    ['no pins', '{"format":"tukiem/trust/1"}'],
    ['no format', JSON.stringify({ pins: [] })],
    ['a second pin that is none', withPins(pin, 'a')],
    ['a pin that is null', withPins(null)],
    ['a pin whose key is no base64', withPins({ ...pin, key: 'key' })],
    [
      'a pin whose key is of small order',
      withPins({ ...pin, key: Buffer.from(`01${'00'.repeat(31)}`, 'hex').toString('base64') }),
    ],
    ['a day with more behind it', withPins({ ...pin, since: '2026-11-27x' })],
    ['a day with more before it', withPins({ ...pin, since: 'x2026-11-27' })],
    ...Object.keys(pin).map((name) => [`a pin whose ${name} is a number`, withPins({ ...pin, [name]: 1 })]),
    ...Object.keys(pin).map((name) => [`a pin without ${name}`, withPins({ ...pin, [name]: undefined })]),
  ])('is not read with %s', (_, text) => {
    mkdirSync(home, { recursive: true })
    writeFileSync(storeFile(), String(text))
    expect(codeOf(() => readTrust(env()))).toBe(`trust-store-broken ${storeFile()}`)
  })

  test('that is a folder, or a link to nowhere, is no empty one', () => {
    mkdirSync(storeFile(), { recursive: true })
    expect(codeOf(() => readTrust(env()))).toBe(`file-not-regular ${storeFile()}`)
    const other = mkdtempSync(join(tmpdir(), 'tukiem-trust-'))
    symlinkSync(join(other, 'gone.json'), join(other, 'trust.json'))
    expect(codeOf(() => readTrust({ TUKIEM_HOME: other }))).toBe(`file-missing ${join(other, 'trust.json')}`)
  })

  test.skipIf(process.getuid?.() === 0)('that is closed to us is no empty one', () => {
    opened(signedBy(ACME))
    chmodSync(home, 0)
    try {
      expect(codeOf(() => readTrust(env()))).toBe(`file-unreadable ${storeFile()}`)
    } finally {
      chmodSync(home, 0o700)
    }
  })
})
