import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { takeLock } from '../../src/node/save/lock.ts'
import { capturedIo } from '../helpers/captured-io.ts'
import { readCsv } from '../helpers/read-csv.ts'
import { smallPack, textOfPack } from '../helpers/signed-packs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-versions-'))
  for (const version of ['1.0.0', '1.1.0', '1.10.0'])
    writeFileSync(at(`acme-${version}.pack.json`), textOfPack(smallPack({ version, ask: `Bản ${version}?` })))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (...names: readonly string[]) => join(folder, ...names)
const INBOX = '.tukiem-inbox.json'

/** A folder with the answers of one firm to a version; answers that name none answer what was asked. */
function sent(into: string, firm: string, version: string | null, { revision = 1, exits = 'yes' } = {}): void {
  mkdirSync(at(into), { recursive: true })
  const checklist = { id: 'acme.suppliers', ...(version === null ? {} : { version }) }
  const answers = { 'acme.exits': exits, 'acme.pay': 'yes', 'acme.hours': 'yes' }
  const file = { format: 'tukiem/answers/1', checklist, revision, firm: { name: firm }, facts: { hired: 5 }, answers }
  writeFileSync(at(into, `${firm}-${version}-${revision}.tukiem.json`), JSON.stringify(file))
}

async function tukiem(...args: readonly string[]) {
  const captured = capturedIo(folder)
  const code = await run([...args, '--today', '2026-11-27', '--lang', 'en'], captured.io)
  return { code, err: captured.err().replaceAll(/\s+/g, ' ') }
}

const receive = (from: string, version: string) =>
  tukiem('receive', at(from), '--pack', at(`acme-${version}.pack.json`), '-o', at('inbox'))
const files = () =>
  readdirSync(at('inbox'))
    .filter((name) => name.endsWith('.tukiem.json'))
    .sort()

/** Which version each firm answers, by the files that batch reads. */
function versions() {
  const read = (name: string) => JSON.parse(readFileSync(at('inbox', name), 'utf8'))
  return Object.fromEntries(files().map((name) => [read(name).firm.name, read(name).checklist.version]))
}

