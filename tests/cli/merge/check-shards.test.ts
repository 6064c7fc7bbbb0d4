import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../src/cli/batch/manifest.ts'
import { checkShards, folderFor } from '../../../src/cli/merge/check-shards.ts'

const BASE: Manifest = {
  format: 'tukiem/batch/1',
  program: '1.0.0',
  scoring: '1.1.0',
  today: '2026-11-21',
  language: 'vi',
  run: 'a'.repeat(64),
  lists: [],
  shard: { index: 1, of: 3 },
  clients: { inputs: 0, scored: 0, errors: 0 },
  files: {},
}
const shard = (folder: string, index: number, change: Partial<Manifest> = {}) => ({
  folder,
  manifest: { ...BASE, shard: { index, of: 3 }, ...change },
})

describe('shards of one run', () => {
  test('that are all there, in any order, have no faults', () => {
    expect(checkShards([shard('c', 3), shard('a', 1), shard('b', 2)], '1.0.0')).toEqual({ faults: [], missing: [] })
  })

  test('may have used different lists', () => {
    const list = { id: 'vn.pay', version: '1.0.0', sha256: 'b'.repeat(64) }
    const shards = [shard('a', 1, { lists: [list] }), shard('b', 2), shard('c', 3)]
    expect(checkShards(shards, '1.0.0')).toEqual({ faults: [], missing: [] })
  })

  test('of which some are not there are named', () => {
    expect(checkShards([shard('b', 2)], '1.0.0')).toEqual({ faults: [], missing: [1, 3] })
  })

  test.each<[string, Partial<Manifest>, string, string | undefined]>([
    ['another day', { today: '2026-11-22' }, 'merge.differ', 'today'],
    ['another language', { language: 'en' }, 'merge.differ', 'language'],
    ['a second language', { second: 'en' }, 'merge.differ', 'language'],
    ['another theme', { theme: 'c'.repeat(64) }, 'merge.differ', 'theme'],
    ['other options', { run: 'd'.repeat(64) }, 'merge.differ', 'options'],
    ['another number of parts', { shard: { index: 2, of: 4 } }, 'merge.differ', 'of'],
    ['another version', { program: '0.9.0' }, 'merge.other-program', undefined],
    ['parts missing already', { partly: { of: 3, missing: [1] } }, 'merge.merged', undefined],
    ['the same part', { shard: { index: 1, of: 3 } }, 'merge.twice', undefined],
  ])('of which one has %s do not fit', (_, change, key, what) => {
    const { faults, missing } = checkShards([shard('a', 1), shard('b', 2, change), shard('c', 3)], '1.0.0')
    expect(faults.map((fault) => [fault.key, fault.args.folder, fault.args.what])).toEqual([[key, 'b', what]])
    expect(missing).toEqual([])
  })
})

test.each([
  [3, 'out1', 'out3'],
  [3, 'results/part-1/', 'results/part-3/'],
  [12, 'out-01', 'out-12'],
  [3, 'out-001', 'out-003'],
  [3, 'hanoi', 'part-3'],
  [3, 'out7', 'part-3'],
])('the results of shard %i beside those of the first one in %s go to %s', (index, folder, wanted) => {
  expect(folderFor(index, [shard(folder, 1)])).toBe(wanted)
})
