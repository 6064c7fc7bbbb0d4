import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { captured } from '../helpers/captured-run.ts'
import { writeClients } from '../helpers/many-clients.ts'

const home = mkdtempSync(join(tmpdir(), 'tukiem-merge-'))
afterAll(() => rmSync(home, { recursive: true }))
const at = (name: string) => join(home, name)
const DAY = ['--today', '2026-11-21', '--lang', 'en']
const tukiem = async (...args: readonly string[]) => {
  const { code, err } = await captured([...args, ...DAY], { isScreen: false, width: 200 })
  return { code, err: err.replaceAll(`${home}/`, '') }
}
const SHARDS = ['part-1', 'part-2', 'part-3']

beforeAll(async () => {
  writeFileSync(at('theme.yaml'), 'format: tukiem/theme/1\n')
  writeClients(at('clients'), { count: 30, seed: 11, broken: 0.25 })
  await tukiem('batch', at('clients'), '-o', at('whole'), '--jobs', '1')
  for (const [index, part] of SHARDS.entries())
    await tukiem('batch', at('clients'), '-o', at(part), '--jobs', '1', '--shard', `${index + 1}/3`)
}, 120_000)

/** What is in a folder, by path: the hash of each file. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    statSync(join(folder, one)).isFile(),
  )
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  return Object.fromEntries(files.sort().map((one) => [one, hash(join(folder, one))]))
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

/** The parts as they are, in folders of this test, changed before they are put together. */
async function mergeChanged(name: string, change: (part: string) => void, ...options: readonly string[]) {
  const parts = SHARDS.map((part) => at(`${name}/${part}`))
  for (const [index, part] of parts.entries()) cpSync(at(SHARDS[index] ?? ''), part, { recursive: true })
  change(at(name))
  const { code, err } = await tukiem('merge', ...parts, '-o', at(`${name}/all`), ...options)
  return { code, err: err.replaceAll(`${name}/`, ''), out: at(`${name}/all`) }
}

describe('the results of three shards', () => {
  test('put together are those of one run, byte for byte, in whatever order they are named', async () => {
    const whole = contents(at('whole'))
    expect(Object.keys(whole).length).toBeGreaterThan(20)
    for (const order of [
      [1, 2, 3],
      [3, 1, 2],
    ]) {
      const out = at(`all-${order.join('')}`)
      const { code } = await tukiem('merge', ...order.map((one) => at(`part-${one}`)), '-o', out)
      expect(code).toBe(3)
      expect(contents(out)).toEqual(whole)
    }
  })

  test('say of a table that could not be read that it is a table, as one run does', async () => {
    writeClients(at('with-table'), { count: 2, seed: 5 })
    writeFileSync(at('with-table/one.csv'), 'Mã;hired;Sai cột\nK1;3;x\nK2;4;y\n')
    for (const part of ['1/2', '2/2'])
      await tukiem('batch', at('with-table'), '-o', at(`table-${part[0]}`), '--jobs', '1', '--shard', part)
    const { code, err } = await tukiem('merge', at('table-1'), at('table-2'), '-o', at('table-all'))
    expect(code).toBe(3)
    expect(err).toContain('1 table could not be read, so how many clients it holds is not known.')
    expect(err).not.toContain('1 is set aside')
  }, 60_000)

  test('share all clients out, and each has some', () => {
    const parts = SHARDS.map((part) => manifestOf(at(part)).clients)
    const sum = (what: string) => parts.reduce((total, part) => total + part[what], 0)
    expect({ inputs: sum('inputs'), scored: sum('scored'), errors: sum('errors') }).toEqual(
      manifestOf(at('whole')).clients,
    )
    for (const part of parts) expect(part.scored).toBeGreaterThan(0)
  })

  test('put together twice into one folder stay what they are', async () => {
    const parts = SHARDS.map(at)
    await tukiem('merge', ...parts, '-o', at('again'))
    writeFileSync(at('again/clients/somebody-gone.assessment.json'), '{}')
    await tukiem('merge', ...parts, '-o', at('again'))
    expect(contents(at('again'))).toEqual(contents(at('whole')))
  })

  test('leave the files of clients where they are with --no-clients', async () => {
    const { code } = await tukiem('merge', ...SHARDS.map(at), '-o', at('without'), '--no-clients')
    expect(code).toBe(3)
    expect(existsSync(at('without/clients'))).toBe(false)
    expect(manifestOf(at('without'))).toEqual(manifestOf(at('whole')))
  })

  test('of which one is missing are refused with the line that scores it', async () => {
    const { code, err } = await tukiem('merge', at('part-1'), at('part-3'), '-o', at('two'))
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^Part 2\/3 is missing\. .*batch … --shard 2\/3 -o part-2$/),
      'To put together what is there, add --partly.',
      '',
    ])
    expect(existsSync(at('two'))).toBe(false)
  })

  test('are put together partly when that is asked for, and the result says so', async () => {
    const { code, err } = await tukiem('merge', at('part-1'), at('part-3'), '-o', at('two'), '--partly')
    expect(code).toBe(3)
    expect(err).toContain('2 of 3 parts are put together; these are missing: 2/3.')
    const { partly, clients } = manifestOf(at('two'))
    expect(partly).toEqual({ of: 3, missing: [2] })
    expect(clients.inputs).toBe(30 - manifestOf(at('part-2')).clients.inputs)
    const again = await tukiem('merge', at('two'), at('part-2'), '-o', at('three'))
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('two was put together with parts missing.')])
  })
})

