import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FindingCode } from '../../src/checklist/finding.ts'
import { BROKEN_WAYS, type BrokenWay } from './broken-clients.ts'
import { writeClients } from './many-clients.ts'
import { readCsv } from './read-csv.ts'

/** In MB, of the whole process with its threads. */
const MOST_MEMORY = 300
const BROKEN = 0.05

/** What must be said of each of the ten. */
const SAID: Readonly<Partial<Record<FindingCode, RegExp>>> = {
  'not-utf8': /không phải UTF-8/,
  'yaml-tab': /phím Tab/,
  'key-duplicate': /`hired` có hai lần/,
  'number-too-large': /`hired` quá lớn/,
  'answer-not-offered': /`safety\.exits` không nhận câu trả lời/,
  'fact-unknown': /Không có thông tin `workers`/,
  'list-missing': /bộ câu hỏi .*vn\.furnitur/,
  'answer-more-than-all': /`work\.contracts` không thể lớn hơn .*34/,
  'file-empty': /không có nội dung/,
  'yaml-bracket': /dấu ngoặc chưa đóng/,
}

interface Ended {
  readonly status: number | null
  readonly megabytes: number
}

/** `tukiem batch` from the folder in which the clients are. */
function batch(cwd: string, args: readonly string[]): Promise<Ended> {
  const used = join(cwd, 'used.json')
  const measured = ['--require', resolve('tests/helpers/measure.cjs'), resolve('bin/tukiem.cjs')]
  const child = spawn(process.execPath, [...measured, 'batch', ...args, '--lang', 'vi', '--today', '2026-11-21'], {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, MEASURE: used },
  })
  return new Promise((ended, failed) => {
    child.on('error', failed)
    child.on('close', (status) => ended({ status, megabytes: JSON.parse(readFileSync(used, 'utf8')).megabytes }))
  })
}

const clientOf = (path: string): string => path.replace(/(?:\.tukiem)?\.(?:yaml|json)$/, '')
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()

/** One of twenty of so many clients is broken: the others are scored, and each of these is named with its reason. */
export function testPortfolio(count: number): void {
  describe(`${count} clients of whom one in twenty is broken, in ten ways`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'tukiem-portfolio-'))
    const out = (file: string) => readFileSync(join(folder, 'out', file), 'utf8')
    let broken: ReadonlyMap<string, BrokenWay>
    let sound: readonly string[]
    let ended: Ended

    beforeAll(async () => {
      broken = writeClients(join(folder, 'clients'), { count, seed: 20261127, broken: BROKEN })
      sound = filesBelow(join(folder, 'clients')).filter((path) => !broken.has(path))
      ended = await batch(folder, ['clients', '-o', 'out'])
    }, 600_000)
    afterAll(() => rmSync(folder, { recursive: true }), 600_000)

    test('end with 3, and need less than 300 MB', () => {
      console.log(`${count} clients: ${ended.megabytes.toFixed(0)} MB`)
      expect(ended.status).toBe(3)
      expect(ended.megabytes).toBeLessThan(MOST_MEMORY)
    })

    test('give a result for every sound file, in order, from what stands in it', () => {
      expect(sound).toHaveLength(count * (1 - BROKEN))
      const lines = out('results.ndjson').trimEnd().split('\n')
      const records: readonly { client: string; source: { file: string; sha256: string } }[] = lines.map((line) =>
        JSON.parse(line),
      )
      expect(records.map(({ client }) => client)).toEqual(sound.map(clientOf).sort())
      for (const { client, source } of records) {
        expect(source.file.endsWith(`${client}${source.file.slice(source.file.indexOf('.'))}`)).toBe(true)
        expect(source.sha256).toBe(sha256(join(folder, 'clients', source.file.replace(/^clients\//, ''))))
      }
      expect(readdirSync(join(folder, 'out', 'clients'))).toHaveLength(sound.length)
    })

    test('name every broken file once, with what is wrong and the mend, and no other', () => {
      const [, ...rows] = readCsv(out('errors.csv'))
      const files = rows.map(([file = '']) => file.replace(/^clients\//, ''))
      expect([...files].sort()).toEqual([...broken.keys()].sort())
      const ways = new Set<BrokenWay | undefined>()
      for (const [at, [, , , what = '', mend = '']] of rows.entries()) {
        const way = broken.get(files[at] ?? '')
        ways.add(way)
        expect([way?.name, what]).toEqual([way?.name, expect.stringMatching(SAID[way?.code ?? 'file-missing'] ?? /^$/)])
        expect(mend).toMatch(/^\p{Lu}.*[.?]$/u)
      }
      expect(ways.size).toBe(BROKEN_WAYS.length)
    })

    test('are counted', () => {
      const { clients } = JSON.parse(out('manifest.json'))
      expect(clients).toEqual({ inputs: count, scored: sound.length, errors: broken.size })
    })
  })
}

/** The same bytes whoever works, in whatever order the folders are named. */
export function testSameBytes(count: number): void {
  test(`${count} clients give the same bytes in each run, by one worker and by two, in any order`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tukiem-portfolio-'))
    writeClients(folder, { count, seed: 7, broken: BROKEN })
    const places = readdirSync(folder)
    const runs = [
      [...places, '-o', 'one', '--jobs', '1'],
      [...places, '-o', 'two', '--jobs', '2'],
      [...places.toReversed(), '-o', 'again', '--jobs', '2'],
    ]
    for (const args of runs) expect((await batch(folder, args)).status).toBe(3)
    const [one = '', two = '', again = ''] = ['one', 'two', 'again'].map((name) => join(folder, name))
    const files = filesBelow(one)
    expect(files.length).toBeGreaterThan(count * (1 - BROKEN))
    for (const other of [two, again]) {
      expect(filesBelow(other)).toEqual(files)
      expect(files.filter((file) => sha256(join(other, file)) !== sha256(join(one, file)))).toEqual([])
    }
    rmSync(folder, { recursive: true })
  })
}
