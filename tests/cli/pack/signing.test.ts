import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Pack } from '../../../src/core/model/pack.ts'
import { fingerprintOf } from '../../../src/node/trust/fingerprint.ts'
import { makeKey, type SigningKey } from '../../../src/node/trust/key.ts'
import { bytesOfPem, readPrivateKey } from '../../../src/node/trust/key-file.ts'
import { pinPack, trustOf } from '../../../src/node/trust/trust-store.ts'
import { captured } from '../../helpers/captured-run.ts'
import { exampleList, packOf } from '../../helpers/packs.ts'
import { signedBy, textOfPack } from '../../helpers/signed-packs.ts'

const WHOLE = exampleList('acme.electronics').checklist
/** Its own questions alone: nothing here looks at more. */
const LIST = { ...WHOLE, sections: WHOLE.sections.slice(-1) }
const TODAY = '2026-11-27'
const ACME = makeKey()

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-signing-'))
})
const at = (name: string) => join(folder, name)
const env = () => ({ TUKIEM_HOME: at('home') })

async function ran(argv: readonly string[], language = 'en') {
  const line = ['pack', ...argv, '--lang', language, '--today', TODAY]
  const { out, err, code } = await captured(line, { env: env(), isScreen: false })
  return { out: out.join(''), err, code }
}

/** A file with a pack; its path. */
function fileOf(pack: object, name = 'acme.pack.json'): string {
  writeFileSync(at(name), textOfPack(pack))
  return at(name)
}

const acme = (more: { version?: string; sender?: string; expires?: string } = {}): Pack => {
  const { version = LIST.version, sender = LIST.publisher.name, expires = '2027-07-15' } = more
  return packOf({ ...LIST, version, publisher: { name: sender } }, { packed: '2026-10-01', expires })
}
const signed = (key: SigningKey = ACME, more = {}): Pack => signedBy(key, acme(more))

/** As a supplier who began an earlier pack of Acme's. */
function trusted(pack: Pack = signed(), day = '2026-11-01'): void {
  pinPack(pack, trustOf(pack, pack, env(), day), env(), day)
}

describe('tukiem pack keygen', () => {
  test('writes both keys, each of them as other programs know it, and says the fingerprint', async () => {
    const { out, err, code } = await ran(['keygen', '-o', at('acme.key')])
    expect([out, code]).toEqual(['', 0])
    const key = readPrivateKey(at('acme.key'))
    expect(readFileSync(at('acme.key'), 'utf8')).toMatch(
      /^-----BEGIN PRIVATE KEY-----\n[\w+/=]+\n-----END PRIVATE KEY-----\n$/,
    )
    expect(readFileSync(at('acme.pub'), 'utf8')).toBe(`${key.publicKey}\n`)
    expect(statSync(at('acme.key')).mode & 0o777).toBe(0o600)
    expect(err).toContain(fingerprintOf(key.publicKey))
    expect(err).toContain('never send it')
  })

  test.each([['acme.key'], ['acme.pub']])('never writes over %s', async (name) => {
    writeFileSync(at(name), 'precious')
    const { err, code } = await ran(['keygen', '-o', at('acme.key')])
    expect(code).toBe(2)
    expect(err).toContain(`${at(name)} exists`)
    expect(readdirSync(folder)).toEqual([name])
    expect(readFileSync(at(name), 'utf8')).toBe('precious')
  })

  test.each([
    [[], 'Say where the private key goes'],
    [['-o', '-'], 'Say where the private key goes'],
    [['-o', 'acme.pub'], 'acme.pub is the name of a public key'],
  ])('needs a place that makes sense: %j', async (options, said) => {
    const { err, code } = await ran(['keygen', ...options])
    expect(code).toBe(2)
    expect(err).toContain(said)
  })
})

