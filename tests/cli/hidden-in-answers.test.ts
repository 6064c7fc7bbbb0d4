import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { captured, dangersOf } from '../helpers/captured-run.ts'
import { answersThatSay, listThatSays, newFolder, write } from '../helpers/dangerous-files.ts'
import { DANGEROUS, dangersIn } from '../helpers/terminal-danger.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'

/** Commands that read answers, or what was made of answers. */
const OF_ANSWERS: readonly (readonly [what: string, argv: (path: string) => readonly string[]])[] = [
  ['score', (path) => ['score', path]],
  ['score, every question', (path) => ['score', path, '--explain']],
  ['plan', (path) => ['plan', path, '-o', '-']],
  ['plan, all of it, in two languages', (path) => ['plan', path, '-o', '-', '--full', '--lang', 'vi,en']],
  ['plan for a buyer', (path) => ['plan', path, '-o', '-', '--for', 'buyer', '--with-actions']],
  ['plan for a bank', (path) => ['plan', path, '-o', '-', '--for', 'bank']],
  ['plan as Markdown', (path) => ['plan', path, '-o', '-', '--format', 'md']],
  ['compare', (path) => ['compare', DEMO, path]],
  ['compare the other way', (path) => ['compare', path, DEMO]],
  ['done', (path) => ['done', '--answers', path]],
  ['done, marked', (path) => ['done', 'hours.overtime-month', '--answers', path]],
  ['done, taken back', (path) => ['done', 'pay.no-fines', '--undo', '--answers', path]],
  ['check by setting', (path) => ['check', '--answers', path, '--set', 'pay.on-time=no']],
  ['check by setting a name', (path) => ['check', '--answers', path, '--name', 'x', '--set', 'hired=1']],
]

const [, [, LOUD = ''] = []] = DANGEROUS
const [[, QUIET = ''] = []] = DANGEROUS

describe.each(OF_ANSWERS)('%s', (what, argv) => {
  test.each(DANGEROUS)('shows nothing of %s in answers', async (_name, text) => {
    expect(dangersOf(await captured(argv(answersThatSay(text, newFolder()))))).toEqual([])
  })

  test('shows nothing hidden of answers to a list that has it everywhere', async () => {
    const folder = newFolder()
    listThatSays(QUIET, folder)
    const ended = await captured(argv(answersThatSay(QUIET, folder, 'hostile.list')))
    // Without an action it lists them, and asks for one.
    expect(ended.code).toBe(what === 'done' ? 2 : 0)
    expect(dangersOf(ended)).toEqual([])
  })

  test('shows nothing hidden of a result that was saved', async () => {
    const folder = newFolder()
    listThatSays(QUIET, folder)
    const saved = await captured(['score', answersThatSay(QUIET, folder, 'hostile.list'), '--json'])
    expect(saved.code).toBe(0)
    expect(dangersIn(String(saved.out[0]))).not.toEqual([])
    const ended = await captured(argv(write(folder, 'saved.json', String(saved.out[0]))))
    expect(dangersOf(ended)).toEqual([])
  })

  test('shows nothing hidden of the name of a file and its folder', async () => {
    const name = LOUD.replaceAll('/', '').replaceAll('\0', '').slice(0, 40)
    const folder = join(newFolder(), name)
    mkdirSync(folder)
    const path = join(folder, `${name}.tukiem.yaml`)
    writeFileSync(path, readFileSync(DEMO))
    expect(dangersOf(await captured(argv(path)))).toEqual([])
  })
})
