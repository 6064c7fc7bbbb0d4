import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Io } from '../../src/node/io.ts'
import { capturedIo } from '../helpers/captured-io.ts'
import { smallPack, textOfPack } from '../helpers/signed-packs.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-doctor-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const deadLock = JSON.stringify({ pid: 999_999_999, host: hostname(), boot: 1 })

interface Check {
  readonly check: string
  readonly code: string
  readonly mark: string
  readonly file?: string
}

/** What is told on the screen. */
async function doctor(args: readonly string[] = [], other: Partial<Io> = {}) {
  const captured = capturedIo(folder, other)
  const code = await run(['doctor', ...args], captured.io)
  return { code, out: captured.out(), err: captured.err() }
}

/** What is told to those who help. */
async function doctorJson(args: readonly string[] = [], other: Partial<Io> = {}) {
  const { code, out, err } = await doctor(['--json', ...args], other)
  const told: { worst: string; checks: readonly Check[]; removed: readonly unknown[] } = JSON.parse(out)
  return { code, err, out, ...told, codes: told.checks.map((one) => one.code) }
}

describe('in a folder with a whole check', () => {
  beforeEach(() => cpSync(DEMO, at('xuong-moc-thanh-cong.tukiem.yaml')))

  test('nothing is wrong, and nothing is written', async () => {
    const { code, worst, codes } = await doctorJson()
    expect([code, worst]).toEqual([0, 'look'])
    expect(codes).toEqual([
      'versions.fine',
      'files.fine',
      'lists.fine',
      'letters.fine',
      'plan.fine',
      'folder.fine',
      'space.fine',
      'place.temporary',
      'home.fine',
      'terminal.none',
      'clock.fine',
      'language.fine',
      'answers.fine',
      'leftovers.none',
    ])
    expect(readdirSync(folder)).toEqual(['xuong-moc-thanh-cong.tukiem.yaml'])
  })

  test.each(['vi', 'en'])('every line of the screen has its mark, in %s', async (language) => {
    const { code, out, err } = await doctor(['--lang', language])
    expect([code, err]).toEqual([0, ''])
    const marks = language === 'vi' ? /^(?:ổn|cần xem|chưa được) {2,}\S/ : /^(?:fine|look|not right) {2,}\S/
    const heads =
      out
        .split('\n\n')[0]
        ?.split('\n')
        .filter((line) => !line.startsWith(' ')) ?? []
    expect(heads.length).toBe(14)
    for (const line of heads) expect(line).toMatch(marks)
  })

  test('what is handed on holds no answer, no name and no path', async () => {
    writeFileSync(at('bí-mật.tukiem.yaml'), `${readFileSync(DEMO, 'utf8')}\nthêm: "Lan nói"\n`)
    writeFileSync(at('xuong-moc-thanh-cong.tukiem.yaml.lock'), JSON.stringify({ pid: 1, host: 'may-kho', boot: 1 }))
    const { out, checks } = await doctorJson()
    for (const secret of ['thanh-cong', 'Thành Công', 'bí-mật', 'Lan', 'may-kho', folder, tmpdir()])
      expect(out).not.toContain(secret)
    expect(checks.flatMap(({ file }) => file ?? [])).toEqual(['1.tukiem.yaml', '2.tukiem.yaml', '2.tukiem.yaml.lock'])
  })
})