describe('tukiem pack sign', () => {
  beforeEach(() => writeFileSync(at('acme.key'), bytesOfPem(ACME)))

  test('signs into the file itself', async () => {
    const path = fileOf(acme())
    const { out, err, code } = await ran(['sign', path, '--key', at('acme.key')])
    expect([out, code]).toEqual(['', 0])
    expect(err).toContain(fingerprintOf(ACME.publicKey))
    expect(readFileSync(path, 'utf8')).toBe(textOfPack(signed()))
    expect((await ran(['verify', path])).code).toBe(0)
  })

  test('signs into another file, or to the output', async () => {
    const path = fileOf(acme())
    expect((await ran(['sign', path, '--key', at('acme.key'), '-o', at('out.pack.json')])).code).toBe(0)
    expect(readFileSync(at('out.pack.json'), 'utf8')).toBe(textOfPack(signed()))
    expect(readFileSync(path, 'utf8')).toBe(textOfPack(acme()))
    const again = await ran(['sign', path, '--key', at('acme.key'), '-o', at('out.pack.json')])
    expect(again.code).toBe(2)
  })

  test('replaces its own signature, and says so', async () => {
    const path = fileOf({ ...signed(), expires: '2027-07-14' })
    const { err, code } = await ran(['sign', path, '--key', at('acme.key')])
    expect(code).toBe(0)
    expect(err).toContain('It was signed with this key before')
    expect(readFileSync(path, 'utf8')).toBe(textOfPack(signedBy(ACME, acme({ expires: '2027-07-14' }))))
  })

  test('says nothing of an earlier signature where there was none', async () => {
    const { err } = await ran(['sign', fileOf(acme()), '--key', at('acme.key')])
    expect(err).not.toMatch(/before|taken off/)
  })

  test.each([
    ['into the file itself', [], 'en', 'is signed already, with another key. Fingerprint'],
    ['though a file may be overwritten', ['--force'], 'vi', 'đã được ký rồi, bằng một khóa khác. Mã đối chiếu'],
    ['into another file', ['-o', 'OUT'], 'en', 'add --replace'],
    ['to the output', ['-o', '-'], 'en', 'add --replace'],
  ])('never replaces the signature of another key unasked, %s', async (_, more, language, said) => {
    const other = makeKey()
    const path = fileOf(signed(other))
    const options = more.map((one) => (one === 'OUT' ? at('out.pack.json') : one))
    const { out, err, code } = await ran(['sign', path, '--key', at('acme.key'), ...options], language)
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain(said)
    expect(err).toContain(fingerprintOf(other.publicKey))
    expect(readFileSync(path, 'utf8')).toBe(textOfPack(signed(other)))
    expect(readdirSync(folder).toSorted()).toEqual(['acme.key', 'acme.pack.json'])
  })

  test('says whose key it is that signed before, where that is known', async () => {
    const other = makeKey()
    trusted(signed(other))
    const { err } = await ran(['sign', fileOf(signed(other)), '--key', at('acme.key')])
    expect(err).toContain('another key, that of Acme Electronics. Fingerprint')
  })

  test('replaces the signature of another key when that is meant, and says which', async () => {
    const other = makeKey()
    const path = fileOf(signed(other))
    const { err, code } = await ran(['sign', path, '--key', at('acme.key'), '--replace'])
    expect(code).toBe(0)
    expect(err).toContain(
      `The signature of another key was taken off. Fingerprint of that key: ${fingerprintOf(other.publicKey)}`,
    )
    expect(readFileSync(path, 'utf8')).toBe(textOfPack(signed()))
  })

  test.each([
    ['a public key', () => `${ACME.publicKey}\n`],
    ['nothing', () => ''],
  ])('is not done with %s, and the pack stays as it is', async (_, text) => {
    const path = fileOf(acme())
    writeFileSync(at('wrong.key'), text())
    const { err, code } = await ran(['sign', path, '--key', at('wrong.key')])
    expect(code).toBe(2)
    expect(err).toContain('wrong.key')
    expect(readFileSync(path, 'utf8')).toBe(textOfPack(acme()))
  })

  test('asks for the key', async () => {
    const { err, code } = await ran(['sign', fileOf(acme())])
    expect(code).toBe(2)
    expect(err).toContain('--key acme.key')
  })

  test('signs nothing but packs', async () => {
    const { code } = await ran(['sign', fileOf({ format: 'tukiem/checklist/1' }), '--key', at('acme.key')])
    expect(code).toBe(2)
  })
})

test('the help of `pack` has its acts under a title in the language of the reader', async () => {
  const { out } = await ran(['--help'], 'vi')
  expect(out).toMatch(/Các việc đi kèm:\n {2}keygen .*\n {2}sign <pack> /)
})

test.each([
  [['sign', 'acme.pack.json', '--expires', '2027-01-01'], '--expires'],
  [['verify', 'acme.pack.json', '--anyway'], '--anyway'],
])('an option of `pack` itself is none of %j', async (argv, option) => {
  const { err, code } = await ran(argv)
  expect(code).toBe(2)
  expect(err).toContain(option)
})

