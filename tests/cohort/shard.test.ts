import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInShard, parseShard, shardOf, WHOLE } from '../../src/cohort/shard.ts'

describe('a shard as it is typed', () => {
  test.each([
    ['1/1', { index: 1, of: 1 }],
    ['3/8', { index: 3, of: 8 }],
    ['8/8', { index: 8, of: 8 }],
    [' 2/500 ', { index: 2, of: 500 }],
  ])('%j is one', (text, shard) => {
    expect(parseShard(text)).toEqual(shard)
  })

  test.each(['0/8', '9/8', '1/0', '8', '1/', '/8', '1/2/3', '-1/8', '1.5/8', '01/8', 'a/b', '1/501', '1 / 8', ''])(
    '%j is none',
    (text) => {
      expect(parseShard(text)).toBeNull()
    },
  )
})

describe('the shard of a client', () => {
  test('is one of them, and only one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 64 }), (key, of) => {
        const having = Array.from({ length: of }, (_, at) => at + 1).filter((index) => isInShard(key, { index, of }))
        expect(having).toEqual([shardOf(key, of)])
      }),
    )
  })

  test('has everyone when it is the whole', () => {
    fc.assert(fc.property(fc.string(), (key) => isInShard(key, WHOLE)))
  })

  // Results of different days and versions are only joined when these stay as they are.
  test.each([
    ['thanh-cong', 7, 7],
    ['Xưởng mộc Thành Công', 7, 6],
    ['tỉnh/huyện/0001', 64, 41],
    ['', 2, 2],
  ])('never changes: that of %j among %i', (key, of, shard) => {
    expect(shardOf(key, of)).toBe(shard)
  })

  test.each([
    ['numbers in a row', (at: number) => `client-${String(at).padStart(5, '0')}`],
    ['codes of tax', (at: number) => String(3_600_000_000 + at * 10)],
    ['names', (at: number) => `Hộ kinh doanh số ${at}`],
    ['paths', (at: number) => `tỉnh ${at % 34}/xã ${at % 97}/${at}`],
  ])('of %s is one of 8 about as often as any other', (_, key) => {
    const counts = new Array(8).fill(0)
    for (let at = 0; at < 8000; at++) counts[shardOf(key(at), 8) - 1] += 1
    // Thrown by chance, one of 8 has 1000 ± 30: four times that is seen once in 2,000 such tests.
    expect(Math.min(...counts)).toBeGreaterThan(880)
    expect(Math.max(...counts)).toBeLessThan(1120)
  })
})
