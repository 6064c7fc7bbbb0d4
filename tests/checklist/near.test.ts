import { describe, expect, test } from 'vitest'
import { NONE } from '../../src/checklist/finding.ts'
import { cut, foldId } from '../../src/checklist/ids.ts'
import { nearest, nearestOfMany } from '../../src/checklist/near.ts'

describe('what was probably meant', () => {
  test.each<[string, string, readonly string[], string]>([
    ['is the word itself', 'severity', ['severity'], 'severity'],
    ['lacks a letter', 'severty', ['sections', 'severity'], 'severity'],
    ['lacks its first letter', 'everity', ['severity'], 'severity'],
    ['lacks its last letter', 'severit', ['severity'], 'severity'],
    ['has a letter too many', 'severitty', ['severity'], 'severity'],
    ['has a letter too many in front', 'xseverity', ['severity'], 'severity'],
    ['has another letter', 'saverity', ['severity'], 'severity'],
    ['has two letters swapped', 'hired', ['hierd'], 'hierd'],
    ['has its first two letters swapped', 'ab', ['ba'], 'ba'],
    ['has its last two letters swapped', 'wagse', ['wages'], 'wages'],
    ['may be one third off', 'abcdef', ['abcdxy'], 'abcdxy'],
    ['may be two swaps off', 'abcdef', ['bacdfe'], 'bacdfe'],
    ['is not more than one third off', 'abcdef', ['abcxyz'], NONE],
    ['may be one letter off in a short word', 'ab', ['ax'], 'ax'],
    ['may be one letter off in one letter', 'a', ['b'], 'b'],
    ['is not two letters off in a short word', 'ab', ['xy'], NONE],
    ['is not two letters shorter than a short word', 'abcde', ['abc'], NONE],
    ['is not two letters longer than a short word', 'abc', ['abcde'], NONE],
    ['may be two letters shorter than six', 'abcdef', ['abcd'], 'abcd'],
    ['is the nearest of many', 'wage', ['wagxx', 'wages', 'wag'], 'wages'],
    ['is the first of those as near', 'wage', ['wages', 'wager'], 'wages'],
    ['is not changed by one that is farther', 'wage', ['wage', 'wages'], 'wage'],
    ['takes capitals and small letters as one', 'HIRED', ['hired'], 'hired'],
    ['takes a letter in two pieces as one', 'le\u0302', ['l\u00ea'], 'l\u00ea'],
    ['is asked for nothing', 'wage', [], NONE],
    ['counts a swap once, not apart', 'abxy', ['yxba'], NONE],
    ['is no swap with another letter behind', 'ab', ['xa'], NONE],
    ['is no swap with another letter before', 'xa', ['ab'], NONE],
    ['is not found where letters between a swap differ', 'abc', ['cba'], NONE],
  ])('%s', (_, written, candidates, expected) => {
    expect(nearest(written, candidates)).toBe(expected)
  })

  test.each<[string, number, number, boolean]>([
    ['of 64 letters is looked for', 64, 64, true],
    ['of 65 letters is not', 65, 64, false],
    ['is not one of 65 letters', 64, 65, false],
  ])('%s', (_, written, candidate, found) => {
    expect(nearest('a'.repeat(written), ['a'.repeat(candidate)])).toBe(found ? 'a'.repeat(candidate) : NONE)
  })

  test('is told for the first 20 of many', () => {
    const near = nearestOfMany(Array(22).fill('wag'), ['wage'])
    expect(near).toEqual([...Array(20).fill('wage'), NONE, NONE])
  })
})

describe('an id', () => {
  test('is one with another in any case and in any pieces', () => {
    expect(foldId('Pay.LE\u0302')).toBe('pay.l\u00ea')
  })
})

describe('what a message quotes', () => {
  test.each<[string, string, number | undefined, string]>([
    ['is left as it is up to 40 letters', 'a'.repeat(40), undefined, 'a'.repeat(40)],
    ['is cut at 40', 'a'.repeat(41), undefined, `${'a'.repeat(39)}…`],
    ['is cut at any length', 'abcdef', 4, 'abc…'],
    ['is not cut in the middle of a letter', '🙂🙂🙂🙂', 3, '🙂🙂…'],
    ['counts letters, not their halves', '🙂🙂🙂🙂', 4, '🙂🙂🙂🙂'],
  ])('%s', (_, text, longest, expected) => {
    expect(longest === undefined ? cut(text) : cut(text, longest)).toBe(expected)
  })
})
