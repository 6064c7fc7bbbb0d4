import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { captured, dangersOf } from '../helpers/captured-run.ts'
import { answersThatSay, listThatSays, newFolder, write } from '../helpers/dangerous-files.ts'
import { DANGEROUS } from '../helpers/terminal-danger.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'

/** Commands that read a list. */
const OF_LISTS: readonly (readonly [what: string, argv: (path: string) => readonly string[]])[] = [
  ['list', (path) => ['list', path]],
  ['list in English', (path) => ['list', path, '--lang', 'en']],
  ['explain a number', (path) => ['explain', 'pay.minimum-wage', '--list', path]],
  ['explain a choice', (path) => ['explain', 'honest.records', '--list', path]],
  ['explain what is not there', (path) => ['explain', 'x', '--list', path]],
  ['lint', (path) => ['lint', path]],
  ['a paper form', (path) => ['form', path, '--paper', '-o', '-']],
  ['check by setting', (path) => ['check', path, '--answers', `${path}.tukiem.yaml`, '--set', 'hired=3']],
  ['what cannot be set', (path) => ['check', path, '--answers', `${path}.tukiem.yaml`, '--set', 'honest.records=x']],
]

describe.each(OF_LISTS)('%s', (_, argv) => {
  test.each(DANGEROUS)('shows nothing of %s in a list', async (_name, text) => {
    const ended = await captured(argv(listThatSays(text, newFolder())))
    expect(ended.out.length + ended.err.length).toBeGreaterThan(0)
    expect(dangersOf(ended)).toEqual([])
  })
})

/** Lists in which something is wrong, with a text that the message may quote. */
const BROKEN: readonly (readonly [what: string, file: (text: string) => string])[] = [
  ['an unknown field', (text) => JSON.stringify({ format: 'tukiem/checklist/1', [text]: 1 })],
  [
    'a field written twice',
    (text) => `{"format": "tukiem/checklist/1", ${[1, 2].map(() => `${JSON.stringify(text)}: 1`)}}`,
  ],
  ['an unknown format', (text) => JSON.stringify({ format: `tukiem/${text}/1` })],
  ['a wrong value', (text) => JSON.stringify({ format: 'tukiem/checklist/1', id: text, languages: [text] })],
  ['an anchor', (text) => `a: &${text} 1`],
  ['a tag', (text) => `a: !${text} 1`],
  ['no YAML at all', (text) => `{${text}: [${text}`],
  [
    'a list to include',
    (text) =>
      JSON.stringify({
        format: 'tukiem/checklist/1',
        id: 'a',
        version: '1',
        languages: ['vi'],
        title: { vi: 'a' },
        publisher: { name: 'a' },
        lawAsOf: '2026-11-21',
        lookAgain: '2027-01-15',
        include: [text],
        sections: [],
      }),
  ],
]

describe.each(BROKEN)('a list with %s', (_, file) => {
  test.each(DANGEROUS)('shows nothing of %s', async (_name, text) => {
    const path = write(newFolder(), 'a.yaml', file(text))
    const ended = [await captured(['list', path]), await captured(['lint', path]), await captured(['score', path])]
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2])
    expect(ended.flatMap(dangersOf)).toEqual([])
  })
})

test.each(DANGEROUS)(
  'the machine that holds answers may be called as it likes: nothing of %s is shown',
  async (_, host) => {
    const path = answersThatSay('x', newFolder())
    writeFileSync(`${path}.lock`, JSON.stringify({ pid: 1, host, boot: 1 }))
    const ended = await captured(['check', '--answers', path, '--set', 'hired=1'])
    expect(ended.code).toBe(5)
    expect(dangersOf(ended)).toEqual([])
  },
)

test.each(DANGEROUS)('a theme shows nothing of %s', async (_, text) => {
  const theme = write(newFolder(), 'theme.yaml', { format: 'tukiem/theme/1', name: text, [text]: text, logo: text })
  const ended = await captured(['plan', DEMO, '-o', '-', '--theme', theme])
  expect(ended.code).toBe(2)
  expect(dangersOf(ended)).toEqual([])
})

test('a document is not put on a screen, and may go into a pipe', async () => {
  for (const format of ['pdf', 'docx', 'xlsx']) {
    const argv = ['plan', DEMO, '-o', '-', '--format', format]
    expect(await captured(argv)).toMatchObject({ code: 2, out: [] })
    const piped = await captured(argv, { isScreen: false })
    expect(piped).toMatchObject({ code: 0, err: '' })
    expect(piped.out[0]).toBeInstanceOf(Uint8Array)
  }
})