describe('nothing is written, and the reason is said, when', () => {
  test.each<[string, (folder: string) => void, string]>([
    [
      'results were cut',
      (f) => truncateSync(`${f}/part-2/results.ndjson`, 900),
      'part-2/results.ndjson is not what it was',
    ],
    [
      'errors were changed',
      (f) => appendFileSync(`${f}/part-1/errors.csv`, 'x'),
      'part-1/errors.csv is not what it was',
    ],
    ['results are gone', (f) => rmSync(`${f}/part-3/results.ndjson`), 'part-3/results.ndjson is gone.'],
    [
      'a manifest is gone',
      (f) => rmSync(`${f}/part-2/manifest.json`),
      'There are no results of tukiem batch in part-2.',
    ],
    [
      'a manifest is none',
      (f) => writeFileSync(`${f}/part-2/manifest.json`, '{"format":"x"}'),
      'part-2/manifest.json cannot be read.',
    ],
    [
      'a manifest names a file elsewhere',
      (f) => changeManifest(`${f}/part-2`, (one) => ({ ...one, files: { ...one.files, '../x': 'a'.repeat(64) } })),
      'part-2/manifest.json cannot be read.',
    ],
    [
      'a manifest counts otherwise',
      (f) => changeManifest(`${f}/part-2`, (one) => ({ ...one, clients: { ...one.clients, errors: 99 } })),
      'part-2/errors.ndjson is not what it was',
    ],
    [
      'a run goes on',
      (f) => cpSync(`${f}/part-2/clients`, `${f}/part-2/.tukiem-batch`, { recursive: true }),
      'part-2 is not finished.',
    ],
    [
      'the file of a client is gone',
      (f) => rmSync(`${f}/part-1/clients/${readdirSync(`${f}/part-1/clients`)[0]}`),
      'results of clients in part-1/clients, and should be',
    ],
    [
      'a part is there twice',
      (f) => {
        rmSync(`${f}/part-3`, { recursive: true })
        cpSync(`${f}/part-2`, `${f}/part-3`, { recursive: true })
      },
      'part-3 and part-2 are the same part, 2/3.',
    ],
    [
      'two parts have the same client',
      (f) => {
        rmSync(`${f}/part-3`, { recursive: true })
        cpSync(`${f}/part-2`, `${f}/part-3`, { recursive: true })
        changeManifest(`${f}/part-3`, (one) => ({ ...one, shard: { index: 3, of: 3 } }))
      },
      'is in part-2 and in part-3. A client belongs to one part',
    ],
    [
      'two parts have files of the same name',
      (f) => {
        const [mine = ''] = readdirSync(`${f}/part-1/clients`)
        const [other = ''] = readdirSync(`${f}/part-2/clients`)
        cpSync(`${f}/part-1/clients/${mine}`, `${f}/part-2/clients/${mine}`)
        rmSync(`${f}/part-2/clients/${other}`)
      },
      'The parts were scored with different files',
    ],
  ])('%s', async (name, change, said) => {
    const { code, err, out } = await mergeChanged(name.replaceAll(' ', '-'), change)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
    expect(existsSync(out)).toBe(false)
  })

  test.each([
    ['no folder is named for them', [], 'Add -o and a folder'],
    ['that folder is one of the parts', ['-o', at('part-2')], 'part-2 is one of the parts'],
    ['that folder holds other things', ['-o', at('clients')], 'clients holds other things'],
    [
      'a theme is given that they do not have',
      ['-o', at('none'), '--theme', at('theme.yaml')],
      'is not the theme of the parts',
    ],
    ['a theme is given that is none', ['-o', at('none'), '--theme', at('clients')], 'is a folder'],
  ])('%s', async (_, options, said) => {
    const before = contents(home)
    const { code, err } = await tukiem('merge', ...SHARDS.map(at), ...options)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
    expect(contents(home)).toEqual(before)
  })
})

