import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { capturedIo } from '../helpers/captured-io.ts'

const root = resolve('.')
const home = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'tukiem-hostile-'))
beforeAll(() => process.chdir(folder))
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

async function told(argv: readonly string[]) {
  const { io, out, err } = capturedIo(folder, { root, env: {}, now: () => new Date('2026-11-27T08:00:00Z') })
  const code = await run(argv, io)
  return { code, out: out(), err: err() }
}

const ANSWERS = 'format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: 3}\nanswers: {}\n'
const NASTY: Readonly<Record<string, string | Uint8Array>> = {
  'empty.yaml': '',
  'nul.yaml': 'format: tukiem/answers/1\0',
  'latin.yaml': Buffer.from('format: tukiem/answers/1\nfirm: {name: Cô Ba}\n', 'latin1'),
  'picture.yaml': Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
  'deep.yaml': `format: ${'['.repeat(5000)}`,
  'anchors.yaml': `format: tukiem/answers/1\na: &a [x, x]\nb: [*a, *a]\n`,
  'proto.json': '{"format": "tukiem/answers/1", "__proto__": {"facts": {}}}',
  'cut.json': '{"format": "tukiem/assessment/1", "today": "2026-',
  'result.json': '{"format": "tukiem/assessment/1", "questions": [{"question": null}]}',
  'other.yaml': 'format: tukiem/something/1\n',
  'turned.yaml': ANSWERS.replace('{}', '{"\u202eexits": yes}'),
  'number.yaml': ANSWERS.replace('hired: 3', 'hired: 1e999'),
  'huge.yaml': `# ${'x'.repeat(9_000_000)}`,
  'ragged.csv': 'id;answer\nchecklist;vn.start\nhired\n',
  'open.csv': 'id;answer\nchecklist;"vn.start\nhired;3\n',
  'head.csv': 'hired;3\nsafety.exits;có\n',
}
for (const [name, content] of Object.entries(NASTY)) writeFileSync(join(folder, name), content)
writeFileSync(join(folder, 'sound.answers'), ANSWERS)

const COMMANDS: Readonly<Record<string, (file: string) => readonly string[]>> = {
  score: (file) => ['score', file],
  'score --json': (file) => ['score', file, '--json'],
  plan: (file) => ['plan', file],
  'plan --theme': (file) => ['plan', 'sound.answers', '--theme', file],
  'compare, first': (file) => ['compare', file, 'sound.answers'],
  'compare, second': (file) => ['compare', 'sound.answers', file, '-o', 'compared.html'],
  done: (file) => ['done', 'safety.exits', '--answers', file],
  check: (file) => ['check', '--answers', file, '--set', 'hired=3'],
  'check, a list': (file) => ['check', file, '--set', 'hired=3'],
  form: (file) => ['form', file],
  'form --paper': (file) => ['form', file, '--paper'],
  lint: (file) => ['lint', file],
  'explain --list': (file) => ['explain', 'safety.exits', '--list', file],
  list: (file) => ['list', file],
}

const contents = () => readdirSync(folder).map((name) => `${name} ${readFileSync(join(folder, name)).length}`)

describe.each(Object.entries(COMMANDS))('%s', (_, argvOf) => {
  test.each(Object.keys(NASTY))('refuses %s and writes nothing', async (file) => {
    const was = contents()
    const { code, out, err } = await told([...argvOf(file), '--lang', 'en'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/\p{L}{3,}.*[.?]\n/u)
    expect(err.split('\n').length).toBeLessThan(24)
    expect(err).not.toMatch(/\n\s+at |undefined|finding\.|cli\.|[\0-\x08\x0e-\x1f\u202e]/)
    expect(contents()).toEqual(was)
  })
})
