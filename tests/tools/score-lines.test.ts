import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersOf } from '../helpers/firms.ts'

const home = mkdtempSync(join(tmpdir(), 'tukiem-filter-'))
afterAll(() => rmSync(home, { recursive: true }))
const PROGRAM = resolve('bin/tukiem.cjs')
const MEGABYTE = 1024 * 1024
const FIRMS = 2_000

const line = (number: number) =>
  JSON.stringify({ format: 'tukiem/answers/1', ...answersOf('shop-3'), firm: { code: `K-${number}` } })
const one = line(0)
/** Like the others, made without the time that reading answers takes. */
const lineOf = (number: number) => `${one.replace('"K-0"', `"K-${number}"`)}\n`

/** Runs one line of a shell in the folder of the tests; `tukiem` is the program. */
function shell(typed: string): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const program = `tukiem() { '${process.execPath}' '${PROGRAM}' "$@"; }\nexport -f tukiem`
  const env = { ...process.env, LC_ALL: 'C.UTF-8', SOURCE_DATE_EPOCH: '1795219200' }
  const options = { cwd: home, encoding: 'utf8', env, maxBuffer: 64 * MEGABYTE } as const
  return new Promise((done) => {
    execFile('bash', ['-c', `set -o pipefail\n${program}\n${typed}`], options, (error, out, err) =>
      done({ status: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

beforeAll(async () => {
  const file = createWriteStream(join(home, 'clients.ndjson'))
  for (let at = 1; at <= FIRMS; at += 1) file.write(lineOf(at))
  file.end('{"a":1}\n')
  await once(file, 'finish')
})

describe('the filter in a pipe', () => {
  test('gives one record a line, from a file, from a pipe, and shared out by GNU parallel in order', async () => {
    const ways = [
      'tukiem score --ndjson clients.ndjson',
      'cat clients.ndjson | tukiem score --ndjson',
      'parallel --pipe -k --block 1M tukiem score --ndjson < clients.ndjson',
    ]
    const ended = []
    for (const way of ways) ended.push(await shell(`${way} | jq -c '[.client, .level.id, .faults[0].code]'`))
    const expected = Array.from({ length: FIRMS }, (_, at) => `K-${at + 1}`)
    for (const { out, status } of ended) {
      const rows = out
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row))
      expect(rows.slice(0, -1).map(([client]) => client)).toEqual(expected)
      expect(rows.at(-1)).toEqual([null, null, 'format-wrong'])
      expect(status).not.toBe(0)
    }
    expect(new Set(ended.map(({ out }) => out)).size).toBe(1)
  })

  test('ends quietly when nobody reads on', async () => {
    const { status, out, err } = await shell('(tukiem score --ndjson clients.ndjson; echo "ended $?" >&2) | head -n 1')
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err).toBe('ended 0\n')
    expect(status).toBe(0)
  })
})

describe('the memory of the filter', () => {
  /** Highest resident memory so far, in bytes. */
  const peakOf = (pid: number) => {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return Number(kilobytes) * 1024
  }

  test('stays below 150 MB over 200,000 firms', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'score', '--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] })
    let records = 0
    let peak = 0
    child.stdout.on('data', (chunk: Buffer) => {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records += 1
      if (records % 1000 < 20 && child.pid !== undefined && child.exitCode === null)
        peak = Math.max(peak, peakOf(child.pid))
    })
    const closed = once(child, 'close')
    for (let at = 0; at < 200_000; at += 100) {
      const some = Array.from({ length: 100 }, (_, more) => lineOf(at + more)).join('')
      if (!child.stdin.write(some)) await once(child.stdin, 'drain')
    }
    child.stdin.end()
    const [code] = await closed
    expect([code, records]).toEqual([0, 200_000])
    expect(peak / MEGABYTE).toBeGreaterThan(20)
    expect(peak / MEGABYTE).toBeLessThan(150)
  })

  test('does not grow while nobody reads: the writer has to wait', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'score', '--ndjson'], { stdio: ['pipe', 'pipe', 'inherit'] })
    let taken = 0
    let isWaiting = false
    child.stdin.on('error', () => {})
    const some = Array.from({ length: 100 }, (_, at) => lineOf(at)).join('')
    for (let at = 0; at < 500 && !isWaiting; at += 1) {
      if (child.stdin.write(some)) continue
      const drained = once(child.stdin, 'drain').then(() => true)
      const waited = new Promise<boolean>((done) => setTimeout(done, 5000, false))
      isWaiting = !(await Promise.race([drained, waited]))
      taken += some.length
    }
    const peak = child.pid === undefined ? 0 : peakOf(child.pid)
    child.kill('SIGKILL')
    expect(isWaiting).toBe(true)
    expect(taken).toBeLessThan(20 * MEGABYTE)
    expect(peak / MEGABYTE).toBeLessThan(150)
  })
})
