import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../../src/node/trust/fingerprint.ts'
import { makeKey } from '../../../src/node/trust/key.ts'
import { pinPack, trustOf } from '../../../src/node/trust/trust-store.ts'
import { captured } from '../../helpers/captured-run.ts'
import { exampleList, packOf } from '../../helpers/packs.ts'
import { signedBy, textOfPack } from '../../helpers/signed-packs.ts'

const ACME = makeKey()
const FINGERPRINT = fingerprintOf(ACME.publicKey)
const PACK = signedBy(ACME, packOf(exampleList('acme.electronics').checklist))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-distrust-'))
  writeFileSync(at('acme.pack.json'), textOfPack(PACK))
})
const at = (name: string) => join(folder, name)
const env = () => ({ TUKIEM_HOME: at('home') })
const trusted = () => pinPack(PACK, trustOf(PACK, PACK, env(), '2026-11-01'), env(), '2026-11-01')

async function ran(argv: readonly string[], language = 'en') {
  const line = [...argv, '--lang', language, '--today', '2026-11-27']
  const { out, err, code } = await captured(line, { env: env(), isScreen: false })
  return { out: out.join(''), err, code }
}
const distrust = (...argv: readonly string[]) => ran(['pack', 'distrust', ...argv])
const begin = (...more: readonly string[]) =>
  ran(['check', at('acme.pack.json'), '--answers', at('a.tukiem.yaml'), '--set', 'hired=9', ...more])

describe('a key that is marked', () => {
  test.each([
    ['by the words of its publisher', ['acme', 'electronics']],
    ['by its fingerprint as it is printed', FINGERPRINT.split(' ')],
    ['by its fingerprint in one word', [FINGERPRINT.replaceAll(' ', '')]],
  ])('%s is refused, until that is undone as it says', async (_, words) => {
    trusted()
    const marked = await distrust(...words)
    expect([marked.code, marked.out]).toEqual([0, ''])
    expect(marked.err).toContain(`The key ${FINGERPRINT} of Acme Electronics is marked`)
    const refused = await begin('--accept', 'other-key', '--accept', 'unsigned')
    expect([refused.code, existsSync(at('a.tukiem.yaml'))]).toEqual([4, false])
    expect(refused.err).toContain('On 27 November 2026 you marked the key of this pack')
    expect(refused.err).not.toContain('--accept')
    const [, undo = ''] = refused.err.match(/undo that with: tukiem pack distrust (.*)/) ?? []
    const undone = await distrust(...undo.trim().split(' '))
    expect([undone.code, undone.err]).toEqual([0, expect.stringContaining('is no longer refused')])
    expect((await begin()).code).toBe(0)
  })

  test('is refused where it was never seen before', async () => {
    const marked = await distrust(FINGERPRINT)
    expect(marked.err).toContain(`The key ${FINGERPRINT} is marked`)
    expect((await begin()).code).toBe(4)
  })

  test('is no reason to take up another one in silence', async () => {
    trusted()
    await distrust('Acme Electronics')
    writeFileSync(at('acme.pack.json'), textOfPack(signedBy(makeKey(), PACK)))
    const refused = await begin()
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining('--accept other-key')])
    expect((await begin('--accept', 'other-key')).code).toBe(0)
  })

  test('has its own verdict, also beside a key that was given', async () => {
    await distrust(FINGERPRINT)
    writeFileSync(at('acme.pub'), `${ACME.publicKey}\n`)
    for (const more of [[], ['--key', at('acme.pub')]]) {
      const { out, code } = await ran(['pack', 'verify', at('acme.pack.json'), '--json', ...more])
      expect(code).toBe(4)
      expect(JSON.parse(out)).toMatchObject({ verdict: 'distrusted', distrustedSince: '2026-11-27' })
    }
    const said = await ran(['pack', 'verify', at('acme.pack.json')], 'vi')
    expect(said.out).toContain('Ngày 27/11/2026 bạn đã đánh dấu khóa của gói câu hỏi này là không tin nữa')
    expect((await ran(['pack', 'info', at('acme.pack.json')])).out).toContain('you marked the key of this pack')
  })
})

describe('tukiem pack distrust', () => {
  test('without a key lists those that are known, and writes nothing', async () => {
    expect(await distrust()).toMatchObject({ code: 0, out: expect.stringContaining('No key is known here') })
    expect(existsSync(at('home'))).toBe(false)
    trusted()
    expect((await distrust()).out).toBe(`Acme Electronics: ${FINGERPRINT}\n`)
    await distrust('Acme Electronics')
    expect((await distrust()).out).toBe(`Acme Electronics: ${FINGERPRINT} · not trusted since 27 November 2026\n`)
  })

  test.each([
    [['Nobody'], 'No key of "Nobody" is known here'],
    [['1234', '5678'], 'eight groups of four digits'],
    [['Acme Electronics', '--undo'], 'nothing to undo'],
    [['--undo'], 'which key is to be trusted again'],
  ])('after %j says what is wrong, and leaves all as it is', async (argv, said) => {
    trusted()
    const before = readFileSync(at('home/trust.json'), 'utf8')
    const { code, out, err } = await distrust(...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(readFileSync(at('home/trust.json'), 'utf8')).toBe(before)
  })
})