describe('tukiem pack verify', () => {
  test('a first one: who says to have signed, what to compare, and that is fine', async () => {
    const { out, code } = await ran(['verify', fileOf(signed())])
    expect(code).toBe(0)
    expect(out).toContain('the first that you get under this name')
    expect(out).toContain(`Fingerprint of its key: ${fingerprintOf(ACME.publicKey)}\n`)
  })

  test('remembers nothing', async () => {
    await ran(['verify', fileOf(signed())])
    expect(readdirSync(folder)).toEqual(['acme.pack.json'])
  })

  test('a known one: since when', async () => {
    trusted()
    const { out, code } = await ran(['verify', fileOf(signed())])
    expect(code).toBe(0)
    expect(out).toMatch(/^Acme Electronics signed this pack, .* since 1 November 2026\.\n/)
  })

  test('a known one under a new name: the name before', async () => {
    trusted()
    const { out, code } = await ran(['verify', fileOf(signed(ACME, { sender: 'Acme Group', version: '9.0.0' }))])
    expect(code).toBe(0)
    expect(out).toContain('So far the sender called itself Acme Electronics.')
  })

  const neutral = Buffer.from(`01${'00'.repeat(31)}`, 'hex').toString('base64')
  const constant = Buffer.from(`01${'00'.repeat(63)}`, 'hex').toString('base64')
  const respelled = () => {
    const { key = '', value = '' } = { ...signed().signature }
    return { ...signed(), signature: { key, value: value.replace(/=+$/, '') } }
  }
  const REFUSED: readonly (readonly [string, () => object, string, string])[] = [
    [
      'altered',
      () => ({ ...signed(), expires: '2028-01-01' }),
      'was changed after Acme Electronics signed it',
      'đã bị sửa',
    ],
    [
      'its signature taken off',
      () => acme(),
      'Acme Electronics has signed since 1 November',
      'trong khi Acme Electronics vẫn ký',
    ],
    ['of another key', () => signed(makeKey()), 'signed with another key', 'ký bằng khóa khác'],
    [
      'an older one',
      () => signed(ACME, { version: '0.9.0' }),
      'and this is version 0.9.0: an older one',
      'đây là bản 0.9.0, cũ hơn',
    ],
    [
      'expired',
      () => signed(ACME, { expires: '2026-11-26' }),
      'could be begun until 26 November 2026',
      'đến hết ngày 26/11/2026',
    ],
    [
      'under a key that fits anything',
      () => ({ ...acme(), signature: { key: neutral, value: constant } }),
      'Under this key anyone can sign anything',
      'ai cũng ký giả được',
    ],
    ['in other base64', respelled, 'Its base64 has other letters', 'Phần base64 có chữ khác'],
  ]
  test.each(REFUSED)('%s: refused in its own words', async (_, pack, english, vietnamese) => {
    trusted()
    const path = fileOf(pack())
    const inEnglish = await ran(['verify', path])
    expect([inEnglish.code, inEnglish.err]).toEqual([4, ''])
    expect(inEnglish.out).toContain(english)
    expect((await ran(['verify', path], 'vi')).out).toContain(vietnamese)
  })

  test('the same version with another content: refused in its own words', async () => {
    trusted()
    const other = packOf({ ...LIST, lookAgain: '2027-02-01' }, { expires: '2027-07-15' })
    const { out, code } = await ran(['verify', fileOf(signedBy(ACME, other))])
    expect(code).toBe(4)
    expect(out).toContain('before, and it said something else')
  })

  test('one that is not signed, from a stranger: it cannot be vouched for', async () => {
    const { out, code } = await ran(['verify', fileOf(acme())])
    expect(code).toBe(4)
    expect(out).toContain('Many honest packs are not signed')
  })

  test('another key: both fingerprints', async () => {
    trusted()
    const other = makeKey()
    const { out } = await ran(['verify', fileOf(signed(other))])
    expect(out).toContain(`Fingerprint so far: ${fingerprintOf(ACME.publicKey)}\n`)
    expect(out).toContain(`Fingerprint of its key: ${fingerprintOf(other.publicKey)}\n`)
  })

  test('a damaged store of trust: named, and nothing is vouched for', async () => {
    trusted()
    writeFileSync(join(at('home'), 'trust.json'), '{')
    const { err, code } = await ran(['verify', fileOf(signed())])
    expect(code).toBe(2)
    expect(err).toContain('The file that remembers whom you trust is damaged')
  })

  test('for another program', async () => {
    trusted()
    const { out, code } = await ran(['verify', fileOf(signed()), '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      verdict: 'known',
      objections: [],
      checklist: { id: LIST.id, version: LIST.version },
      publisher: 'Acme Electronics',
      expires: '2027-07-15',
      key: ACME.publicKey,
      fingerprint: fingerprintOf(ACME.publicKey),
      trustedSince: '2026-11-01',
      distrustedSince: null,
      looksLike: null,
    })
  })
})