function changeManifest(folder: string, change: (manifest: ReturnType<typeof manifestOf>) => object): void {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(change(manifestOf(folder))))
}

test('shards with a theme are put together with it, and only with it', async () => {
  const theme = ['--theme', at('theme.yaml')]
  const one = at(join('clients', readdirSync(at('clients'))[0] ?? ''))
  const parts = [1, 2].map((index) => at(`themed-${index}`))
  for (const [at, part] of parts.entries())
    await tukiem('batch', one, '-o', part, '--jobs', '1', '--shard', `${at + 1}/2`, ...theme)
  const without = await tukiem('merge', ...parts, '-o', at('themed'))
  expect([without.code, without.err]).toEqual([2, expect.stringContaining('Add --theme')])
  expect((await tukiem('merge', ...parts, '-o', at('themed'), ...theme)).code).not.toBe(2)
  await tukiem('batch', one, '-o', at('themed-whole'), '--jobs', '1', ...theme)
  expect(contents(at('themed'))).toEqual(contents(at('themed-whole')))
})

test.each(['0/3', '4/3', '3', 'x'])('a batch of shard %s is refused', async (shard) => {
  const { code, err } = await tukiem('batch', at('clients'), '-o', at('none'), '--shard', shard)
  expect([code, err]).toEqual([2, expect.stringContaining('After --shard comes which part of how many, such as 2/8.')])
  expect(existsSync(at('none'))).toBe(false)
})

test('a shard without a client has results all the same', async () => {
  const one = at(join('clients', readdirSync(at('clients'))[0] ?? ''))
  const codes = []
  for (const index of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const { code } = await tukiem('batch', one, '-o', at(`ninth-${index}`), '--jobs', '1', '--shard', `${index}/9`)
    codes.push(code)
  }
  expect(codes).not.toContain(2)
  const parts = codes.map((_, index) => at(`ninth-${index + 1}`))
  expect(parts.map((part) => manifestOf(part).clients.inputs)).toContain(0)
  expect((await tukiem('merge', ...parts, '-o', at('ninths'))).code).not.toBe(2)
  await tukiem('batch', one, '-o', at('ninths-whole'), '--jobs', '1')
  expect(contents(at('ninths'))).toEqual(contents(at('ninths-whole')))
})
