import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answersOf, hashesIn, ownFolder, withFiles } from '../helpers/client-folder.ts'

const home = ownFolder()
let runs = 0
const fresh = () => join(home, `run-${++runs}`)
const SHARED = ['--lang', 'en', '--today', '2026-11-27', 'batch']
const PROGRAM = resolve('bin/tukiem.cjs')

/** 200 clients of which ten are broken. */
const CLIENTS = 200
const clients = withFiles(join(home, 'clients'), {
  ...Object.fromEntries(
    Array.from({ length: CLIENTS }, (_, at) => [
      `${at % 7}/client-${at}.tukiem.json`,
      at % 20 === 3 ? '{"format":' : answersOf(`Cơ sở ${at}`, { 'safety.exits': at % 3 ? 'yes' : 'no' }, 1 + (at % 9)),
    ]),
  ),
  'own.yaml': readFileSync('tests/golden/furniture-34/answers.yaml'),
})

/** Runs the built program. `before` is put in front of Node on the command line of a shell. */
function batch(args: readonly string[], before = '') {
  const line = [process.execPath, PROGRAM, ...SHARED, ...args].map((word) => `'${word}'`).join(' ')
  const { status, stderr, stdout } = spawnSync('bash', ['-c', `${before}\nexec ${line}`], { encoding: 'utf8' })
  return { status, stderr, stdout }
}

const scored = (out: string, ...more: readonly string[]) => batch([clients, '-o', out, ...more])

describe('the same bytes', () => {
  const [first, plans] = [fresh(), fresh()]

  test('come from one thread and from several, twice and in any order', () => {
    expect(scored(first, '--jobs', '1').status).toBe(3)
    const once = hashesIn(first)
    expect(Object.keys(once)).toHaveLength(CLIENTS - 10 + 1 + 6)
    const folders = readdirSync(clients).map((name) => join(clients, name))
    for (const jobs of ['1', '2', '4']) {
      const out = fresh()
      expect(scored(out, '--jobs', jobs).status).toBe(3)
      expect(hashesIn(out)).toEqual(once)
    }
    const [forth, back] = [fresh(), fresh()]
    batch([...folders, '-o', forth])
    batch([...folders.toReversed(), '-o', back, '--jobs', '3'])
    expect(hashesIn(back)).toEqual(hashesIn(forth))
  })

  test('come with plans, from one thread and from two', () => {
    const few = ['0', '1'].map((name) => join(clients, name))
    const args = ['--plans', '--format', 'pdf,docx,xlsx']
    batch([...few, '-o', plans, '--jobs', '1', ...args])
    const two = fresh()
    batch([...few, '-o', two, '--jobs', '2', ...args])
    expect(hashesIn(two)).toEqual(hashesIn(plans))
    expect(readdirSync(join(plans, 'clients')).filter((name) => name.endsWith('.plan-en.pdf')).length).toBeGreaterThan(
      40,
    )
  })
})

/** Starts a run, sends it a signal once so many assessments are there, and gives how it ended. */
async function cutOff(out: string, signal: NodeJS.Signals, jobs: string, after: number) {
  const args = [PROGRAM, ...SHARED, clients, '-o', out, '--jobs', jobs, '--plans', '--format', 'txt']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = endOf(child)
  const count = () => (existsSync(join(out, 'clients')) ? readdirSync(join(out, 'clients')).length : 0)
  while (count() < after && child.exitCode === null) await new Promise((done) => setTimeout(done, 5))
  child.kill(signal)
  return { ...(await ended), said }
}

const endOf = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.once('close', (code, signal) => done({ code, signal }))
  })

