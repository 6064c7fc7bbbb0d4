import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { earlierLines } from '../../../src/cli/batch/earlier.ts'
import { openEarlier } from '../../../src/cli/batch/open-earlier.ts'
import { makeOutputFolder, outputFolder } from '../../../src/cli/batch/output-folder.ts'
import { ownFolder, withFiles } from '../../helpers/client-folder.ts'

const folder = ownFolder()
const line = (client: string, from = '') => JSON.stringify({ client, from })
const text = (...lines: readonly string[]) => lines.map((one) => `${one}\n`).join('')

describe('the lines of earlier runs', () => {
  withFiles(folder, {
    'one.ndjson': text(line('a', 'one'), line('c', 'one')) + line('d', 'half').slice(0, 9),
    'two.ndjson': text(line('a', 'two'), line('b', 'two'), line('d', 'two')),
  })

  test('are found side by side, the first file first', () => {
    const lines = earlierLines(['one.ndjson', 'gone.ndjson', 'two.ndjson'].map((name) => join(folder, name)))
    expect(['a', 'a', 'b', 'bb', 'c', 'd', 'e'].map(lines.lineOf)).toEqual([
      line('a', 'one'),
      line('a', 'one'),
      line('b', 'two'),
      null,
      line('c', 'one'),
      line('d', 'two'),
      null,
    ])
    lines.close()
  })
})

describe('a run that goes on', () => {
  const output = outputFolder(join(folder, 'out'))
  makeOutputFolder(output, true)
  const inWork = (name: string) => join(output.work, name)
  const cutOff = (...lines: readonly string[]) =>
    withFiles(output.path, { '.tukiem-batch/run.json': '{"run":"r"}', '.tukiem-batch/results.ndjson': text(...lines) })

  test('takes what the run before it did, and what the one before that did', () => {
    cutOff(line('a', '1'), line('c', '1'))
    openEarlier(output, 'r', true).close()
    cutOff(line('b', '2'), line('c', '2'), line('e', '2'))
    const again = openEarlier(output, 'r', true)
    expect(['a', 'b', 'c', 'e'].map(again.lineOf)).toEqual([
      line('a', '1'),
      line('b', '2'),
      line('c', '2'),
      line('e', '2'),
    ])
    again.close()
    expect(existsSync(inWork('results.ndjson'))).toBe(false)
    expect(readFileSync(inWork('before.ndjson'), 'utf8').split('\n')).toHaveLength(5)
  })

  test('takes the results of a finished one', () => {
    withFiles(output.path, { 'manifest.json': '{"run":"r"}', 'results.ndjson': text(line('z', 'done')) })
    const earlier = openEarlier(output, 'r', true)
    expect(earlier.lineOf('z')).toBe(line('z', 'done'))
    earlier.close()
  })

  test.each([
    ['another run', 's', true],
    ['one that begins anew', 'r', false],
  ])('takes nothing for %s', (_, run, resume) => {
    cutOff(line('a'))
    const earlier = openEarlier(output, run, resume)
    expect([earlier.lineOf('a'), earlier.lineOf('z')]).toEqual([null, null])
    expect(existsSync(inWork('before.ndjson'))).toBe(false)
    earlier.close()
  })
})
