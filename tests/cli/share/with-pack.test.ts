import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readShare } from '../../../src/checklist/read-share.ts'
import { run } from '../../../src/cli/run.ts'
import type { Pack } from '../../../src/core/model/pack.ts'
import { withDistrusted } from '../../../src/core/trust/distrust.ts'
import { fingerprintOf } from '../../../src/node/trust/fingerprint.ts'
import { makeKey, type SigningKey } from '../../../src/node/trust/key.ts'
import { changeTrust, pinPack, trustOf } from '../../../src/node/trust/trust-store.ts'
import { capturedIo } from '../../helpers/captured-io.ts'
import { answersOf } from '../../helpers/firms.ts'
import { exampleList, packOf } from '../../helpers/packs.ts'
import { TODAY } from '../../helpers/questions.ts'
import { signedBy, textOfPack } from '../../helpers/signed-packs.ts'

const LIST = exampleList('acme.electronics').checklist
const BUYER = makeKey()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-share-pack-'))
  const { facts, answers } = answersOf('electronics-120')
  const known = new Set(LIST.sections.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const fitting = Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))
  const own = Object.fromEntries(
    LIST.sections
      .flatMap(({ questions }) => questions.filter((one) => one.own && one.kind === 'yes-no'))
      .map(({ id }) => [id, 'yes']),
  )
  const file = { format: 'tukiem/answers/1', checklist: { id: LIST.id }, firm: { name: 'Điện tử Kinh Bắc' }, facts }
  writeFileSync(at('a.tukiem.json'), JSON.stringify({ ...file, answers: { ...fitting, ...own } }))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (...names: readonly string[]) => join(folder, ...names)
const env = () => ({ LANG: 'en_US.UTF-8', TUKIEM_HOME: at('home') })

function sent(key: SigningKey = BUYER, more: Partial<Pack> = {}): Pack {
  const pack = signedBy(key, packOf(LIST, more))
  writeFileSync(at('acme.pack.json'), textOfPack(pack))
  return pack
}

async function tukiem(...args: readonly string[]) {
  const captured = capturedIo(folder, { env: env() })
  const code = await run([...args, '--today', TODAY, '--lang', 'en'], captured.io)
  return { code, out: captured.out().replaceAll(/\s+/g, ' '), err: captured.err().replaceAll(/\s+/g, ' ') }
}

const share = (depth = 'topics') =>
  tukiem(
    'share',
    at('a.tukiem.json'),
    '--with',
    at('acme.pack.json'),
    '--depth',
    depth,
    '--yes',
    '-o',
    at('out.share.json'),
  )
const written = () => readShare({ name: 'out', bytes: readFileSync(at('out.share.json')) })

describe('a result for who sent a pack', () => {
  test('names the key that signed the pack, and has the line of its publisher', async () => {
    sent()
    const { code, out } = await share()
    expect([code, out.includes(`Key that signed the checklist ${fingerprintOf(BUYER.publicKey)}`)]).toEqual([0, true])
    const { to, lines } = written()
    expect([to.publisher, to.key, to.checklist.id]).toEqual([
      LIST.publisher.name,
      fingerprintOf(BUYER.publicKey),
      LIST.id,
    ])
    expect([lines.asked?.percent?.low, out.includes('Also asked by Acme')]).toEqual([expect.any(Number), true])
  })

  test('is taken in by the pack that lies beside it then, and shows the publisher its own line', async () => {
    sent()
    for (const depth of ['levels', 'full']) {
      rmSync(at('out.share.json'), { force: true })
      await share(depth)
      mkdirSync(at(depth))
      writeFileSync(at(depth, 'a.share.json'), readFileSync(at('out.share.json')))
      const received = await tukiem('receive', at(depth), '--pack', at('acme.pack.json'), '-o', at(`${depth}-in`))
      expect([received.code, readdirSync(at(`${depth}-in`)).includes('acme.pack.json')]).toEqual([0, true])
      const batch = await tukiem('batch', at(`${depth}-in`), '-o', at(`${depth}-out`))
      const record = JSON.parse(readFileSync(at(`${depth}-out`, 'results.ndjson'), 'utf8'))
      expect([batch.code, record.asked.by]).toEqual([0, LIST.publisher.name])
      expect(record.asked.group.score.low).toBeCloseTo((written().lines.asked?.percent?.low ?? 0) / 100, 2)
    }
  })

  test.each([
    ['has another key than before', () => sent(makeKey())],
    ['is not signed any more', () => writeFileSync(at('acme.pack.json'), textOfPack(packOf(LIST)))],
    [
      'has a key that was marked',
      () =>
        changeTrust(env(), (store) =>
          withDistrusted(store, [{ fingerprint: fingerprintOf(BUYER.publicKey), publisher: null }], TODAY),
        ),
    ],
    ['was altered', () => writeFileSync(at('acme.pack.json'), textOfPack({ ...sent(), packed: '2026-11-20' }))],
  ])('is not made where the pack %s', async (_, change) => {
    const pack = sent()
    pinPack(pack, trustOf(JSON.parse(textOfPack(pack)), pack, env(), TODAY), env(), TODAY)
    change()
    const { code, out } = await share()
    expect([code, out, readdirSync(folder).includes('out.share.json')]).toEqual([4, '', false])
  })

  test('is made with a warning where the publisher’s name looks like a trusted one', async () => {
    const pack = sent()
    expect((await share()).err).not.toContain('looks like')
    pinPack(pack, trustOf(JSON.parse(textOfPack(pack)), pack, env(), TODAY), env(), TODAY)
    const list = { ...LIST, id: 'acme.new', publisher: { name: 'Acme Electronics JSC' } }
    writeFileSync(at('acme.pack.json'), textOfPack(signedBy(makeKey(), packOf(list))))
    writeFileSync(at('a.tukiem.json'), readFileSync(at('a.tukiem.json'), 'utf8').replace(`"${LIST.id}"`, '"acme.new"'))
    rmSync(at('out.share.json'))
    const { code, err } = await share()
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('Acme Electronics JSC looks like Acme Electronics, which you'),
    ])
    // Both, to be compared on the phone.
    expect(err.match(/(?:\d{4}\s){7}\d{4}/g)).toHaveLength(2)
  })

  test('is made of what was answered, though the pack has expired', async () => {
    const pack = sent(BUYER, { expires: '2026-11-20', packed: '2026-11-01' })
    expect([pack.expires, (await share()).code]).toEqual(['2026-11-20', 0])
  })
})
