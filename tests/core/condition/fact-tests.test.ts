import { expect, test } from 'vitest'
import { factTests } from '../../../src/core/condition/fact-tests.ts'
import type { Condition } from '../../../src/core/model/condition.ts'

const CONDITIONS: readonly Condition[] = [
  { hired: { atLeast: 1 }, people: { has: 'learners' } },
  { not: { any: [{ hired: { atLeast: 1 } }, { not: { hired: { atLeast: 10 }, site: { has: 'machines' } } }] } },
  { people: { has: 'learners' } },
]

test('what conditions ask of a fact is gathered once, however deep it stands', () => {
  expect(factTests(CONDITIONS).map(({ fact, tests }) => [fact, tests.length])).toEqual([
    ['hired', 2],
    ['people', 1],
    ['site', 1],
  ])
})

test('each test is asked of the value of its fact', () => {
  const [hired, people] = factTests(CONDITIONS)
  expect([0, 1, 10, undefined].map((value) => hired?.tests.map((test) => test(value)))).toEqual([
    [false, false],
    [true, false],
    [true, true],
    [null, null],
  ])
  expect(people?.tests.map((test) => test(['learners', 'overtime']))).toEqual([true])
})