describe('answers are looked into:', () => {
  test.each([
    ['no YAML', 'a: [', 'answers.unreadable'],
    [
      'an answer that the list does not take',
      'format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: 3}\nanswers: {safety.exits: perhaps}\n',
      'answers.unreadable',
    ],
    [
      'a list that is not here',
      'format: tukiem/answers/1\nchecklist: {id: buyer.list}\nfacts: {}\nanswers: {}\n',
      'answers.no-list',
    ],
    [
      'an older list',
      'format: tukiem/answers/1\nchecklist: {id: vn.start, version: "0.1.0"}\nfacts: {hired: 3}\nanswers: {}\n',
      'answers.older-list',
    ],
    [
      'a list of which two versions are here and neither is named',
      'format: tukiem/answers/1\nchecklist: {id: acme.suppliers}\nfacts: {}\nanswers: {}\n',
      'answers.list-twice',
    ],
  ])('%s', async (_, text, expected) => {
    for (const version of ['1.0.0', '1.1.0'])
      writeFileSync(at(`${version}.pack.json`), textOfPack(smallPack({ version, ask: `Bản ${version}?` })))
    writeFileSync(at('a.tukiem.yaml'), text)
    const { codes, code } = await doctorJson()
    expect(codes).toContain(expected)
    expect(code).toBe(expected === 'answers.older-list' ? 0 : 1)
  })

  test('the place of a fault is said', async () => {
    writeFileSync(
      at('a.tukiem.yaml'),
      'format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: many}\nanswers: {}\n',
    )
    const { out } = await doctor()
    expect(out).toContain('Cannot be read: a.tukiem.yaml:3:9')
  })

  test('one that cannot be opened is called as in its folder', async () => {
    mkdirSync(at('a.tukiem.yaml'))
    const { out } = await doctor()
    expect(out).toContain('Cannot be read: a.tukiem.yaml ')
  })
})

describe('what was left behind', () => {
  const left = ['a.tukiem.yaml.lock', '.a.tukiem.yaml.tmp']
  const kept = ['a.tukiem.conflict-20261121-233040.yaml', 'a.tukiem.yaml.bak']
  beforeEach(() => {
    for (const name of [...left, ...kept]) writeFileSync(at(name), name.endsWith('.lock') ? deadLock : 'x')
    for (const name of left) utimesSync(at(name), 1, 1)
  })

  test('is only named, without --fix', async () => {
    const { code, codes } = await doctorJson()
    expect(code).toBe(0)
    expect(codes.slice(-4)).toEqual(['leftovers.temporary', 'leftovers.conflict', 'leftovers.lock', 'leftovers.backup'])
    expect(readdirSync(folder)).toHaveLength(4)
  })

  test('is named and removed with it, and never answers, conflicts or backups', async () => {
    const { code, err } = await doctor(['--fix'])
    expect(code).toBe(0)
    for (const name of left) expect(err).toContain(`Removing what was left behind: ${name}`)
    expect(readdirSync(folder).sort()).toEqual(kept)
    expect((await doctor(['--fix'])).err).toBe('Nothing was left behind that could be removed.\n')
  })

  test('is told in JSON without the name of the firm', async () => {
    const { removed } = await doctorJson(['--fix'])
    expect(removed).toEqual([
      { file: '.1.tukiem.yaml.tmp', fault: null },
      { file: '1.tukiem.yaml.lock', fault: null },
    ])
  })
})

describe('a damaged copy of the program', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tukiem-root-'))
    for (const part of ['dist/library', 'dist/fonts', 'dist/form', 'dist/manifest.json', 'templates', 'checklists'])
      cpSync(part, join(root, part), { recursive: true })
    for (const name of readdirSync('dist').filter((one) => one.endsWith('.js')))
      cpSync(join('dist', name), join(root, 'dist', name))
  })
  afterEach(() => rmSync(root, { recursive: true }))
  const broken = async () =>
    (await doctorJson([], { root })).checks.filter(({ mark }) => mark === 'broken').map(({ code }) => code)

  test('is none as long as it is whole', async () => {
    expect(await broken()).toEqual([])
  })

  test.each([
    [
      'a font that is cut short',
      () => truncateSync(join(root, 'dist/fonts/BeVietnamPro-Bold.ttf'), 600),
      ['files.changed', 'letters.no-font', 'itself.failed'],
    ],
    [
      'no fonts',
      () => rmSync(join(root, 'dist/fonts'), { recursive: true }),
      ['files.missing', 'itself.failed', 'itself.failed'],
    ],
    [
      'no library',
      () => rmSync(join(root, 'dist/library'), { recursive: true }),
      ['files.missing', 'itself.failed', 'itself.failed'],
    ],
    ['no list of files', () => rmSync(join(root, 'dist/manifest.json')), ['files.no-list']],
    ['a style sheet that was edited', () => writeFileSync(join(root, 'templates/report.css'), 'x'), ['files.changed']],
  ])('%s', async (_, damage, codes) => {
    damage()
    expect(await broken()).toEqual(codes)
  })
})