describe('a run that is cut off', () => {
  const whole = fresh()

  test('has something to be compared with', () => {
    expect(batch([clients, '-o', whole, '--plans', '--format', 'txt']).status).toBe(3)
  })

  test.each([
    ['SIGINT', '1', 130],
    ['SIGTERM', '2', 143],
    ['SIGHUP', '2', 129],
  ] as const)('by %s with %s threads leaves no half file, and goes on', async (signal, jobs, code) => {
    const out = fresh()
    const ended = await cutOff(out, signal, jobs, 20)
    expect([ended.code, ended.said.includes('--resume')]).toEqual([code, true])
    const left = readdirSync(out, { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(left).not.toContain('results.ndjson')
    for (const name of left.filter((one) => one.endsWith('.json'))) JSON.parse(readFileSync(join(out, name), 'utf8'))
    const again = batch([clients, '-o', out, '--plans', '--format', 'txt', '--resume'])
    expect([again.status, /\d+ of them unchanged/.test(again.stderr)]).toEqual([3, true])
    expect(hashesIn(out)).toEqual(hashesIn(whole))
  })

  test('by SIGKILL, twice, goes on too', async () => {
    const out = fresh()
    for (const after of [20, 60]) {
      const ended = await cutOff(out, 'SIGKILL', '2', after)
      expect(ended.signal).toBe('SIGKILL')
    }
    const again = batch([clients, '-o', out, '--plans', '--format', 'txt', '--resume'])
    expect(again.status).toBe(3)
    expect(hashesIn(out)).toEqual(hashesIn(whole))
  })

  test('keeps out a second run until it is gone', async () => {
    const out = fresh()
    const args = [PROGRAM, ...SHARED, clients, '-o', out, '--jobs', '1', '--plans']
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const ended = endOf(child)
    while (!existsSync(join(out, '.tukiem-batch', 'run.lock'))) await new Promise((done) => setTimeout(done, 5))
    const second = scored(out)
    child.kill('SIGTERM')
    await ended
    expect([second.status, second.stderr.includes('Another run is writing')]).toEqual([5, true])
    expect(scored(out).status).toBe(3)
  })
})

describe('a place that cannot be written', () => {
  test.each(['1', '2'])('a disk that is full ends with 74, with %s threads', (jobs) => {
    const out = fresh()
    // No file may grow beyond 8 kB, as on a full disk; ignored, the signal becomes an error of the write.
    const { status, stderr } = batch([clients, '-o', out, '--jobs', jobs], "trap '' XFSZ; ulimit -f 8")
    expect([status, /disk is full/.test(stderr), /\bat .*:\d+:\d+/.test(stderr)]).toEqual([74, true, false])
    expect(readdirSync(join(out, 'clients')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('a folder without the right to write ends with 74', () => {
    const out = withFiles(fresh(), {})
    chmodSync(out, 0o500)
    const { status, stderr } = scored(join(out, 'results'))
    expect([status, /[Nn]ot allowed/.test(stderr)]).toEqual([74, true])
  })

  test('a folder that is on no disk that can be written ends with 74', () => {
    const { status, stderr } = scored('/proc/results')
    expect([status, stderr.includes('/proc/results')]).toEqual([74, true])
  })
})

test('files are for their owner alone, folders too, and nothing goes to stdout', () => {
  const out = fresh()
  const { stdout } = scored(out)
  const modes = ['', ...readdirSync(out, { recursive: true, encoding: 'utf8' })].map((name) =>
    statSync(join(out, name)),
  )
  expect(stdout).toBe('')
  expect(new Set(modes.map((stats) => [stats.isFile(), stats.mode & 0o777].join()))).toEqual(
    new Set([`true,${0o600}`, `false,${0o700}`]),
  )
})

test('a theme and two languages come through to the threads', () => {
  const theme = join(home, 'theme.yaml')
  writeFileSync(theme, 'format: tukiem/theme/1\ncolours: {accent: "#7a1f5c"}\n')
  const few = join(clients, '0')
  const args = ['--plans', '--format', 'html', '--theme', theme, '--lang', 'vi,en', '--jobs', '2']
  const out = fresh()
  expect(batch([few, '-o', out, ...args]).status).toBe(3)
  const [page = ''] = readdirSync(join(out, 'clients')).filter((name) => name.endsWith('.plan-vi-en.html'))
  expect(readFileSync(join(out, 'clients', page), 'utf8')).toContain('#7a1f5c')
})
