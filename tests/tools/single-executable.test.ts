import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_MS, buildExecutable, EMPTY, EXECUTABLE } from '../helpers/executable.ts'
import { pngLogo, SVG_LOGO } from '../helpers/logos.ts'
import { answer, headOf } from '../helpers/owner.ts'
import { scenariosOf } from '../helpers/scenarios.ts'
import { openWindow } from '../helpers/terminal-window.ts'

const LAUNCHER = resolve('bin/tukiem.cjs')
const ANSWERS = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
const DAY = ['--today', '2026-11-21']

const folder = mkdtempSync(join(tmpdir(), 'tukiem-executable-'))

/** A folder with the demo's answers, themes with a logo of each kind, and an own list that builds on a packaged one. */
function folderOf(name: string): string {
  const made = join(folder, name)
  mkdirSync(made)
  cpSync(ANSWERS, join(made, 'a.tukiem.yaml'))
  writeFileSync(join(made, 'logo.svg'), SVG_LOGO)
  writeFileSync(join(made, 'logo.png'), pngLogo())
  for (const kind of ['svg', 'png'])
    writeFileSync(join(made, `${kind}.yaml`), `format: tukiem/theme/1\nlogo: {file: logo.${kind}, alt: Acme}\n`)
  const own = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/authors.md', 'utf8'))?.[1] ?? ''
  writeFileSync(join(made, 'acme.yaml'), own)
  return made
}

/** What a program said and wrote, by file, so that two can be compared byte by byte. */
function outcome(program: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: EMPTY, input: '' })
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const written = files.map((file) => [file.name, readFileSync(join(file.parentPath, file.name), 'base64')]).sort()
  return { status, stdout: stdout.toString('base64'), stderr: stderr.toString().replaceAll(cwd, ''), written }
}