test.each([
  ['2020-01-01T12:00:00Z', {}, ['lists.fine', 'clock.behind'], 1],
  ['2090-01-01T12:00:00Z', {}, ['lists.old', 'clock.ahead'], 1],
  ['2028-12-24T12:00:00Z', { SOURCE_DATE_EPOCH: 'soon' }, ['lists.old', 'clock.badly-fixed'], 1],
])('a clock that says %s, and %o', async (now, env, expected, exit) => {
  const { code, codes } = await doctorJson([], { now: () => new Date(now), env })
  expect(code).toBe(exit)
  expect(codes).toEqual(expect.arrayContaining(expected))
})

describe('hostile folders', () => {
  const tukiem = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('bin/tukiem.cjs'), 'doctor', ...args], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
      timeout: 60_000,
    })

  test.skipIf(process.platform === 'win32')('a pipe called like answers is not waited for', async () => {
    execFileSync('mkfifo', [at('x.tukiem.yaml')])
    const { code, codes } = await doctorJson()
    expect([code, codes.includes('answers.unreadable')]).toEqual([1, true])
  })

  test.skipIf(process.platform === 'win32')('names with escape signs do nothing to the screen', async () => {
    const evil = '\u001b[2J\u202egpj\nfine  all.tukiem.yaml'
    writeFileSync(at(evil), 'a: [')
    writeFileSync(at(`${evil}.bak`), '')
    writeFileSync(at(`.${evil}.tmp`), '')
    utimesSync(at(`.${evil}.tmp`), 1, 1)
    const { out, err } = await doctor(['--fix'])
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test.skipIf(process.platform === 'win32')('links are read as answers and never removed', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tukiem-elsewhere-'))
    cpSync(DEMO, join(elsewhere, 'real.yaml'))
    writeFileSync(join(elsewhere, 'lock'), deadLock)
    symlinkSync(join(elsewhere, 'real.yaml'), at('a.tukiem.yaml'))
    symlinkSync(join(elsewhere, 'lock'), at('a.tukiem.yaml.lock'))
    symlinkSync(join(elsewhere, 'gone'), at('b.tukiem.yaml'))
    const { codes, removed } = await doctorJson(['--fix'])
    expect(codes.slice(-3)).toEqual(['answers.fine', 'answers.unreadable', 'leftovers.none'])
    expect([removed, readdirSync(folder).length, readdirSync(elsewhere)]).toEqual([[], 3, ['lock', 'real.yaml']])
    rmSync(elsewhere, { recursive: true })
  })

  test('two thousand files are told of in few lines, and soon', () => {
    for (let at = 0; at < 1000; at += 1) cpSync(DEMO, join(folder, `firm-${at}.tukiem.yaml`))
    for (let at = 0; at < 1000; at += 1) writeFileSync(join(folder, `.firm-${at}.tukiem.yaml.bak.tmp`), '')
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1)
    const start = performance.now()
    const { status, stdout } = tukiem()
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(status).toBe(0)
    expect(stdout).toMatch(/9\d\d more answers files were not looked into/)
    expect(stdout).toContain('and 990 more such files')
    expect(stdout.split('\n').length).toBeLessThan(90)
  })

  test.skipIf(process.platform === 'win32')('a folder that may not be looked into is said to be', async () => {
    chmodSync(folder, 0o333)
    // Whoever runs as root may look into every folder: then somebody else does.
    const isRoot = process.getuid?.() === 0
    const { status, stdout } = isRoot
      ? spawnSync(process.execPath, [resolve('bin/tukiem.cjs'), 'doctor', '--lang', 'en'], {
          cwd: folder,
          encoding: 'utf8',
          input: '',
          uid: 65534,
          gid: 65534,
          env: { PATH: process.env.PATH },
        })
      : tukiem('--lang', 'en')
    chmodSync(folder, 0o755)
    expect(stdout).toContain('This folder: what is in it cannot be seen')
    expect(status).toBe(1)
  })
})
