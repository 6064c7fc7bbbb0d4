import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { clientLines } from '../helpers/many-clients.ts'

const input = [
  ...clientLines({ count: 900, seed: 11 }),
  '{"format":"x"}\n',
  '\n',
  ...clientLines({ count: 300, seed: 12 }),
].join('')

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/ensure-built.mjs'])
})

const filtered = (...args: readonly string[]) => {
  const all = [resolve('bin/tukiem.cjs'), 'score', '--ndjson', '--today', '2026-11-27', ...args]
  return spawnSync(process.execPath, all, { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
}

test('lines come out in their order, with the same bytes, from however many threads', () => {
  const alone = filtered()
  expect([alone.status, alone.stderr]).toEqual([3, ''])
  expect(alone.stdout.trimEnd().split('\n')).toHaveLength(1201)
  for (const jobs of ['2', '3']) {
    const { status, stdout } = filtered('--jobs', jobs)
    expect([status, stdout === alone.stdout]).toEqual([3, true])
  }
})

test('a list that is not there is refused before any line, in threads too', () => {
  const { status, stdout, stderr } = filtered('--jobs', '2', '--list', 'vn.strt')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('vn.start')
})
