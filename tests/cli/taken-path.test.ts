import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isTaken } from '../../src/cli/taken-path.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-taken-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => (name === '-' || name === '' ? name : join(folder, name))

const FILES = {
  'read.txt': 'format: tukiem/answers/1',
  'answers.json': '{"format": "tukiem/answers/1"}',
  'result.json': '{"format": "tukiem/assessment/1"}',
  'plan.json': '{"format": "tukiem/plan/1"}',
  'comparison.json': '{"format": "tukiem/comparison/1"}',
  'other.json': '{}',
  'a.tukiem.yaml': 'format: tukiem/answers/1',
  'plan.pdf': '%PDF',
}
for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text)

test.each([
  ['', true],
  ['-', false],
  ['new.pdf', false],
  ['new.json', false],
  ['new.yaml', true],
  ['new.tukiem.json', true],
  ['new.tukiem (1).json', true],
  ['new.tukiem.txt', true],
  ['new.yaml.bak', true],
  ['plan.pdf', false],
  ['read.txt', true],
  ['answers.json', true],
  ['result.json', true],
  ['other.json', true],
  ['plan.json', false],
  ['comparison.json', false],
])('%j is taken: %j', (name, taken) => {
  expect(isTaken(at(name), ['-', at('read.txt'), at('missing.txt')])).toBe(taken)
})

test.skipIf(process.platform === 'win32')('a link to answers is taken, whatever its name', () => {
  symlinkSync('a.tukiem.yaml', at('link.pdf'))
  expect(isTaken(at('link.pdf'), [])).toBe(true)
})
