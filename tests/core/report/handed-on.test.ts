import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/core/model/report.ts'
import { atMost } from '../../../src/core/report/handed-on.ts'
import { firmReport } from '../../helpers/firm-reports.ts'
import { FIRMS } from '../../helpers/firms.ts'

test.each([
  [3, ['a', 'b', 'c'], ['a', 'b', 'c']],
  [3, ['a', 'b', 'c', 'd'], ['a', 'b', 'and 2 more']],
  [1, ['a', 'b'], ['and 2 more']],
  [3, [], []],
])('at most %i of %j are %j', (most, all, shown) => {
  expect(atMost(most, all, (count) => `and ${count} more`)).toEqual(shown)
})

const listed = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return [block.items.length]
    return block.kind === 'entries' ? [block.rows.length] : []
  })

describe.each(FIRMS)('what %s hands on', (firm) => {
  test('has no list that would fill a page of its own', () => {
    const lists = listed([...firmReport(firm, 'bank', 'vi').blocks, ...firmReport(firm, 'buyer', 'vi').blocks])
    expect(Math.max(...lists)).toBeLessThanOrEqual(9)
  })
})
