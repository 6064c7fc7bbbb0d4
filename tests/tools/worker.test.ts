import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Queue, QueueEvents } from 'bullmq'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proxyTo, type RedisServer, redisServer } from '../helpers/redis.ts'

const home = mkdtempSync(join(tmpdir(), 'tukiem-worker-'))
const DEMO = readFileSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', 'utf8')
const CLIENTS = 80
/** Whatever is left of them at the end is killed. */
const started: ChildProcess[] = []
const DAY = '2026-11-21'

let redis: RedisServer
beforeAll(async () => {
  redis = await redisServer()
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await redis.close()
  rmSync(home, { recursive: true })
})

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  readonly said: () => string
  /** Waits for what it is to say, 60 s at most. */
  readonly until: (text: string) => Promise<void>
}

const start = (...args: readonly string[]): Started => startProgram(resolve('bin/tukiem.cjs'), args)

function startProgram(program: string, args: readonly string[]): Started {
  const command = [program, 'worker', '--lang', 'en', '--today', DAY, ...args]
  const child = spawn(process.execPath, command, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] })
  started.push(child)
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const ended = once(child, 'close').then(() => child.exitCode)
  return {
    child,
    ended,
    said: () => text,
    until: (part) => soon(() => text.includes(part), `it says "${part}"; it said: ${text}`),
  }
}

/** Waits until something is so, 60 s at most. */
async function soon(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (await isSo()) return
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error(`in 60 s it was not so that ${what}`)
}

async function run(...args: readonly string[]) {
  const { ended, said } = start(...args)
  return { code: await ended, said: said() }
}

/** A folder of answers, the last one broken. */
function answersIn(name: string, count: number): string {
  const folder = join(home, name)
  mkdirSync(folder)
  for (let at = 1; at < count; at++) writeFileSync(join(folder, `xuong-${at}.tukiem.yaml`), firm(at))
  writeFileSync(join(folder, 'z-hong.tukiem.yaml'), `${firm(0)}facts: {}\n`)
  return folder
}

const firm = (at: number) => DEMO.replace(/^firm:.*$/m, `firm: {name: Xưởng số ${at}}`)

const filesOf = (folder: string, what: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(`.${what}.json`))
    .sort()

/** The records in a folder, by client. */
const recordsIn = (folder: string) =>
  filesOf(folder, 'record')
    .map((name): { client: string } => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => (a.client < b.client ? -1 : 1))

describe.concurrent('a worker killed while it holds jobs', () => {
  const inputs = answersIn('killed', CLIENTS)
  const out = join(home, 'killed-out')

  test('loses none and doubles none: another one takes them over', async () => {
    const at = ['--redis', redis.address, '--queue', 'killed']
    expect((await run(...at, '--put', inputs)).said).toContain(`Put into the queue: ${CLIENTS}. There already: 0.`)
    const queue = new Queue('killed', { connection: redis.look() })
    const events = new QueueEvents('killed', { connection: redis.look() })
    queue.on('error', () => {})
    events.on('error', () => {})
    await events.waitUntilReady()
    const done: string[] = []
    events.on('completed', ({ jobId }) => done.push(jobId))
    const first = start(...at, '-o', out, '--jobs', '4')
    await soon(() => done.length >= 5, 'five are done')
    first.child.kill('SIGKILL')
    await first.ended
    const held = await queue.getActiveCount()
    expect(held).toBeGreaterThan(0)
    const left = await queue.getWaitingCount()
    expect(left).toBeGreaterThan(0)

    const second = await run(...at, '-o', out, '--until-empty')
    expect(second.code).toBe(3)
    expect(second.said).toContain('Another worker left answers behind')
    expect(second.said).toMatch(/z-hong could not be scored: z-hong\.tukiem\.yaml:\d+:\d+ .*twice/)
    await soon(() => done.length >= CLIENTS - 1, 'all are told of')
    expect([done.length, new Set(done).size]).toEqual([CLIENTS - 1, CLIENTS - 1])
    expect(await queue.getJobCounts('wait', 'active', 'delayed', 'completed', 'failed')).toEqual({
      wait: 0,
      active: 0,
      delayed: 0,
      completed: 0,
      failed: 1,
    })
    expect(recordsIn(out).map(({ client }) => client)).toEqual(
      Array.from({ length: CLIENTS - 1 }, (_, at) => `xuong-${at + 1}`).sort(),
    )
    expect(filesOf(out, 'assessment')).toHaveLength(CLIENTS - 1)
    expect(filesOf(out, 'error')).toHaveLength(1)
    expect(readdirSync(out).filter((name) => name.startsWith('.') || name.endsWith('.tmp'))).toEqual([])
    await events.close()
    await queue.close()
  })
})

