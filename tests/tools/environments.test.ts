import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const home = mkdtempSync(join(tmpdir(), 'tukiem-environments-'))
afterAll(() => rmSync(home, { recursive: true }))
const DEMO = resolve('templates/demo/xuong-moc-thanh-cong.tukiem.yaml')
const CLOCK = resolve('tests/helpers/fake-clock.cjs')
const FAULTS = resolve('tests/helpers/file-faults.cjs')

const LOCALES = ['C', 'POSIX', 'en_US.UTF-8', 'vi_VN.UTF-8', 'tr_TR.UTF-8', 'ja_JP.eucJP', 'de_DE.UTF-8', 'xx_unknown']
const ZONES = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Ho_Chi_Minh']
/** A machine whose clock has lost its battery, the middle of a day now, and one whose clock is far ahead. */
const CLOCKS = [
  ['1970', Date.UTC(1970, 0, 3, 23, 30)],
  ['2026', Date.UTC(2026, 10, 27, 11, 30)],
  ['2099', Date.UTC(2099, 5, 1, 0, 30)],
] as const

interface Environment {
  readonly locale: string
  readonly zone: string
  readonly now: number
  readonly readOnly?: boolean
}

function folderOf(name: string): string {
  const folder = join(home, name.replace(/\W+/g, '-'))
  mkdirSync(folder, { recursive: true })
  copyFileSync(DEMO, join(folder, 'a.tukiem.yaml'))
  return folder
}

