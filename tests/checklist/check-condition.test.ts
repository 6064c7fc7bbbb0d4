import { describe, expect, test } from 'vitest'
import { conditionFindings, plainCondition } from '../../src/checklist/check-condition.ts'
import type { Condition } from '../../src/core/model/condition.ts'
import { FACTS, loadedAs, type Said, said } from './loaded.ts'

const setting = { facts: FACTS, loaded: loadedAs(null) }

describe('a condition', () => {
  test.each<[string, Condition]>([
    ['asks a number for itself', { hired: { is: 1 } }],
    ['asks a number among several', { hired: { in: [1, 2] } }],
    ['asks a number for its limits', { hired: { atLeast: 1, atMost: 9 } }],
    ['asks yes or no in words', { nights: { is: 'yes' } }],
    ['asks yes or no in words, the other way', { nights: { is: 'no' } }],
    ['asks for true', { nights: { is: true } }],
    ['asks for false', { nights: { is: false } }],
    ['asks a choice', { region: { is: 'north' } }],
    ['asks a choice among several', { region: { in: ['north', 'south'] } }],
    ['asks for one of several', { exports: { has: 'EU' } }],
    ['joins what must hold', { hired: { atLeast: 1 }, nights: { is: 'no' } }],
    ['joins what may hold', { any: [{ hired: { is: 1 } }, { nights: { is: 'no' } }] }],
    ['turns one round', { not: { hired: { is: 1 } } }],
  ])('%s', (_, condition) => {
    expect(conditionFindings(condition, ['when'], setting)).toEqual([])
  })

  const numbers = 'is, in, atLeast, atMost'
  test.each<[string, Condition, Said]>([
    ['a fact that nobody asks', { hird: { is: 1 } }, [['fact-unknown /when/hird', { fact: 'hird', near: 'hired' }]]],
    [
      'an operator that no number takes',
      { hired: { has: 'a' } },
      [['fact-operator /when/hired/has', { fact: 'hired', operator: 'has', accepted: numbers }]],
    ],
    [
      'an operator that yes and no do not take',
      { nights: { in: [true] } },
      [['fact-operator /when/nights/in', { fact: 'nights', operator: 'in', accepted: 'is' }]],
    ],
    [
      'an operator that no choice takes',
      { region: { atLeast: 1 } },
      [['fact-operator /when/region/atLeast', { fact: 'region', operator: 'atLeast', accepted: 'is, in' }]],
    ],
    [
      'an operator that several do not take',
      { exports: { is: 'EU' } },
      [['fact-operator /when/exports/is', { fact: 'exports', operator: 'is', accepted: 'has' }]],
    ],
    ['a word for a number', { hired: { is: 'one' } }, [['fact-not-number /when/hired/is', { fact: 'hired' }]]],
    ['a word among numbers', { hired: { in: [1, 'two'] } }, [['fact-not-number /when/hired/in/1', { fact: 'hired' }]]],
    [
      'a word for yes or no',
      { nights: { is: 'maybe' } },
      [['fact-value /when/nights/is', { fact: 'nights', accepted: 'yes, no', near: '_' }]],
    ],
    [
      'a number for yes or no',
      { nights: { is: 1 } },
      [['fact-value /when/nights/is', { fact: 'nights', accepted: 'yes, no', near: '_' }]],
    ],
    [
      'a choice that is not there',
      { region: { is: 'noth' } },
      [['fact-value /when/region/is', { fact: 'region', accepted: 'north, south', near: 'north' }]],
    ],
    [
      'a truth for a choice',
      { region: { is: true } },
      [['fact-value /when/region/is', { fact: 'region', accepted: 'north, south', near: '_' }]],
    ],
    [
      'a number for a choice',
      { region: { in: ['south', 5] } },
      [['fact-value /when/region/in/1', { fact: 'region', accepted: 'north, south', near: '_' }]],
    ],
    [
      'one of several that is not there',
      { exports: { has: 'UE' } },
      [['fact-value /when/exports/has', { fact: 'exports', accepted: 'EU, US', near: 'EU' }]],
    ],
    [
      'what may hold, mixed with what must',
      { any: [{ hired: { is: 1 } }], nights: { is: 'no' } },
      [['condition-mixed /when', {}]],
    ],
    [
      'what must not hold, mixed with what must',
      { not: { hired: { is: 1 } }, nights: { is: 'no' } },
      [['condition-mixed /when', {}]],
    ],
    [
      'a fault in one of what may hold',
      { any: [{ hired: { is: 1 } }, { hird: { is: 1 } }] },
      [['fact-unknown /when/any/1/hird', { fact: 'hird', near: 'hired' }]],
    ],
    [
      'a fault in what must not hold',
      { not: { hird: { is: 1 } } },
      [['fact-unknown /when/not/hird', { fact: 'hird', near: 'hired' }]],
    ],
    [
      'every fault of what must hold',
      { hird: { is: 1 }, nights: { is: 'maybe' } },
      [
        ['fact-unknown /when/hird', { fact: 'hird', near: 'hired' }],
        ['fact-value /when/nights/is', { fact: 'nights', accepted: 'yes, no', near: '_' }],
      ],
    ],
  ])('is refused for %s', (_, condition, expected) => {
    expect(said(conditionFindings(condition, ['when'], setting))).toEqual(expected)
  })

  test.each<[string, Condition, Condition]>([
    ['has yes as true', { nights: { is: 'yes' } }, { nights: { is: true } }],
    ['has no as false', { nights: { is: 'no' } }, { nights: { is: false } }],
    ['leaves true as it is', { nights: { is: true } }, { nights: { is: true } }],
    ['leaves false as it is', { nights: { is: false } }, { nights: { is: false } }],
    ['leaves the word of a choice', { region: { is: 'yes' } }, { region: { is: 'yes' } }],
    ['leaves the word of a fact that nobody asks', { other: { is: 'yes' } }, { other: { is: 'yes' } }],
    ['leaves a word that is neither', { nights: { is: 'maybe' } }, { nights: { is: 'maybe' } }],
    ['leaves a test without a word', { nights: { in: [true] } }, { nights: { in: [true] } }],
    ['leaves the rest of a test', { nights: { is: 'yes', in: [true] } }, { nights: { is: true, in: [true] } }],
    [
      'does so in what may and must not hold',
      { any: [{ nights: { is: 'yes' } }, { not: { nights: { is: 'no' }, hired: { is: 1 } } }] },
      { any: [{ nights: { is: true } }, { not: { nights: { is: false }, hired: { is: 1 } } }] },
    ],
  ])('as core knows it %s', (_, written, plain) => {
    expect(plainCondition(written, FACTS)).toEqual(plain)
  })
})