describe('a pack of a sender whose name looks like a trusted one', () => {
  const other = makeKey()
  const likeAcme = (): Pack => {
    const pack = acme({ sender: 'Acme Electronlcs Co., Ltd' })
    return { ...pack, checklist: { ...pack.checklist, id: 'acme.new' } }
  }

  test.each([
    ['en', 'looks like Acme Electronics, which you have trusted since 1 November 2026, but another key signed'],
    ['vi', 'trông giống Acme Electronics mà bạn đã tin từ ngày 1/11/2026, nhưng gói câu hỏi này ký bằng khóa khác'],
  ])('is said to be so, with both fingerprints and no refusal, in %s', async (language, said) => {
    trusted()
    const path = fileOf(signedBy(other, likeAcme()))
    for (const act of ['verify', 'info']) {
      const { out, code } = await ran([act, path], language)
      const text = out.replaceAll(/\s+/g, ' ')
      expect(code).toBe(0)
      expect(text).toContain(said)
      expect(text).toContain(fingerprintOf(ACME.publicKey))
      expect(text).toContain(fingerprintOf(other.publicKey))
    }
  })

  test('is said to be so where nobody signed it', async () => {
    trusted()
    const { out, code } = await ran(['verify', fileOf(likeAcme())])
    expect(code).toBe(4)
    expect(out).toContain('trusted since 1 November 2026, but this pack is not signed')
  })

  test('is said to be so to another program', async () => {
    trusted()
    const looksLike = {
      publisher: 'Acme Electronics',
      list: LIST.id,
      trustedSince: '2026-11-01',
      fingerprint: fingerprintOf(ACME.publicKey),
    }
    const path = fileOf(signedBy(other, likeAcme()))
    const verified = JSON.parse((await ran(['verify', path, '--json'])).out)
    expect(verified).toMatchObject({ verdict: 'look-alike', objections: [], looksLike, trustedSince: null })
    expect(JSON.parse((await ran(['info', path, '--json'])).out).trust).toEqual(verified)
  })
})

describe('tukiem pack verify --key', () => {
  const withKey = async (key: SigningKey, pack: object, more: readonly string[] = []) => {
    writeFileSync(at('acme.pub'), `${key.publicKey}\n`)
    return ran(['verify', fileOf(pack), '--key', at('acme.pub'), ...more])
  }

  test('fits: that key alone counts, whatever was trusted before', async () => {
    trusted(signed(makeKey()))
    const { out, code } = await withKey(ACME, signed())
    expect(code).toBe(0)
    expect(out).toContain(`signed with the key of ${at('acme.pub')}`)
  })

  test('does not fit: both fingerprints', async () => {
    const other = makeKey()
    const { out, code } = await withKey(other, signed())
    expect(code).toBe(4)
    expect(out).toContain(fingerprintOf(ACME.publicKey))
    expect(out).toContain(fingerprintOf(other.publicKey))
    expect(JSON.parse((await withKey(other, signed(), ['--json'])).out).verdict).toBe('other-key')
  })

  test('fits, and the pack is past its day', async () => {
    const { out, code } = await withKey(ACME, signed(ACME, { expires: '2026-11-26' }))
    expect(code).toBe(4)
    expect(out).toContain('could be begun until')
    expect(out.match(/Fingerprint/g)).toHaveLength(1)
  })

  test.each([
    ['altered', () => ({ ...signed(), expires: '2028-01-01' })],
    ['not signed', () => acme()],
  ])('a pack that is %s', async (_, pack) => {
    expect((await withKey(ACME, pack())).code).toBe(4)
  })

  test('a key that fits anything is refused as a key', async () => {
    writeFileSync(at('acme.pub'), `${Buffer.from(`01${'00'.repeat(31)}`, 'hex').toString('base64')}\n`)
    const { err, code } = await ran(['verify', fileOf(signed()), '--key', at('acme.pub')])
    expect(code).toBe(2)
    expect(err).toContain('anyone can forge a signature')
  })
})