describe('an inbox of several versions of one list', () => {
  beforeEach(async () => {
    sent('one', 'a', '1.0.0')
    sent('one', 'b', '1.0.0', { exits: 'no' })
    expect((await receive('one', '1.0.0')).code).toBe(0)
  })

  test('keeps each with its pack, and tells how many there are of each', async () => {
    sent('two', 'c', '1.1.0')
    const { code, err } = await receive('two', '1.1.0')
    expect(code).toBe(0)
    expect(files()).toEqual(['a.tukiem.json', 'b.tukiem.json', 'c.tukiem.json'])
    expect(existsSync(at('inbox', 'acme.suppliers-1.1.0.pack.json'))).toBe(true)
    expect(err).toContain('version 1.0.0: 2 firms version 1.1.0: 1 firm')
    const [head = [], ...rows] = readCsv(readFileSync(at('inbox', 'received.csv'), 'utf8'))
    const cells = rows.map((row) => [row[head.indexOf('Version')], row[head.indexOf('File here')]])
    expect(cells).toEqual([
      ['1.0.0', 'a.tukiem.json'],
      ['1.0.0', 'b.tukiem.json'],
      ['1.1.0', 'c.tukiem.json'],
    ])
  })

  test('is scored by batch, each by its own version', async () => {
    sent('two', 'c', '1.1.0')
    await receive('two', '1.1.0')
    const { code, err } = await tukiem('batch', at('inbox'), '-o', at('out'))
    expect([code, err.includes('3 clients are scored')]).toEqual([0, true])
    const lines = readFileSync(at('out', 'results.ndjson'), 'utf8').trim().split('\n')
    const results = lines.map((line) => JSON.parse(line)).map(({ firm, checklist }) => [firm.name, checklist.version])
    expect(results.sort()).toEqual([
      ['a', '1.0.0'],
      ['b', '1.0.0'],
      ['c', '1.1.0'],
    ])
  })

  test('keeps both packs where the new one is called as the old one, and a firm that moves to it stays the same client', async () => {
    await tukiem('batch', at('inbox'), '-o', at('before'))
    writeFileSync(at('acme-1.0.0.pack.json'), readFileSync(at('acme-1.1.0.pack.json')))
    sent('two', 'b', '1.1.0')
    expect((await receive('two', '1.0.0')).code).toBe(0)
    await tukiem('batch', at('inbox'), '-o', at('after'), '--since', at('before'))
    expect(versions()).toEqual({ a: '1.0.0', b: '1.1.0' })
    expect(readFileSync(at('after', 'matrix.csv'), 'utf8')).not.toMatch(/;new;/)
  })

  test('takes answers to an earlier version too, once its pack is there', async () => {
    sent('two', 'c', '1.1.0')
    sent('two', 'd', '1.0.0')
    sent('two', 'e', '1.10.0')
    const { code, err } = await receive('two', '1.1.0')
    expect([code, files()]).toEqual([3, ['a', 'b', 'c', 'd'].map((firm) => `${firm}.tukiem.json`)])
    expect(err).toContain('in version 1.10.0, not 1.1.0')
  })

  test('holds one result of a firm: that of the later version, whatever was saved more often', async () => {
    sent('two', 'a', '1.10.0', { revision: 1 })
    await receive('two', '1.10.0')
    expect(versions()).toEqual({ a: '1.10.0', b: '1.0.0' })
    sent('three', 'a', '1.0.0', { revision: 9 })
    sent('three', 'a', '1.1.0', { revision: 9 })
    const { code, err } = await receive('three', '1.1.0')
    expect([code, versions()]).toEqual([0, { a: '1.10.0', b: '1.0.0' }])
    expect(err).toContain('2 files are not used')
  })

  test.each<[string, () => void, string, string]>([
    [
      'another content under a version that is there',
      () => writeFileSync(at('acme-1.0.0.pack.json'), textOfPack(smallPack({ ask: 'Khác?' }))),
      '1.0.0',
      'another content under the same version',
    ],
    [
      'a new version where the pack of an old one was changed',
      () => writeFileSync(at('inbox', 'acme-1.0.0.pack.json'), textOfPack(smallPack({ ask: 'Khác?' }))),
      '1.1.0',
      'The pack of version 1.0.0 is not in',
    ],
    [
      'a new version where the pack of an old one is gone',
      () => rmSync(at('inbox', 'acme-1.0.0.pack.json')),
      '1.1.0',
      'The pack of version 1.0.0 is not in',
    ],
    [
      'an inbox whose version leads to another folder',
      () => {
        const text = readFileSync(at('inbox', INBOX), 'utf8')
        writeFileSync(at('inbox', INBOX), text.replace('"more": []', '"more": [{"version": "../..", "sha256": "a"}]'))
      },
      '1.0.0',
      'cannot be read',
    ],
  ])('refuses %s, and writes nothing', async (_, spoil, version, said) => {
    spoil()
    const before = readFileSync(at('inbox', INBOX), 'utf8')
    sent('two', 'c', version)
    const { code, err } = await receive('two', version)
    expect([code, err.includes(said), files()]).toEqual([2, true, ['a.tukiem.json', 'b.tukiem.json']])
    expect(readFileSync(at('inbox', INBOX), 'utf8')).toBe(before)
  })

  test('reads an inbox that knows one version alone', async () => {
    const { more: _, firms, ...rest } = JSON.parse(readFileSync(at('inbox', INBOX), 'utf8'))
    const old = firms.map(({ version: __, ...one }: Readonly<Record<string, unknown>>) => one)
    writeFileSync(at('inbox', INBOX), JSON.stringify({ ...rest, firms: old }))
    sent('two', 'c', '1.1.0')
    expect((await receive('two', '1.1.0')).code).toBe(0)
    expect(files()).toEqual(['a.tukiem.json', 'b.tukiem.json', 'c.tukiem.json'])
  })
})

test('the pack is found among the results of any number of firms that handed on less', async () => {
  sent('one', 'zz', '1.0.0')
  await receive('one', '1.0.0')
  for (let firm = 100; firm < 400; firm += 1) writeFileSync(at('inbox', `aa-${firm}.score.json`), '{}')
  const { code, err } = await tukiem('score', at('inbox', 'zz.tukiem.json'))
  expect([code, err]).toEqual([0, ''])
})

describe('two at once', () => {
  test('lose nothing of each other', async () => {
    const firms = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const firm of firms) sent(firm, firm, '1.0.0')
    const codes = await Promise.all(firms.map((firm) => receive(firm, '1.0.0')))
    expect(codes.map(({ code }) => code)).toEqual(firms.map(() => 0))
    expect(files()).toEqual(firms.map((firm) => `${firm}.tukiem.json`))
    expect(JSON.parse(readFileSync(at('inbox', INBOX), 'utf8')).firms).toHaveLength(firms.length)
    expect(readdirSync(at('inbox')).filter((name) => name.includes('lock'))).toEqual([])
  })

  test('wait for each other, and say so with exit code 5 where one does not end', { timeout: 15_000 }, async () => {
    mkdirSync(at('inbox'))
    const lock = takeLock(at('inbox', INBOX))
    sent('one', 'a', '1.0.0')
    const { code, err } = await receive('one', '1.0.0')
    expect([code, err.includes('Another window is writing into the folder'), files()]).toEqual([5, true, []])
    if (lock.taken) lock.release()
    expect((await receive('one', '1.0.0')).code).toBe(0)
  })
})
