import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-result-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ANSWERS = resolve('tests/golden/mechanical-28/answers.yaml')
const LAUNCHER = resolve('bin/tukiem.cjs')
const DAY = ['--today', '2026-11-21']
const tukiem = (args: readonly string[], input = '') =>
  execFileSync(process.execPath, [LAUNCHER, ...args], { cwd: folder, encoding: 'utf8', input, stdio: 'pipe' })

const RESULT = tukiem(['score', ANSWERS, '--json', ...DAY])
writeFileSync(join(folder, 'result.json'), RESULT)

test.each([
  [['score']],
  [['score', '--explain', '--lang', 'en']],
  [['score', '--json']],
  [['plan', '-o', '-']],
  [['plan', '-o', '-', '--hours', '3', '--lang', 'en']],
])('%j says the same of a saved result as of the answers, also through a pipe', ([command = '', ...options]) => {
  const expected = tukiem([command, ANSWERS, ...options, ...DAY])
  expect(tukiem([command, 'result.json', ...options])).toBe(expected)
  expect(tukiem([command, '-', ...options], RESULT)).toBe(expected)
})

test('a plan is the same file, byte for byte', () => {
  tukiem(['plan', ANSWERS, '-o', 'a.pdf', ...DAY])
  tukiem(['plan', 'result.json', '-o', 'b.pdf'])
  expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true)
})

test('answers larger than answers may be are refused, though a result may be so large', () => {
  const large = `format: tukiem/answers/1\n# ${'x'.repeat(3_000_000)}\n`
  expect(() => tukiem(['score', '-'], large)).toThrow(/2[.,]097[.,]152/)
})

test('a result that comes through a pipe is compared as one in a file, whatever the day of the other', () => {
  const later = ['--today', '2027-02-21', '--json']
  const expected = tukiem(['compare', 'result.json', ANSWERS, ...later])
  expect(JSON.parse(expected)).toMatchObject({ before: { today: '2026-11-21' }, after: { today: '2027-02-21' } })
  expect(tukiem(['compare', '-', ANSWERS, ...later], RESULT)).toBe(expected)
})
