import { describe, expect, test } from 'vitest'
import { askedOf } from '../../../src/core/tailoring/asked-of.ts'
import { narrow } from '../../../src/core/tailoring/narrow.ts'
import { nextVersion } from '../../../src/core/tailoring/next-version.ts'
import { isToWrite, toWrite } from '../../../src/core/tailoring/to-write.ts'
import { SMALL_LIBRARY } from '../../helpers/small-checklist.ts'

const { checklist, facts } = SMALL_LIBRARY
const ids = (list: typeof checklist) => list.sections.flatMap(({ questions }) => questions.map(({ id }) => id))

describe('the version after a change', () => {
  test.each([
    ['1.0.0', 'list', '1.1.0'],
    ['1.9.7', 'list', '1.10.0'],
    ['1.2.3', 'details', '1.2.4'],
    ['2.0.0-draft.1', 'details', '2.0.1'],
  ] as const)('of %s that reaches the %s is %s', (version, reach, expected) => {
    expect(nextVersion(version, reach)).toBe(expected)
  })
})

describe('a place to fill in', () => {
  test('is known again, and no sentence is taken for one', () => {
    expect(isToWrite(toWrite('What it means'))).toBe(true)
    expect(isToWrite(' [?] x')).toBe(true)
    expect(isToWrite('Is it so [?]')).toBe(false)
    expect(isToWrite('')).toBe(false)
  })
})

describe('a list as it would be', () => {
  const [section] = checklist.sections
  const [first = '', second = ''] = ids(checklist)

  test('keeps everything when nothing is chosen', () => {
    expect(narrow(checklist, { keep: [], drop: [], own: [] })).toEqual(checklist)
  })

  test('leaves out sections and questions by their ids, and empty sections with them', () => {
    expect(ids(narrow(checklist, { keep: [], drop: [first], own: [] }))).toEqual(ids(checklist).slice(1))
    const without = narrow(checklist, { keep: [], drop: [section?.id ?? ''], own: [] })
    expect(without.sections.map(({ id }) => id)).not.toContain(section?.id)
  })

  test('keeps alone what is named', () => {
    expect(ids(narrow(checklist, { keep: [second], drop: [], own: [] }))).toEqual([second])
  })

  test('asks less of every firm the less is in it, and of ten, 34 and 120 people', () => {
    const all = askedOf(checklist, facts)
    const less = askedOf(narrow(checklist, { keep: [second], drop: [], own: [] }), facts)
    expect(all.map(({ people }) => people)).toEqual([10, 34, 120])
    for (const [at, { questions, minutes }] of less.entries()) {
      expect(questions).toBeLessThan(all[at]?.questions ?? 0)
      expect(minutes).toBeLessThanOrEqual(all[at]?.minutes ?? 0)
    }
  })
})