describe.concurrent('a worker', () => {
  test('gives the records and the assessments that a batch gives', async () => {
    const inputs = answersIn('same', 12)
    const [batch, out] = [join(home, 'same-batch'), join(home, 'same-out')]
    const at = ['--redis', redis.address, '--queue', 'same']
    spawnSync(process.execPath, [
      resolve('bin/tukiem.cjs'),
      'batch',
      inputs,
      '-o',
      batch,
      '--jobs',
      '1',
      '--today',
      DAY,
    ])
    await run(...at, '--put', inputs)
    await run(...at, '-o', out, '--until-empty')
    const lines = filesOf(out, 'record').map((name) => readFileSync(join(out, name), 'utf8'))
    const sorted = lines.sort((a, b) => (JSON.parse(a).client < JSON.parse(b).client ? -1 : 1))
    expect(sorted.join('')).toBe(readFileSync(join(batch, 'results.ndjson'), 'utf8'))
    for (const name of filesOf(out, 'assessment')) {
      const client = name.replace(/-[0-9a-f]{12}\./, '.')
      expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(batch, 'clients', client), 'utf8'))
    }
    expect(lines).toHaveLength(11)
  })

  test('gives the record back to the program of docs/scale.md', async () => {
    const [, script = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/scale.md', 'utf8')) ?? []
    const own = await redisServer()
    try {
      const folder = join(home, 'bureau')
      mkdirSync(folder)
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
      writeFileSync(join(folder, 'put.mjs'), script.replace('redis://127.0.0.1:6379', own.address))
      const worker = start('--redis', own.address, '-o', join(home, 'docs-out'))
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['put.mjs'], {
        cwd: folder,
        timeout: 60_000,
      })
      expect([stdout, stderr]).toEqual(['hkd-0007 first-steps\n', ''])
      worker.child.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
    } finally {
      await own.close()
    }
  })

  test('told to stop brings what it has begun to its end, and leaves the rest', async () => {
    const inputs = answersIn('stopped', 60)
    const out = join(home, 'stopped-out')
    const at = ['--redis', redis.address, '--queue', 'stopped']
    await run(...at, '--put', inputs)
    const queue = new Queue('stopped', { connection: redis.look() })
    const worker = start(...at, '-o', out, '--jobs', '3')
    await soon(async () => (await queue.getWaitingCount()) < 50, 'some are done')
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
    const { waiting, active, failed } = await queue.getJobCounts('waiting', 'active', 'failed')
    expect([active, failed]).toEqual([0, 0])
    expect(waiting).toBeGreaterThan(0)
    expect(recordsIn(out)).toHaveLength(60 - (waiting ?? 0))
    expect(worker.said()).toContain(`${60 - (waiting ?? 0)} scored, 0 could not be scored.`)
    await queue.close()
  })

  test('whose Redis goes away says so once, and goes on when it is back', async () => {
    const own = await redisServer()
    try {
      const out = join(home, 'lost-out')
      const worker = start('--redis', own.address, '-o', out)
      await worker.until('Waiting for answers')
      await own.stop()
      await worker.until('is lost')
      await new Promise((done) => setTimeout(done, 1500))
      await own.start()
      await worker.until('is back')
      const [file] = readdirSync(answersIn('lost', 2)).filter((name) => name.startsWith('xuong'))
      expect((await run('--redis', own.address, '--put', join(home, 'lost', file ?? ''))).code).toBe(0)
      await soon(() => existsSync(out) && recordsIn(out).length === 1, 'the answers are scored')
      worker.child.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
      expect(worker.said().trim().split('\n')).toEqual([
        `Waiting for answers in the queue tukiem, results go into ${out}. Stop it with Ctrl-C.`,
        'The connection to Redis is lost. Trying to get it back.',
        'The connection to Redis is back.',
        'Since the start: 1 scored, 0 could not be scored.',
      ])
    } finally {
      await own.close()
    }
  })

  test('that loses a connection which it has only begun makes another one', async () => {
    // Redis sees the first connection of a worker, and every other one from the fourth on.
    const flaky = await proxyTo(redis.port, (count) => count === 1 || count > 3)
    const inputs = answersIn('flaky', 2)
    rmSync(join(inputs, 'z-hong.tukiem.yaml'))
    await run('--redis', redis.address, '--queue', 'flaky', '--put', inputs)
    const out = join(home, 'flaky-out')
    const { code } = await run('--redis', flaky.address, '--queue', 'flaky', '-o', out, '--until-empty')
    expect([code, recordsIn(out).length, flaky.count() > 3]).toEqual([0, 1, true])
    flaky.close()
  })

  test('that cannot write tries again, and does it when it can', async () => {
    const inputs = answersIn('full', 2)
    rmSync(join(inputs, 'z-hong.tukiem.yaml'))
    const out = join(home, 'full-out')
    writeFileSync(out, 'in the way')
    const at = ['--redis', redis.address, '--queue', 'full']
    await run(...at, '--put', inputs)
    const worker = start(...at, '-o', out, '--until-empty')
    await worker.until('It will be tried again')
    rmSync(out)
    expect(await worker.ended).toBe(0)
    expect(recordsIn(out)).toHaveLength(1)
  })

  test('takes the answers that a program of somebody else put there, and names what is none', async () => {
    const out = join(home, 'own-out')
    const queue = new Queue('own', { connection: redis.look() })
    const answers = { format: 'tukiem/answers/1', checklist: { id: 'vn.start' }, facts: { hired: 5 }, answers: {} }
    await queue.add('x', { client: 'Bà Tư / 7', answers })
    await queue.add('x', { client: 'An\u001b[2J', answers: '{' }, { attempts: 9 })
    await queue.add('x', { answers: 'nobody' }, { attempts: 9 })
    const { code, said } = await run('--redis', redis.address, '--queue', 'own', '-o', out, '--until-empty')
    expect(code).toBe(3)
    expect(said).toContain('1 scored, 2 could not be scored')
    expect(said).toContain('It needs client and answers, as in docs/scale.md.')
    expect(said).not.toContain('\u001b')
    expect(
      readdirSync(out)
        .map((name) => name.replace(/-[0-9a-f]{12}\./, '-….'))
        .sort(),
    ).toEqual(['an-2j-….error.json', 'ba-tu-7-….assessment.json', 'ba-tu-7-….record.json'])
    for (const name of readdirSync(out)) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600)
    expect(statSync(out).mode & 0o777).toBe(0o700)
    const failed = await queue.getFailed()
    expect(failed.map(({ attemptsMade }) => attemptsMade)).toEqual([1, 1])
    expect(failed.map(({ failedReason }) => failedReason).join('\n')).toMatch(/:1:2 |needs client and answers/)
    const [bad] = filesOf(out, 'error').map((name) => JSON.parse(readFileSync(join(out, name), 'utf8')))
    expect(bad).toMatchObject({ format: 'tukiem/error/1', source: { file: 'An\u001b[2J' }, faults: [{ line: 1 }] })
    await queue.close()
  })

  test('shows no password, and says that a Redis which drops data may lose answers', async () => {
    const own = await redisServer('--requirepass', 'ten-letters', '--maxmemory-policy', 'allkeys-lru')
    try {
      for (const address of [own.address, own.address.replace('//', '//:wrong-word@')]) {
        const { code, said } = await run('--redis', address, '-o', join(home, 'none'))
        expect([code, said]).toEqual([
          2,
          `${own.address} does not let you in. Look at the name and password in the address: redis://name:password@host:6379.\n`,
        ])
      }
      const inside = own.address.replace('//', '//:ten-letters@')
      const { code, said } = await run('--redis', inside, '-o', join(home, 'none'), '--until-empty')
      expect(code).toBe(0)
      expect(said).toContain('Set maxmemory-policy to noeviction.')
      expect(said).not.toContain('ten-letters')
    } finally {
      await own.close()
    }
  })

  test('of a program without BullMQ says how to install it', async () => {
    for (const part of ['bin', 'dist'])
      cpSync(part, join(home, 'alone', part), { recursive: true, filter: (path) => !/dist\/sea/.test(path) })
    const { ended, said } = startProgram(join(home, 'alone/bin/tukiem.cjs'), ['--redis', redis.address, '-o', 'none'])
    expect(await ended).toBe(2)
    expect(said()).toBe(
      'This command needs BullMQ, which is not installed beside tukiem. Install it with: npm install -g tukiem bullmq@6 ioredis@5\n',
    )
  })

  test.each([
    ['without an address', [], 'Add --redis'],
    ['with an address of something else', ['--redis', 'http://127.0.0.1', '-o', 'none'], 'is no address'],
    ['without a folder', ['--redis', 'redis://127.0.0.1'], 'Add -o and a folder'],
    ['with a strange queue', ['--redis', 'redis://127.0.0.1', '-o', 'none', '--queue', 'a:b'], 'cannot be called that'],
    ['with too many at a time', ['--redis', 'redis://127.0.0.1', '-o', 'none', '--jobs', '65'], 'from 1 to 64'],
    ['where nobody listens', ['--redis', 'redis://127.0.0.1:1', '-o', 'none'], 'redis://127.0.0.1:1 does not answer'],
  ])('%s ends with what to do', async (_, args, words) => {
    const { code, said } = await run(...args)
    expect([code, said]).toEqual([2, expect.stringContaining(words)])
    expect(existsSync(join(home, 'none'))).toBe(false)
  })
})
