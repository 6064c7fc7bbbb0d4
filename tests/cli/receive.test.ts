import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { DEPTHS } from '../../src/core/model/share.ts'
import { fingerprintOf } from '../../src/node/trust/fingerprint.ts'
import { makeKey } from '../../src/node/trust/key.ts'
import { capturedIo } from '../helpers/captured-io.ts'
import { answersOf } from '../helpers/firms.ts'
import { MARK, markedFirm } from '../helpers/marked-firm.ts'
import { readCsv } from '../helpers/read-csv.ts'
import { type Handed, handed, shareText } from '../helpers/shares.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-receive-'))
  mkdirSync(at('in'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (...names: readonly string[]) => join(folder, ...names)
const put = (name: string, content: string) => writeFileSync(at('in', name), content)
const send = (name: string, what: Handed) => put(name, shareText(handed(what)))

async function tukiem(...args: readonly string[]) {
  const captured = capturedIo(folder)
  const code = await run([...args, '--today', '2026-11-21', '--lang', 'en'], captured.io)
  return { code, out: captured.out(), err: captured.err().replaceAll(/\s+/g, ' ') }
}

const receive = (...args: readonly string[]) =>
  tukiem('receive', at('in'), '--pack', 'vn.start', '-o', at('inbox'), ...args)
const inbox = () =>
  readdirSync(at('inbox'))
    .filter((name) => !/^\.|\.csv$/.test(name))
    .sort()
const read = (name: string) => JSON.parse(readFileSync(at('inbox', name), 'utf8'))
const faults = () => readFileSync(at('inbox', 'errors.csv'), 'utf8')
const FIRM = 'xuong-moc-thanh-cong'

describe('tukiem receive', () => {
  test.each([
    ['levels', `${FIRM}.score.json`],
    ['topics', `${FIRM}.score.json`],
    ['full', `${FIRM}.tukiem.json`],
  ] as const)('makes of a share at the depth %s what batch takes: %s', async (depth, name) => {
    send('a.share.json', { depth })
    const { code, err } = await receive()
    expect([code, inbox()]).toEqual([0, [name]])
    expect(err).toContain('The new result of 1 firm was taken in.')
    const batch = await tukiem('batch', at('inbox'), '-o', at('out'))
    expect([batch.code, batch.err.includes('1 client is scored')]).toEqual([0, true])
    const record = JSON.parse(readFileSync(at('out', 'results.ndjson'), 'utf8'))
    expect([record.client, record.level.id, record.told?.depth ?? 'full']).toEqual([FIRM, 'safe-start', depth])
  })

  test('gives of a share in full the same result as the answers themselves, without facts that the list did not ask', async () => {
    send('a.share.json', { depth: 'full' })
    await receive()
    await tukiem('batch', at('inbox'), '-o', at('out'))
    await tukiem('batch', 'tests/golden/furniture-34/answers.yaml', '-o', at('own'))
    const [shared, own] = ['out', 'own'].map((name) => JSON.parse(readFileSync(at(name, 'results.ndjson'), 'utf8')))
    const result = ({ client: _, source: __, facts: ___, ...rest }: Readonly<Record<string, unknown>>) => rest
    expect(result(shared)).toEqual(result(own))
    expect(Object.keys(own.facts)).toEqual(
      expect.arrayContaining([...Object.keys(shared.facts), 'legalForm', 'exportsTo']),
    )
    expect(Object.keys(shared.facts)).not.toContain('exportsTo')
  })

  test('takes answers that nobody signed, marks them, and leaves out what was typed by hand', async () => {
    const { language: _, follows: __, done: ___, ...file } = markedFirm('furniture-34')
    put('workshop.tukiem.json', JSON.stringify({ format: 'tukiem/answers/1', ...file }))
    const { code, err } = await receive()
    expect([code, err.includes('not signed')]).toEqual([0, true])
    expect(readFileSync(at('inbox', 'received.csv'), 'utf8')).toContain('not signed')
    const all = readdirSync(at('inbox')).map((name) => readFileSync(at('inbox', name), 'utf8'))
    expect(all.filter((text) => text.includes(MARK))).toEqual([])
    expect(Object.keys(read('xuong-moc-thanh-cong-kh-00001.tukiem.json').answers).length).toBeGreaterThan(20)
  })

  test('notes a key when it first comes, and says how to be sure of it', async () => {
    const key = makeKey()
    send('a.share.json', { key })
    expect((await receive()).err).toContain(`Thành Công: ${fingerprintOf(key.publicKey)}`)
    send('a.share.json', { key, revision: 4 })
    expect((await receive()).err).not.toContain('first time')
  })

  test('holds the pack, so that batch finds the list beside the answers', async () => {
    send('a.share.json', {})
    await receive()
    const rows = readCsv(readFileSync(at('inbox', 'received.csv'), 'utf8'))
    expect(rows).toHaveLength(2)
    expect(rows[1]?.slice(2, 5)).toEqual(['the level alone', '2026-11-21', '3'])
  })
})

describe('of several results of one firm', () => {
  test.each([
    ['the later day', { day: '2026-11-20', revision: 9 }, { day: '2026-11-21', revision: 2 }],
    ['more saves of one day', { revision: 2 }, { revision: 9 }],
  ] as const)('%s wins, whatever the order, and the other one is named', async (_, older, newer) => {
    for (const [first, second] of [
      ['old', 'new'],
      ['new', 'old'],
    ]) {
      rmSync(at('inbox'), { recursive: true, force: true })
      for (const [name, which] of [
        ['1.share.json', first],
        ['2.share.json', second],
      ] as const)
        send(name, which === 'old' ? { ...older, depth: 'full' } : { ...newer, depth: 'levels' })
      const { code, err } = await receive()
      expect([code, inbox()]).toEqual([0, [`${FIRM}.score.json`]])
      expect(err).toContain(
        first === 'old' ? '1.share.json (in use: 2.share.json)' : '2.share.json (in use: 1.share.json)',
      )
    }
  })

  test('a later one at a lesser depth takes away what was handed on before', async () => {
    send('a.share.json', { depth: 'full' })
    await receive()
    expect(inbox()).toEqual([`${FIRM}.tukiem.json`])
    send('a.share.json', { depth: 'levels', revision: 4 })
    await receive()
    expect(inbox()).toEqual([`${FIRM}.score.json`])
  })

  test('an older one that comes later changes nothing', async () => {
    send('a.share.json', { revision: 9 })
    await receive()
    send('a.share.json', { revision: 3, depth: 'full' })
    const { code, err } = await receive()
    expect([code, inbox(), err.includes('There is no new result.')]).toEqual([0, [`${FIRM}.score.json`], true])
  })
})

describe('sets aside, with exit code 3, and takes the others:', () => {
  const other = { firm: { name: 'Cơ sở Bên Cạnh' } }

  async function besideAnother(said: string) {
    put('z.share.json', shareText(handed(other)))
    const { code, err } = await receive()
    expect([code, inbox()]).toEqual([3, ['co-so-ben-canh.score.json']])
    expect(err).toContain(said)
    expect(faults()).toContain(said)
  }

  test.each([
    ['a level', { level: 'leading' }],
    ['a depth', { depth: 'topics', topics: { urgent: 0, toFindOut: 0, strengths: null, sections: [] } }],
    ['a firm', { firm: { name: 'Cơ sở khác' } }],
    ['a day', { day: '2026-12-01' }],
    ['a revision', { revision: 99 }],
    ['a publisher', { to: { ...handed().to, publisher: 'Acme' } }],
    ['the proofs', { declared: { by: 'self', proofs: 50, verified: false } }],
    [
      'a line',
      {
        lines: {
          ...handed().lines,
          buyer: null,
          law: { percent: { low: 100, high: 100 }, counting: 18, answered: 18 },
        },
      },
    ],
    ['the key', { signature: { ...handed().signature, key: makeKey().publicKey } }],
  ] as const)('a share in which %s was altered', async (_, change) => {
    put('a.share.json', shareText({ ...handed(), ...change }))
    await besideAnother('This file is not as it was when the firm signed it.')
  })

  test('a share in full whose answer was altered', async () => {
    const { full, ...share } = handed({ depth: 'full' })
    const answers = (full?.answers ?? []).map((one) => ({ ...one, value: one.value === 'no' ? 'yes' : one.value }))
    put('a.share.json', shareText({ ...share, full: { ...full, answers } }))
    await besideAnother('This file is not as it was')
  })

  test('a share whose result does not fit its own answers, though it is signed', async () => {
    const key = makeKey()
    const { signature: _, ...share } = handed({ depth: 'full', key })
    const { sign } = await import('../../src/node/trust/sign.ts')
    put('a.share.json', shareText(sign({ ...share, level: 'leading' }, 'tukiem-share-v1\0', key)))
    await besideAnother('does not fit the answers in it')
  })

  test('a share that is not signed', async () => {
    const { signature: _, ...share } = handed()
    put('a.share.json', shareText(share))
    await besideAnother('This file has no signature.')
  })

  test.each([
    ['no base64', 'x+x'],
    ['a letter more than there is', `${handed().signature.value}AAAA`.slice(0, 88).replace(/..$/, 'A=')],
  ])('a share whose signature is %s', async (_, value) => {
    put('a.share.json', shareText({ ...handed(), signature: { ...handed().signature, value } }))
    await besideAnother('a.share.json')
  })

  test('a share whose key fits any message', async () => {
    const key = Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]).toString('base64')
    put('a.share.json', shareText({ ...handed(), signature: { key, value: Buffer.alloc(64).toString('base64') } }))
    await besideAnother('its key is not safe')
  })

  test.each([
    ['another list', { id: 'vn.sme' }, 'answers vn.sme, not vn.start'],
    ['another version', { version: '0.9.0' }, 'in version 0.9.0, not 1.0.0'],
    ['another text', { sha256: 'a'.repeat(64) }, 'differs from yours'],
  ])('what answers %s', async (_, change, said) => {
    const key = makeKey()
    const { signature: __, ...share } = handed({ key })
    const { sign } = await import('../../src/node/trust/sign.ts')
    const to = { ...share.to, checklist: { ...share.to.checklist, ...change } }
    put('a.share.json', shareText(sign({ ...share, to }, 'tukiem-share-v1\0', key)))
    await besideAnother(said)
  })

  test('a key that is not the one known of a firm, until the buyer says that it is', async () => {
    const [old, fresh] = [makeKey(), makeKey()]
    send('a.share.json', { key: old, revision: 3 })
    await receive()
    send('a.share.json', { key: fresh, revision: 4, depth: 'full' })
    const { code, err } = await receive()
    expect([code, inbox()]).toEqual([3, [`${FIRM}.score.json`]])
    expect(err).toContain(`Known: ${fingerprintOf(old.publicKey)}. In the file: ${fingerprintOf(fresh.publicKey)}.`)
    const accepted = await receive('--accept-key', fingerprintOf(fresh.publicKey))
    expect([accepted.code, inbox(), existsSync(at('inbox', 'errors.csv'))]).toEqual([0, [`${FIRM}.tukiem.json`], false])
    send('a.share.json', { key: old, revision: 5 })
    expect((await receive()).code).toBe(3)
  })

  test('files of one new firm with two keys: which is its own is not guessed', async () => {
    send('a.share.json', { key: makeKey() })
    send('b.share.json', { key: makeKey() })
    const { code, err } = await receive()
    expect([code, inbox(), err.includes('signed with different keys')]).toEqual([3, [], true])
  })

  test('unsigned answers of a firm that signed before', async () => {
    send('a.share.json', { depth: 'levels' })
    await receive()
    put('b.tukiem.json', JSON.stringify({ format: 'tukiem/answers/1', ...answersOf('furniture-34'), revision: 99 }))
    const { code, err } = await receive()
    expect([code, inbox(), err.includes('signed its files before')]).toEqual([3, [`${FIRM}.score.json`], true])
  })

  test.each([
    ['an empty file', 'a.share.json', ''],
    ['half a file', 'a.share.json', shareText(handed()).slice(0, 300)],
    ['a key twice', 'a.share.json', shareText(handed()).replace('"size"', '"level": "leading", "size"')],
    ['a key that nobody knows', 'a.share.json', shareText({ ...handed(), note: MARK })],
    ['an anchor', 'a.share.json', shareText(handed()).replace('"levels"', '&a "levels"')],
    ['deep brackets', 'a.share.json', `{"format": "tukiem/share/1", "depth": ${'['.repeat(50_000)}`],
    ['a prototype', 'a.share.json', shareText(handed()).replace('"size"', '"__proto__": {}, "size"')],
    ['too much', 'a.share.json', shareText({ ...handed(), firm: { name: 'x'.repeat(3_000_000) } })],
    [
      'a part that its depth does not have',
      'a.share.json',
      shareText({ ...handed({ depth: 'topics' }), depth: 'levels' }),
    ],
    ['bytes that are no text', 'a.share.json', '{"format": "tukiem/share/1"\u0000}'],
    [
      'answers that do not fit',
      'a.tukiem.yaml',
      'format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: 3}\nanswers: {safety.exits: maybe}\n',
    ],
  ])('%s', async (_, name, content) => {
    put(name, content)
    await besideAnother(name)
    expect(faults()).not.toContain(MARK)
  })
})

