import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { planPath } from '../../src/cli/plan-outputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-outputs-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(
  join(folder, 'a.tukiem.yaml'),
  'format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {}\nanswers: {}\n',
)
writeFileSync(join(folder, 'there.txt'), 'before')

const plan = (args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('bin/tukiem.cjs'), 'plan', 'a.tukiem.yaml', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  })
const isThere = (name: string) => existsSync(join(folder, name))

test('a file that may not be written over stops all, before the first is written', () => {
  const { status } = plan(['-o', 'first.txt', '-o', 'there.txt'])
  expect([status, isThere('first.txt')]).toEqual([2, false])
})

test('one file under two names is one file', () => {
  const { status, stderr } = plan(['-o', 'same.txt', '-o', './same.txt', '--force', '--lang', 'en'])
  expect([status, isThere('same.txt')]).toEqual([2, false])
  expect(stderr).toContain('"./same.txt"')
})

test.skipIf(process.platform !== 'linux')('files are written also when nobody reads what goes to the screen', () => {
  // As a full disk: whatever is written there fails at once.
  const { status } = spawnSync(
    '/bin/sh',
    ['-c', `"${process.execPath}" "${resolve('bin/tukiem.cjs')}" plan a.tukiem.yaml -o - -o kept.txt > /dev/full`],
    { cwd: folder },
  )
  expect([status, isThere('kept.txt')]).toEqual([74, true])
})

test.each([
  ['x.tukiem.yaml', 'x.plan-vi.pdf'],
  ['x.tukiem.json', 'x.plan-vi.pdf'],
  ['x.tukiem (1).json', 'x (1).plan-vi.pdf'],
  ['x.tukiem.txt', 'x.plan-vi.pdf'],
  ['result.json', 'result.plan-vi.pdf'],
  ['-', 'tukiem.plan-vi.pdf'],
])('the plan of %s lies beside it as %s', (answers, path) => {
  expect(planPath(answers, ['vi'])).toBe(path)
})
