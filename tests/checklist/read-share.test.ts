import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/checklist/input-error.ts'
import { readShare } from '../../src/checklist/read-share.ts'
import { handed, shareText } from '../helpers/shares.ts'

const topics = handed({ depth: 'topics' })
const full = handed({ depth: 'full' })

/** The code of what is wrong, and where; `null` when nothing is. */
function faultIn(share: object): readonly (string | number | undefined)[] | null {
  try {
    readShare({ name: 'a.share.json', bytes: new TextEncoder().encode(shareText(share)) })
    return null
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [first] = error.findings
    return [first?.code, first?.place.path]
  }
}

const withTopics = (change: object) => ({ ...topics, topics: { ...topics.topics, ...change } })
const withLaw = (change: object) => ({ ...topics, lines: { ...topics.lines, law: { ...topics.lines.law, ...change } } })
const [section] = topics.topics?.sections ?? []
const [answer] = full.full?.answers ?? []

describe('a share', () => {
  test.each([['levels' as const], ['topics' as const], ['full' as const]])('of the depth %s is read', (depth) => {
    expect(faultIn(handed({ depth }))).toBe(null)
  })

  test.each([
    ['lacks what its depth says', { ...topics, depth: 'full' }, 'key-missing', ''],
    ['holds more than its depth says', { ...full, depth: 'topics' }, 'key-not-here', '/full'],
    ['holds topics at the lowest depth', { ...topics, depth: 'levels' }, 'key-not-here', '/topics'],
    ['is of a day that no calendar has', { ...topics, day: '2026-02-30' }, 'day-not-real', '/day'],
    ['has a topic twice', withTopics({ sections: [section, section] }), 'id-duplicate', '/topics/sections/1/id'],
    [
      'has an answer twice',
      { ...full, full: { ...full.full, answers: [answer, answer] } },
      'id-duplicate',
      '/full/answers/1/id',
    ],
    ['answers more than counts', withLaw({ answered: 99 }), 'number-too-large', '/lines/law/answered'],
    ['has its low end above', withLaw({ percent: { low: 9, high: 8 } }), 'number-too-large', '/lines/law/percent/low'],
    [
      'has more strengths than asked',
      withTopics({ strengths: { met: 4, asked: 3 } }),
      'number-too-large',
      '/topics/strengths/met',
    ],
    ['has a key of its own', { ...topics, note: 'x' }, 'key-unknown', '/note'],
    [
      'calls itself verified',
      { ...topics, declared: { ...topics.declared, verified: true } },
      'value-not-accepted',
      '/declared/verified',
    ],
    [
      'has a text for an answer',
      { ...full, full: { ...full.full, answers: [{ ...answer, value: 'hai câu' }] } },
      'id-shape',
      '/full/answers/0/value',
    ],
  ])('that %s is refused', (_, share, code, path) => {
    expect(faultIn(share)).toEqual([code, path])
  })
})