describe('refuses, and writes nothing:', () => {
  test.each([
    [['-o', 'INBOX'], 'Say which list or pack you sent'],
    [['--pack', 'vn.start'], 'Say which folder'],
    [['--pack', 'vn.nothing', '-o', 'INBOX'], 'vn.nothing'],
  ])('%j', async (args, said) => {
    send('a.share.json', {})
    const { code, err } = await tukiem('receive', at('in'), ...args.map((one) => (one === 'INBOX' ? at('inbox') : one)))
    expect([code, err.includes(said), existsSync(at('inbox'))]).toEqual([2, true, false])
  })

  test('a folder that holds results of another list', async () => {
    send('a.share.json', {})
    await receive()
    const { code, err } = await tukiem('receive', at('in'), '--pack', 'vn.sme', '-o', at('inbox'))
    expect([code, err.includes('holds results of vn.start')]).toEqual([2, true])
  })

  test.each(['', '{}', '{"format":"tukiem/inbox/1","list":{},"firms":[]}'])(
    'a folder whose keys were damaged: %j',
    async (content) => {
      send('a.share.json', {})
      await receive()
      writeFileSync(at('inbox', '.tukiem-inbox.json'), content)
      const { code, err } = await receive()
      expect([code, err.includes('cannot be read')]).toEqual([2, true])
    },
  )

  test('a name of a client in it that leads to another folder', async () => {
    send('a.share.json', {})
    await receive()
    const text = readFileSync(at('inbox', '.tukiem-inbox.json'), 'utf8').replace(`"${FIRM}"`, '"../../elsewhere"')
    writeFileSync(at('inbox', '.tukiem-inbox.json'), text)
    expect((await receive()).code).toBe(2)
  })
})

test('each depth of one firm gives one row of the matrix, blank where nothing was told', async () => {
  const firms = DEPTHS.map((depth) => ({ depth, firm: { name: `Cơ sở ${depth}` } }))
  for (const one of firms) send(`${one.depth}.share.json`, one)
  await receive()
  const { code } = await tukiem('batch', at('inbox'), '-o', at('out'))
  const [head = [], ...rows] = readCsv(readFileSync(at('out', 'matrix.csv'), 'utf8'))
  const cell = (depth: string, column: string) =>
    rows.find((row) => row.includes(`Cơ sở ${depth}`))?.[head.indexOf(column)]
  const told = ['Urgent', 'Asked by law', 'To do', 'Strengths there', 'To find out', 'Contracts: of so many people']
  expect(code).toBe(0)
  expect(told.map((column) => cell('full', column))).toEqual(['0', '90%', '6', '3', '0', '34'])
  expect(told.map((column) => cell('topics', column))).toEqual(['0', '90%', '', '3', '0', ''])
  expect(told.map((column) => cell('levels', column))).toEqual(['0', '90%', '', '', '', ''])
})
