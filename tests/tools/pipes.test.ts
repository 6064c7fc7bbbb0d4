import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'tukiem-pipes-'))
afterAll(() => rmSync(home, { recursive: true }))
const DEMO = resolve('templates/demo/xuong-moc-thanh-cong.tukiem.yaml')
const STACK = /\bat .*:\d+:\d+|node:internal/

/** Runs one line of a shell, in a folder of its own with the demo's answers; `tukiem` is the program. */
async function shell(line: string) {
  const folder = mkdtempSync(join(home, 'firm-'))
  copyFileSync(DEMO, join(folder, 'a.tukiem.yaml'))
  const program = `tukiem() { '${process.execPath}' '${resolve('bin/tukiem.cjs')}' "$@"; }`
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TUKIEM_LANG: 'vi' }
  const options = { cwd: folder, encoding: 'utf8', env, maxBuffer: 2 ** 26 } as const
  const ended = await new Promise<{ status: number; out: string; err: string }>((done) => {
    const child = execFile('bash', ['-c', `${program}\n${line}`], options, (error, out, err) =>
      done({ status: error === null ? 0 : Number(error.code), out, err }),
    )
    child.stdin?.end()
  })
  return { ...ended, folder }
}

/** One line for every command that prints; what it has to save or to write, it does all the same. */
const COMMANDS = [
  'tukiem --help',
  'tukiem --version',
  'tukiem list',
  'tukiem list --json',
  'tukiem explain safety.exits',
  'tukiem score a.tukiem.yaml --explain',
  'tukiem score a.tukiem.yaml --json',
  'tukiem plan a.tukiem.yaml -o -',
  'tukiem plan a.tukiem.yaml -o - --format pdf',
  'tukiem form vn.start --paper -o -',
  'tukiem form vn.start -o -',
  `tukiem lint ${resolve('checklists/vn.start.yaml')} --json`,
  'tukiem compare a.tukiem.yaml a.tukiem.yaml',
  'tukiem check --answers a.tukiem.yaml --set hired=31',
]

describe.each(COMMANDS)('%s', (command) => {
  test('into a pipe that is closed ends quietly', async () => {
    const { status, err } = await shell(`set -o pipefail; { ${command}; } | true`)
    expect([status, STACK.test(err), /tukiem, không phải/.test(err)]).toEqual([0, false, false])
  })
  test('onto a full device says so, and exits 74', async () => {
    const { status, err } = await shell(`${command} > /dev/full`)
    expect(status).toBe(74)
    expect(err).toContain('Chưa ghi ra hết được')
    expect(err).not.toMatch(STACK)
  })
  test('with stdout or stderr closed, or nobody reading what is said beside, does what it does', async () => {
    const lines = [`${command} >&-`, `${command} 2>&-`, `{ ${command}; } 2>&1 >/dev/null | true`]
    for (const line of lines) {
      const { status, err } = await shell(`set -o pipefail; ${line} <&-`)
      expect([line, status, STACK.test(err)]).toEqual([line, 0, false])
    }
  })
})

describe('a save whose words nobody reads', () => {
  test.each(['>&-', '2>&-', '> /dev/full', '2> /dev/full', '2>&1 | true', '>&- 2>&-'])(
    'with %s has saved',
    async (to) => {
      const { folder } = await shell(`tukiem check --answers new.tukiem.yaml --set hired=31 ${to}`)
      expect(readFileSync(join(folder, 'new.tukiem.yaml'), 'utf8')).toContain('hired: 31')
    },
  )
  test.each(['2>&1 | true', '2>&-', ''])('with "%s" that fails still exits 74', async (to) => {
    const { status } = await shell(`set -o pipefail; tukiem check --answers gone/new.tukiem.yaml --set hired=31 ${to}`)
    expect(status).toBe(74)
  })
})

describe('where nothing can be asked,', () => {
  const NOTHING = ['< /dev/null', '<&-', '']
  test.each(NOTHING.flatMap((from) => ['', 'check', 'check vn.garment', 'done'].map((what) => [what, from] as const)))(
    '"tukiem %s" %s says what to do instead, and exits 2',
    async (what, from) => {
      const { status, err, folder } = await shell(`tukiem ${what} ${from}`)
      expect([status, STACK.test(err), err.length > 40]).toEqual([2, false, true])
      expect(existsSync(join(folder, 'a.tukiem.yaml.lock'))).toBe(false)
    },
  )
  test.each(['score - < /dev/null', 'score - <&-', 'plan - -o - < /dev/null', 'score -'])(
    '"tukiem %s" reads nothing, says so, and exits 2',
    async (line) => {
      const { status, err } = await shell(`tukiem ${line}`)
      expect([status, STACK.test(err), err.length > 20]).toEqual([2, false, true])
    },
  )
})
