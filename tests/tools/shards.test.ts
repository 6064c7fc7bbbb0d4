import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientLines, writeClients } from '../helpers/many-clients.ts'

const home = mkdtempSync(join(tmpdir(), 'tukiem-shards-'))
afterAll(() => rmSync(home, { recursive: true }))

/** A host: where a command comes in, it is run from the home folder, as ssh does it, with no network between. */
const SSH = `#!/bin/sh
while [ "\${1#-}" != "$1" ]; do shift; done
export HOST=$1
shift
[ "$1" = -- ] && shift
cd "$HOME" && exec sh -c "$*"
`

/** The program as it is called on a host. The first run of shard 3 is killed as soon as it has the results of some clients. */
const PROGRAM = `#!/bin/sh
echo "$HOST $*" >> '${home}/runs.log'
program() { '${process.execPath}' '${resolve('bin/tukiem.cjs')}' "$@"; }
case "$*" in
  *'--shard 3/4'*) ;;
  *) program "$@"; exit $?;;
esac
mkdir '${home}/died' 2>/dev/null || { program "$@"; exit $?; }
'${process.execPath}' '${resolve('bin/tukiem.cjs')}' "$@" &
while [ "$(ls '${home}/part-3/clients' 2>/dev/null | wc -l)" -lt 3 ]; do sleep 0.01; done
kill -9 $!
wait $!
`

beforeAll(() => {
  writeClients(join(home, 'clients'), { count: 40, seed: 5, broken: 0.05 })
  for (const folder of ['bin', 'login']) mkdirSync(join(home, folder))
  writeFileSync(join(home, 'bin/tukiem'), PROGRAM, { mode: 0o755 })
  writeFileSync(join(home, 'bin/host'), SSH, { mode: 0o755 })
})

/** Runs a line of a shell in the folder of the clients. */
function shell(line: string) {
  const env = {
    ...process.env,
    PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}`,
    HOME: join(home, 'login'),
    // Else GNU parallel guesses the shell of its jobs from the program that started it.
    SHELL: '/bin/bash',
    PARALLEL_SSH: 'host',
    TUKIEM_LANG: 'vi',
    HOST: 'here',
  }
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const child = execFile('bash', ['-c', line], { cwd: home, env, maxBuffer: 2 ** 26 }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out, err }),
    )
    child.stdin?.end()
  })
}

/** What is in a folder, by path: the hash of each file. */
function contents(folder: string): Readonly<Record<string, string>> {
  const path = (name: string) => join(home, folder, name)
  const files = readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path(name)))
      .digest('hex')
  return Object.fromEntries(
    files
      .filter((name) => statSync(path(name)).isFile())
      .sort()
      .map((name) => [name, hash(name)]),
  )
}

/** The commands of a section of the page. */
function recipe(section: string): string {
  const [, text = ''] = PAGE.split(`\n## ${section}\n`)
  return /```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? 'false'
}

const PAGE = readFileSync('docs/scale.md', 'utf8')
const runs = (shard: string) =>
  readFileSync(join(home, 'runs.log'), 'utf8')
    .split('\n')
    .filter((run) => run.includes(shard))
const hostsOf = (all: readonly string[]) => new Set(all.map((run) => run.split(' ')[0]))

describe('the commands of docs/scale.md', () => {
  beforeAll(async () => {
    expect((await shell(recipe('One machine'))).code).toBe(3)
    renameSync(join(home, 'all'), join(home, 'whole'))
    expect(Object.keys(contents('whole')).length).toBeGreaterThan(38)
  }, 120_000)

  test('on two hosts give the same bytes as one run, though a shard was killed and went on elsewhere', async () => {
    const { code, err } = await shell(recipe('Several machines'))
    expect([code, err]).toEqual([3, expect.stringContaining('all')])
    expect(hostsOf(runs('--shard'))).toEqual(new Set(['host-a', 'host-b']))
    expect([runs('--shard').length, runs('--shard 3/4').length]).toEqual([5, 2])
    expect(contents('all')).toEqual(contents('whole'))
  })

  test('on one machine, part by part, give the same bytes', async () => {
    for (const folder of ['all', 'part-1', 'part-2', 'part-3', 'part-4'])
      rmSync(join(home, folder), { recursive: true })
    expect((await shell(recipe('Parts'))).code).toBe(3)
    expect(contents('all')).toEqual(contents('whole'))
  })

  test('line by line give the same records in the same order as one process', async () => {
    writeFileSync(join(home, 'answers.ndjson'), [...clientLines({ count: 700, seed: 3 }), '{"format":"x"}\n'].join(''))
    expect((await shell('tukiem score --ndjson --today 2026-11-27 < answers.ndjson > alone.ndjson')).code).toBe(3)
    const { code, err } = await shell(recipe('Lines through a pipe'))
    expect([code, err]).toEqual([0, ''])
    const [piped, alone] = ['results.ndjson', 'alone.ndjson'].map((name) => withoutRows(join(home, name)))
    expect(piped).toEqual(alone)
    expect(alone).toHaveLength(701)
    expect(new Set(rowsIn(join(home, 'results.ndjson'))).size).toBeLessThan(701)
  })
})

const recordsIn = (path: string): readonly { source: { row?: number } }[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const rowsIn = (path: string) => recordsIn(path).map(({ source }) => source.row)
const withoutRows = (path: string) =>
  recordsIn(path).map(({ source: { row: _, ...source }, ...record }) => ({ ...record, source }))
