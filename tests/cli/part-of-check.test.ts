import { describe, expect, test } from 'vitest'
import { partOf } from '../../src/cli/part-of-check.ts'
import { factsAsked, sizedFor } from '../../src/interview/order.ts'
import { wordsIn } from '../../src/words/words.ts'
import { library, packaged } from '../helpers/firms.ts'

const list = packaged('vn.sme')
const vi = wordsIn('vi')
const facts = {
  hired: 34,
  familyUnpaid: 0,
  sector: 'furniture',
  wageRegion: 'I',
  people: ['overtime'],
  site: ['machines'],
}
const asked = (options: Parameters<typeof partOf>[0], profile: object = facts) => {
  const scope = partOf(options, list.checklist, vi)
  const part = { ...library, ...list, ...(scope ? { scope } : {}) }
  return { sized: sizedFor(part, { facts: { ...profile } }), facts: factsAsked(part, { facts: { ...profile } }) }
}

describe('a check', () => {
  test('without a wish is asked whole', () => {
    expect(partOf({}, list.checklist, vi)).toBeUndefined()
    expect(asked({}).sized.kept).toHaveLength(50)
  })
  test('that is quick asks what is urgent, in few minutes, and only the facts that this needs', () => {
    const { sized, facts: needed } = asked({ quick: true })
    expect(sized.kept.length).toBeGreaterThan(4)
    expect(sized.kept.every(({ question }) => question.severity === 'critical')).toBe(true)
    expect(sized.minutes).toBeLessThan(asked({}).sized.minutes / 4)
    expect(needed.map(({ id }) => id)).toContain('hired')
    expect(needed.length).toBeLessThan(asked({}).facts.length)
  })
  test.each(['safety', 'SAFETY', ' Chỗ làm an toàn', 'a safe place to work'])(
    'of one section goes by its id or title: %s',
    (only) => {
      expect(new Set(asked({ only }).sized.kept.map(({ section }) => section))).toEqual(new Set(['safety']))
    },
  )
  test('can be both', () => {
    const { kept } = asked({ quick: true, only: 'pay' }).sized
    expect(kept.map(({ question }) => question.id)).toEqual(['pay.minimum-wage'])
  })
  test('of a section that is not there names those that are', () => {
    expect(() => partOf({ only: 'tax' }, list.checklist, vi)).toThrow(
      expect.objectContaining({ key: 'cli.check.no-such-section', args: expect.objectContaining({ section: 'tax' }) }),
    )
  })
  test('of nothing is refused', () => {
    expect(() => partOf({ quick: true, only: 'community' }, list.checklist, vi)).toThrow(
      expect.objectContaining({ key: 'cli.check.nothing-to-ask' }),
    )
  })
})
