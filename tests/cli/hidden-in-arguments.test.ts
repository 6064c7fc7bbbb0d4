import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import type { Io } from '../../src/node/io.ts'
import { captured, dangersOf } from '../helpers/captured-run.ts'
import { DANGEROUS } from '../helpers/terminal-danger.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
const folder = mkdtempSync(join(tmpdir(), 'tukiem-hidden-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Line = readonly [
  what: string,
  argv: (text: string, folder: string) => readonly string[],
  given?: (text: string) => Partial<Io>,
]

/** Every place of a command line, and of what is around it, that takes a text. */
const WRITTEN: readonly Line[] = [
  ['a command', (text) => [text]],
  ['an option', (text) => [`--${text}`]],
  ['an option of a command', (text) => ['score', `--${text}`]],
  ['too many arguments', (text) => ['explain', 'pay.on-time', text]],
  ['a language', (text) => ['list', '--lang', text]],
  ['a language beside an option in one', (text) => [`--lang=${text}`, '--help']],
  ['a day', (text) => ['score', DEMO, '--today', text]],
  ['a list', (text) => ['list', text]],
  ['a list of a check', (text) => ['check', text, '--set', 'hired=1']],
  ['a question', (text) => ['explain', text]],
  ['a list of a question', (text) => ['explain', 'pay.on-time', '--list', text]],
  ['answers', (text) => ['score', text]],
  ['answers in a folder', (text) => ['score', `${text}/${text}.tukiem.yaml`]],
  ['a list for answers', (text) => ['score', DEMO, '--list', text]],
  ['a form', (text) => ['plan', DEMO, '--format', text]],
  ['a reader', (text) => ['plan', DEMO, '--for', text]],
  ['hours', (text) => ['plan', DEMO, '-o', '-', '--hours', text]],
  ['a theme', (text) => ['plan', DEMO, '-o', '-', '--theme', text]],
  ['an output of no known form', (text, folder) => ['plan', DEMO, '-o', join(folder, `x.${text.replaceAll('/', '')}`)]],
  ['an output in no folder', (text, folder) => ['plan', DEMO, '-o', join(folder, text.replaceAll('/', ''), 'x.txt')]],
  ['two outputs of one name', (text) => ['plan', DEMO, '-o', `${text}.txt`, '-o', `${text}.txt`]],
  ['a file to look over', (text) => ['lint', text]],
  ['a severity', (text) => ['lint', 'vn.start', '--fail-on', text]],
  ['an action', (text) => ['done', text, '--answers', DEMO]],
  ['an action to take back', (text) => ['done', text, '--undo', '--answers', DEMO]],
  ['a day of an action', (text) => ['done', 'pay.no-fines', '--answers', DEMO, '--on', text]],
  ['answers of a mark', (text) => ['done', 'pay.no-fines', '--answers', text]],
  ['an answer of no shape', (text) => ['check', '--set', text]],
  ['an id', (text) => ['check', '--set', `${text}=yes`]],
  ['a value', (text) => ['check', '--set', `pay.on-time=${text}`]],
  ['a number', (text) => ['check', '--set', `hired=${text}`]],
  ['a choice', (text) => ['check', '--set', `sector=${text}`]],
  ['answers of a check', (text, folder) => ['check', '--answers', join(folder, 'no', text), '--set', 'hired=1']],
  ['the two sides of a comparison', (text) => ['compare', text, DEMO]],
  ['the output of a comparison', (text) => ['compare', DEMO, DEMO, '-o', text]],
  ['a list for a form', (text) => ['form', text]],
  ['a fact of a paper form', (text) => ['form', 'vn.start', '--paper', '-o', '-', '--set', `${text}=1`]],
  ['an output of a form', (text) => ['form', 'vn.start', '-o', `x.${text}`]],
  ['TUKIEM_LANG', () => ['list'], (text) => ({ env: { TUKIEM_LANG: text } })],
  ['a locale', () => ['--help'], (text) => ({ env: { LC_ALL: text, LANG: text } })],
  ['SOURCE_DATE_EPOCH', () => ['score', DEMO], (text) => ({ env: { SOURCE_DATE_EPOCH: text } })],
  ['what is piped in', () => ['score', '-'], (text) => ({ stdin: Readable.from([text]) })],
  [
    'an error of the system',
    () => ['score', DEMO],
    (text) => ({
      now: () => {
        throw new Error(text)
      },
    }),
  ],
  [
    'an error of the system with its trace',
    () => ['score', DEMO],
    (text) => ({
      env: { TUKIEM_DEBUG: '1' },
      now: () => {
        throw new Error(text)
      },
    }),
  ],
]

describe.each(DANGEROUS)('%s', (_, text) => {
  for (const [what, argv, given] of WRITTEN)
    test(`in ${what}: nothing of them is shown`, async () => {
      const ended = await captured(argv(text, folder), given?.(text))
      expect(ended.out.length + ended.err.length).toBeGreaterThan(0)
      expect(dangersOf(ended)).toEqual([])
    })
})