/** Runs one command with nothing else in its environment: no HOME, no language but that of the locale. */
function run(args: readonly string[], folder: string, { locale, zone, now, readOnly }: Environment) {
  const env = { PATH: process.env.PATH, LC_ALL: locale, TZ: zone, FAKE_NOW: String(now) }
  const faults = readOnly ? { FILE_FAULTS: JSON.stringify({ folder, readOnly: true }) } : {}
  const preloads = ['--require', CLOCK, ...(readOnly ? ['--require', FAULTS] : [])]
  return new Promise<{ status: number; out: string; err: string }>((done) => {
    execFile(
      process.execPath,
      [...preloads, resolve('bin/tukiem.cjs'), ...args],
      { cwd: folder, env: { ...env, ...faults }, encoding: 'utf8', maxBuffer: 2 ** 26 },
      (error, out, err) => done({ status: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

/** The day that a calendar on the wall of that zone shows. */
const dayIn = (zone: string, now: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(now))

/** Every locale with two clocks, and zones in turn. */
const PLACES = LOCALES.flatMap((locale, index) =>
  CLOCKS.filter((_, shift) => (index + shift) % 3 !== 0).map(
    ([year, now], shift) => [locale, ZONES[(index + shift) % ZONES.length] ?? '', year, now] as const,
  ),
)
const ORDINARY = { locale: 'C', zone: 'Etc/UTC', now: Date.UTC(2026, 10, 21) }

describe('with no HOME,', () => {
  const expected = run(['score', 'a.tukiem.yaml', '--json', '--today', '2026-11-21'], folderOf('ordinary'), ORDINARY)

  test.each(PLACES)('in the locale %s and the zone %s, in %s', async (locale, zone, year, now) => {
    const folder = folderOf(`${locale} ${year}`)
    const place = { locale, zone, now }
    const fixed = await run(['score', 'a.tukiem.yaml', '--json', '--today', '2026-11-21'], folder, place)
    expect([fixed.status, fixed.out]).toEqual([0, (await expected).out])
    const today = await run(['score', 'a.tukiem.yaml', '--json'], folder, place)
    expect(JSON.parse(today.out).today).toBe(dayIn(zone, now))
    const saved = await run(['check', '--name', 'Xưởng I', '--set', 'hired=31'], folder, place)
    expect([saved.status, saved.err]).toEqual([0, expect.stringContaining('xuong-i.tukiem.yaml')])
    expect(parse(readFileSync(join(folder, 'xuong-i.tukiem.yaml'), 'utf8')).facts).toEqual({ hired: 31 })
  })

  test.each(CLOCKS)('in %s a plan with its calendar is made', async (year, now) => {
    const folder = folderOf(`plan ${year}`)
    const place = { locale: 'tr_TR.UTF-8', zone: 'Etc/GMT+12', now }
    const { status } = await run(
      ['plan', 'a.tukiem.yaml', '-o', 'plan.pdf', '-o', 'plan.ics', '--duties'],
      folder,
      place,
    )
    expect([status, readdirSync(folder).sort()]).toEqual([0, ['a.tukiem.yaml', 'plan.ics', 'plan.pdf']])
  })

  test.each(['C', 'vi_VN.UTF-8'])('in a folder that cannot be written, in the locale %s', async (locale) => {
    const folder = folderOf(`read-only ${locale}`)
    const place = { locale, zone: 'Asia/Ho_Chi_Minh', now: Date.UTC(2026, 10, 27), readOnly: true }
    expect((await run(['score', 'a.tukiem.yaml', '--json'], folder, place)).status).toBe(0)
    const commands = [
      ['check', '--answers', 'a.tukiem.yaml', '--set', 'hired=31'],
      ['check', '--name', 'Xưởng', '--set', 'hired=31'],
      ['plan', 'a.tukiem.yaml', '-o', 'plan.pdf'],
    ]
    for (const command of commands) {
      const { status, err } = await run(command, folder, place)
      expect([command, status]).toEqual([command, 74])
      expect(err).toMatch(/không cho ghi vào|Không được phép ghi|nothing may be written|not allowed|may not/i)
      expect(err).not.toMatch(/\bat .*:\d+:\d+/)
    }
    expect(readdirSync(folder)).toEqual(['a.tukiem.yaml'])
    expect(readFileSync(join(folder, 'a.tukiem.yaml'))).toEqual(readFileSync(DEMO))
  })
})

test.each([
  ['before 1970', -86_400_000],
  ['after the year 9000', Date.UTC(9001, 0, 1)],
  ['after the year 9999', Date.UTC(12_000, 0, 1)],
])('a clock that stands %s is told, and nothing is written', async (name, now) => {
  const folder = folderOf(name)
  const place = { locale: 'vi_VN.UTF-8', zone: 'Asia/Ho_Chi_Minh', now }
  for (const command of [
    ['check', '--name', 'X', '--set', 'hired=3'],
    ['score'],
    ['plan', '-o', 'plan.pdf'],
    ['done', 'safety.exits'],
  ]) {
    const { status, err } = await run(command, folder, place)
    expect([status, err]).toEqual([2, expect.stringContaining('Hãy chỉnh lại ngày của máy')])
  }
  expect(readdirSync(folder)).toEqual(['a.tukiem.yaml'])
})

describe('a lock of a living process', () => {
  test.each([
    ['years later', 4_000_000_000],
    ['years earlier', -1_500_000_000],
  ])('is respected by a program whose clock stands %s', async (name, seconds) => {
    const folder = folderOf(`lock ${name}`)
    // The first program waits before its last call, with the file open.
    const first = runSlowly(folder)
    await expect.poll(() => readdirSync(folder), { timeout: 20_000, interval: 5 }).toContain('a.tukiem.yaml.lock')
    const place = { locale: 'C', zone: 'Etc/UTC', now: Date.now() + seconds * 1000 }
    const { status } = await run(
      ['check', '--answers', 'a.tukiem.yaml', '--set', 'hired=3', '--today', '2026-11-21'],
      folder,
      place,
    )
    expect(status).toBe(5)
    expect(await first).toBe(0)
  })
})

function runSlowly(folder: string): Promise<number> {
  const faults = { FILE_FAULTS: JSON.stringify({ folder, pace: 400 }) }
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--require', FAULTS, resolve('bin/tukiem.cjs'), 'check', '--answers', 'a.tukiem.yaml', '--set', 'hired=31'],
      { cwd: folder, env: { ...process.env, ...faults } },
      (error) => done(error === null ? 0 : Number(error.code)),
    )
  })
}