beforeAll(buildExecutable, BUILD_MS)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the executable, with no Node and nothing else to be found', () => {
  test('does the demo and gives the same bytes', () => {
    const [ours, theirs] = [join(folder, 'demo-npm'), join(folder, 'demo-executable')]
    mkdirSync(ours)
    for (const name of ['bin', 'templates']) symlinkSync(resolve(name), join(ours, name))
    const { status, stdout } = spawnSync(process.execPath, [resolve('scripts/demo.mjs'), ...DAY], {
      cwd: ours,
      env: EMPTY,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    mkdirSync(join(theirs, 'demo'), { recursive: true })
    symlinkSync(resolve('templates'), join(theirs, 'templates'))
    const typed = [...stdout.matchAll(/^\$ tukiem (.*)$/gm)].map(([, words = '']) => words.split(' '))
    expect(typed.length).toBeGreaterThan(3)
    for (const args of typed) {
      const ended = spawnSync(EXECUTABLE, args, { cwd: theirs, env: EMPTY, encoding: 'utf8' })
      expect([ended.status, stdout.includes(ended.stdout)]).toEqual([0, true])
    }
    const files = readdirSync(join(ours, 'demo'))
    expect(files.length).toBeGreaterThan(4)
    expect(readdirSync(join(theirs, 'demo'))).toEqual(files)
    for (const file of files) {
      const [one, other] = [ours, theirs].map((from) => readFileSync(join(from, 'demo', file)))
      expect(one?.equals(other ?? Buffer.alloc(0)), file).toBe(true)
    }
  })

  const formats = ['pdf', 'html', 'docx', 'xlsx', 'csv', 'ics', 'md', 'json', 'txt'].flatMap((end) => [
    '-o',
    `p.${end}`,
  ])
  test.each([
    ['writes a plan in every form', ['plan', 'a.tukiem.yaml', ...formats]],
    [
      'draws a logo of lines',
      ['plan', 'a.tukiem.yaml', '--theme', 'svg.yaml', '-o', 'p.pdf', '-o', 'p.html', '-o', 'p.docx'],
    ],
    [
      'draws a logo of pixels',
      ['plan', 'a.tukiem.yaml', '--theme', 'png.yaml', '--lang', 'vi,en', '-o', 'p.pdf', '--full'],
    ],
    ['says that no program can open what it wrote', ['plan', 'a.tukiem.yaml', '-o', 'p.pdf', '--open']],
    ['compares', ['compare', 'a.tukiem.yaml', 'a.tukiem.yaml', '-o', 'c.pdf', '-o', 'c.docx', '-o', 'c.html']],
    ['marks what is done', ['done', 'safety.exits', '--proof', 'ảnh']],
    ['checks by an own list', ['check', 'acme.yaml', '--answers', 'b.tukiem.yaml', '--set', 'hired=12']],
    ['looks own lists over, and packaged ones', ['lint', 'acme.yaml', 'vn.start', 'vn.garment', '--json']],
    ['explains a question of an own list', ['explain', 'acme.batch-number', '--list', 'acme.yaml']],
    ['explains a question of any list', ['explain', 'digital.backup']],
    ['names a list that is not there', ['check', 'vn.garmen', '--set', 'hired=1']],
    ['asks nothing without a terminal', []],
    ['gives the script for bash', ['completion', 'bash']],
  ])('%s as the program from npm does', (_, args) => {
    const name = args.join(' ').replaceAll(/\W/g, '-').slice(0, 40)
    const [ours, theirs] = [folderOf(`npm-${name}`), folderOf(`executable-${name}`)]
    const expected = outcome(process.execPath, [LAUNCHER, ...args, ...DAY], ours)
    const found = outcome(EXECUTABLE, [...args, ...DAY], theirs)
    expect(found.stderr).toBe(expected.stderr.replaceAll(resolve('checklists'), 'checklists'))
    expect(found.status).toBe(expected.status)
    expect(found.written).toEqual(expected.written)
    expect(Buffer.from(found.stdout, 'base64').toString()).toBe(
      Buffer.from(expected.stdout, 'base64').toString().replaceAll(resolve('checklists'), 'checklists'),
    )
  })

  test('answers at Tab, and its scripts call it by its path', () => {
    const cwd = folderOf('tab')
    const said = (program: string, ...args: readonly string[]) =>
      spawnSync(program, args, { cwd, env: EMPTY, encoding: 'utf8' })
    const typed = ['complete', '--', 'score', 'a']
    expect(said(EXECUTABLE, ...typed)).toMatchObject({ status: 0, stdout: 'a.tukiem.yaml\n:0\n', stderr: '' })
    expect(said(EXECUTABLE, 'complete', '--', 'explain', 'safety.exi').stdout).toMatch(/^safety\.exits\t.+\n:4\n$/)
    expect(said(EXECUTABLE, 'completion', 'fish').stdout).toContain(`(${EXECUTABLE} complete -- `)
    expect(said(EXECUTABLE, 'completion').stderr).toContain(`${EXECUTABLE} completion bash > `)
  })

  test('asks in a terminal, saves where it was started, and writes the plan', async () => {
    const cwd = join(folder, 'terminal')
    mkdirSync(cwd)
    const window = openWindow(['PATH=', EXECUTABLE, 'check', '--lang', 'vi', ...DAY], cwd)
    await window.until(/Chào bạn/)
    window.press('Enter')
    await window.until(/Tên cơ sở/)
    window.press('Xưởng Thử', 'Enter')
    let screen = await window.until(/Điều 1 trong/)
    while (headOf(screen) !== 'Bạn xem lại một lượt') screen = await answer(window)
    window.press('Enter')
    expect(await window.ended()).toBe(0)
    window.close()
    expect(readdirSync(cwd)).toEqual(expect.arrayContaining(['xuong-thu.tukiem.yaml', 'xuong-thu.plan-vi.pdf']))
  })
})

// All the others, which say the same through the program from npm, are in tests/long.
describe('through the executable,', () => {
  scenariosOf([EXECUTABLE], EMPTY, ['a-broken-checklist.md', 'a-machine-looked-at.md', 'using-the-commands.md'])
})
