import { describe, expect, test } from 'vitest'
import { factsIn, holds } from '../../../src/core/condition/holds.ts'
import type { Condition } from '../../../src/core/model/condition.ts'

const profile = { hired: 12, sector: 'furniture', night: true, site: ['machines', 'dust'], form: 'unknown' }

describe('a condition', () => {
  test.each<[string, Condition, boolean | null]>([
    ['holds when a fact is the value', { sector: { is: 'furniture' } }, true],
    ['fails when a fact is another value', { sector: { is: 'trade' } }, false],
    ['holds for a yes-no fact', { night: { is: true } }, true],
    ['holds when a fact is among the values', { sector: { in: ['trade', 'furniture'] } }, true],
    ['fails when a fact is not among them', { sector: { in: ['trade'] } }, false],
    ['holds when several hold the item', { site: { has: 'dust' } }, true],
    ['fails when several lack the item', { site: { has: 'boiler' } }, false],
    ['fails when the fact is no list', { sector: { has: 'furniture' } }, false],
    ['holds at the lower bound', { hired: { atLeast: 12 } }, true],
    ['fails below the lower bound', { hired: { atLeast: 13 } }, false],
    ['holds at the upper bound', { hired: { atMost: 12 } }, true],
    ['fails above the upper bound', { hired: { atMost: 11 } }, false],
    ['fails when the fact is no number', { sector: { atLeast: 1 } }, false],
    ['needs both bounds of one fact', { hired: { atLeast: 1, atMost: 9 } }, false],
    ['needs every fact of a map', { hired: { atLeast: 1 }, sector: { is: 'trade' } }, false],
    ['holds for an empty map', {}, true],
    ['cannot be told for a missing fact', { exports: { is: true } }, null],
    ['cannot be told for an unknown fact', { form: { is: 'company' } }, null],
    ['fails when one part fails, whatever is unknown', { form: { is: 'company' }, hired: { atMost: 1 } }, false],
    ['holds when any part holds', { any: [{ form: { is: 'company' } }, { hired: { atLeast: 1 } }] }, true],
    [
      'cannot be told when no part holds and one is unknown',
      { any: [{ form: { is: 'x' } }, { hired: { atMost: 1 } }] },
      null,
    ],
    ['fails when all parts fail', { any: [{ hired: { atMost: 1 } }, { night: { is: false } }] }, false],
    ['turns around with not', { not: { hired: { atMost: 1 } } }, true],
    ['stays untold with not', { not: { form: { is: 'x' } } }, null],
  ])('%s', (_, condition, truth) => {
    expect(holds(condition, profile)).toBe(truth)
  })

  test('names its facts once each', () => {
    expect(factsIn({ any: [{ a: { is: 1 } }, { not: { b: { is: 1 }, a: { is: 2 } } }] })).toEqual(['a', 'b'])
  })

  test('does not see what a profile inherits', () => {
    expect(holds({ toString: { is: 'x' } }, profile)).toBeNull()
  })
})
