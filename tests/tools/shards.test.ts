import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeClients } from '../helpers/many-clients.ts'

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
  writeClients(join(home, 'clients'), { count: 60, seed: 5, broken: 0.05 })
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
    SOURCE_DATE_EPOCH: '1795219200',
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

describe('GNU parallel on two hosts', () => {
  test('gives the same bytes as one run, though a shard was killed in the middle and went on at the other', async () => {
    expect((await shell('tukiem batch clients -o whole --jobs 2')).code).toBe(3)
    const line = 'tukiem batch clients --shard {}/4 -o part-{} --jobs 1 --resume || [ $? -eq 3 ]'
    const hosts = `parallel --ssh host --sshlogin 1/host-a,1/host-b --wd '${home}' --retries 3 --joblog shards.log`
    const { code, err } = await shell(`${hosts} '${line}' ::: 1 2 3 4`)
    expect([code, err.includes('137') ? err : '']).toEqual([0, ''])
    const runs = readFileSync(join(home, 'runs.log'), 'utf8')
      .split('\n')
      .filter((run) => run.includes('--shard'))
    expect(new Set(runs.map((run) => run.split(' ')[0]))).toEqual(new Set(['host-a', 'host-b']))
    expect(runs.filter((run) => run.includes('--shard 3/4'))).toHaveLength(2)
    expect(runs).toHaveLength(5)

    expect((await shell('tukiem merge part-* -o all')).code).toBe(3)
    expect(contents('all')).toEqual(contents('whole'))
    expect(Object.keys(contents('all')).length).toBeGreaterThan(55)
  })
})
