import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, win32 } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  FILE_LIMITS,
  includeResolver,
  isInside,
  listMissing,
  readListFile,
  readSource,
  readStdin,
} from '../../src/node/read-file.ts'
import { refused, sourceOf } from '../checklist/small.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-read-'))
const at = (name: string) => join(folder, name)

beforeAll(() => {
  mkdirSync(at('lists'))
  mkdirSync(at('lists/inner'))
  writeFileSync(at('secret.yaml'), 'secret')
  writeFileSync(at('lists/buyer.yaml'), 'buyer')
  writeFileSync(at('lists/own.yaml'), 'own')
  writeFileSync(at('lists/inner/deep.yaml'), 'deep')
  writeFileSync(at('large.yaml'), 'a'.repeat(2 * FILE_LIMITS.checklist))
  writeFileSync(at('just.yaml'), 'a'.repeat(FILE_LIMITS.checklist))
  writeFileSync(at('empty.yaml'), '')
  symlinkSync(at('secret.yaml'), at('lists/out.yaml'))
  symlinkSync(at('lists/own.yaml'), at('lists/link.yaml'))
  symlinkSync(at('nowhere.yaml'), at('lists/broken.yaml'))
  symlinkSync(at('lists/own.yaml'), at('own-link.yaml'))
  execFileSync('mkfifo', [at('pipe')])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString()

describe('a file', () => {
  test('is read whole, under the name by which it was asked for', () => {
    expect(words(readSource(at('secret.yaml'), 100).bytes)).toBe('secret')
    expect(readSource(at('secret.yaml'), 100).name).toBe(at('secret.yaml'))
    expect(readSource(at('just.yaml'), FILE_LIMITS.checklist).bytes).toHaveLength(FILE_LIMITS.checklist)
    expect(readSource(at('empty.yaml'), 10).bytes).toHaveLength(0)
    expect(words(readSource(at('own-link.yaml'), 10).bytes)).toBe('own')
  })

  test.each<[string, object]>([
    ['missing.yaml', { code: 'file-missing', args: { near: '_' } }],
    ['secrt.yaml', { code: 'file-missing', args: { near: 'secret.yaml' } }],
    ['no-folder/a.yaml', { code: 'file-missing', args: { near: '_' } }],
    ['lists/broken.yaml', { code: 'file-missing', args: { near: '_' } }],
    ['secret.yaml/a.yaml', { code: 'file-missing', args: { near: '_' } }],
    ['large.yaml', { code: 'file-too-large', args: { size: 2 * FILE_LIMITS.checklist, limit: FILE_LIMITS.checklist } }],
    ['pipe', { code: 'file-not-regular', args: { found: 'pipe' } }],
    ['lists', { code: 'file-not-regular', args: { found: 'folder' } }],
    [`${'a'.repeat(300)}.yaml`, { code: 'file-unreadable', args: { reason: 'ENAMETOOLONG' } }],
    ['a\0b', { code: 'file-unreadable', args: { reason: 'ERR_INVALID_ARG_VALUE' } }],
  ])('%s is refused', (name, finding) => {
    const findings = refused(() => readSource(at(name), FILE_LIMITS.checklist))
    expect(findings).toMatchObject([finding])
    expect(findings[0]?.place).toEqual({ file: at(name) })
  })

  test('a device is refused', () => {
    expect(refused(() => readSource('/dev/zero', 100))).toMatchObject([
      { code: 'file-not-regular', args: { found: 'device' } },
    ])
  })

  test('a file without permission is refused with the reason', () => {
    chmodSync(at('empty.yaml'), 0)
    const findings = refused(() => readSource(at('empty.yaml'), 10))
    chmodSync(at('empty.yaml'), 0o600)
    expect(findings).toMatchObject(
      process.getuid?.() === 0 ? [] : [{ code: 'file-unreadable', args: { reason: 'EACCES' } }],
    )
  })
})

describe('what comes through a pipe', () => {
  async function* chunks(...parts: readonly (string | Uint8Array)[]) {
    yield* parts
  }

  test('is put together', async () => {
    const source = await readStdin(chunks('Thành ', Buffer.from('Công')), 100)
    expect([source.name, words(source.bytes)]).toEqual(['-', 'Thành Công'])
  })

  test('is cut off at the limit', async () => {
    await expect(readStdin(chunks('aaaa', 'aaaa'), 7)).rejects.toMatchObject({ findings: [{ code: 'file-too-large' }] })
  })
})

describe('an included list', () => {
  const resolve = includeResolver((id) => (id === 'vn.start' ? sourceOf('packaged', id) : null))
  const from = () => at('lists/buyer.yaml')

  test.each<[string, string | undefined]>([
    ['vn.start', 'packaged'],
    ['vn.other', undefined],
    ['own.yaml', 'own'],
    ['link.yaml', 'own'],
    ['missing.yaml', undefined],
    ['broken.yaml', undefined],
    ['../secret.yaml', undefined],
    ['inner/deep.yaml', undefined],
  ])('%s', (id, text) => {
    expect(words(resolve(id, from())?.bytes)).toBe(text)
  })

  test('that is a link out of the folder is refused', () => {
    expect(refused(() => resolve('out.yaml', from()))).toMatchObject([{ code: 'file-outside-folder' }])
  })

  test('is looked for beside a list that was named without a folder', () => {
    expect(resolve('no-such-list.yaml', 'buyer.yaml')).toBeNull()
  })
})

describe('a file is inside a folder', () => {
  test.each<[string, string, boolean]>([
    ['/lists', '/lists/own.yaml', true],
    ['/lists', '/lists/inner/own.yaml', true],
    ['/lists', '/lists/..own.yaml', true],
    ['/lists', '/own.yaml', false],
    ['/lists', '/lists-too/own.yaml', false],
    ['/lists/inner', '/', false],
  ])('%s: %s is %s', (place, file, inside) => {
    expect(isInside(place, file, posix)).toBe(inside)
    expect(isInside(`C:${place}`, `C:${file}`, win32)).toBe(inside)
  })

  test('but never on another drive or computer', () => {
    expect(isInside('C:\\lists', 'D:\\lists\\own.yaml', win32)).toBe(false)
    expect(isInside('C:\\lists', '\\\\office\\lists\\own.yaml', win32)).toBe(false)
  })
})

describe('a list that is named by id or file', () => {
  const packaged = ['vn.start', 'vn.sme']

  test('is read when it is a file, whatever it is called', () => {
    expect(words(readListFile(at('lists/own.yaml'), packaged).bytes)).toBe('own')
  })

  test.each<[string, object]>([
    ['vn.nope', { code: 'list-missing', args: { list: 'vn.nope', near: '_' } }],
    ['vn.strat', { code: 'list-missing', args: { list: 'vn.strat', near: 'vn.start' } }],
    ['VN.STAR', { code: 'list-missing', args: { list: 'VN.STAR', near: 'vn.start' } }],
    ['vn.start.yaml', { code: 'file-missing' }],
    ['lists/vn.start', { code: 'file-missing' }],
    ['lists\\vn.start', { code: 'file-missing' }],
  ])('and is neither is refused: %s', (name, finding) => {
    expect(refused(() => readListFile(name, packaged))).toMatchObject([{ ...finding, place: { file: name } }])
  })

  test('is not called missing when it is something else', () => {
    expect(refused(() => readListFile(folder, packaged))).toMatchObject([{ code: 'file-not-regular' }])
  })

  test('is quoted at no more than a line', () => {
    const { findings } = listMissing('a'.repeat(500), packaged)
    expect(findings).toMatchObject([{ args: { list: `${'a'.repeat(39)}…`, near: '_' } }])
  })
})
