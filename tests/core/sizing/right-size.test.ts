import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../src/core/model/facts.ts'
import { factsNeeded } from '../../../src/core/sizing/facts-needed.ts'
import { minutesFor } from '../../../src/core/sizing/minutes.ts'
import { rightSize } from '../../../src/core/sizing/right-size.ts'
import { sizeOf } from '../../../src/core/sizing/size.ts'
import { checklist, count, FACTS, number, PROFILE, yesNo } from '../../helpers/questions.ts'

describe('the size of a firm', () => {
  test.each<[string, Profile, string, number | null]>([
    ['10 people are micro', { hired: 10, sector: 'furniture' }, 'micro', 10],
    ['unpaid family count as people', { hired: 10, familyUnpaid: 1, sector: 'furniture' }, 'small', 11],
    ['a workshop of 100 is small', { hired: 100, sector: 'furniture' }, 'small', 100],
    ['a workshop of 101 is medium', { hired: 101, sector: 'furniture' }, 'medium', 101],
    ['a workshop of 201 is large', { hired: 201, sector: 'furniture' }, 'large', 201],
    ['a shop of 50 is small', { hired: 50, sector: 'trade' }, 'small', 50],
    ['a shop of 51 is medium', { hired: 51, sector: 'trade' }, 'medium', 51],
    ['a shop of 101 is large', { hired: 101, sector: 'trade' }, 'large', 101],
    ['a farm of 60 is small', { hired: 60, sector: 'farming' }, 'small', 60],
    ['an unknown sector is measured as a workshop', { hired: 60, sector: 'unknown' }, 'small', 60],
    ['an unknown family leaves the hired', { hired: 60, familyUnpaid: 'unknown' }, 'small', 60],
    ['an unknown headcount is asked as micro', { hired: 'unknown', familyUnpaid: 3 }, 'micro', null],
  ])('%s', (_, profile, size, people) => {
    expect(sizeOf(profile, FACTS)).toEqual({ class: size, people })
  })
})

describe('a right-sized list', () => {
  const list = checklist([
    yesNo('all'),
    yesNo('hirers', { when: { hired: { atLeast: 1 } } }),
    yesNo('traders', { when: { sector: { is: 'trade' } } }),
    yesNo('boilers', { when: { boilers: { is: true } } }),
    yesNo('standard', { tier: 'standard' }),
    yesNo('extended', { tier: 'extended' }),
    count('contracts'),
  ])
  const reasons = (profile: Profile) => {
    const sized = rightSize(list, profile, FACTS)
    return Object.fromEntries([...sized.kept, ...sized.leftOut].map((one) => [one.question.id, one.reason]))
  }

  test('gives each question the reason why it was kept or left out', () => {
    expect(reasons(PROFILE)).toEqual({
      all: { code: 'for-every-firm' },
      hirers: { code: 'for-your-facts', facts: ['hired'] },
      traders: { code: 'facts-differ', facts: ['sector'] },
      boilers: { code: 'not-sure', facts: ['boilers'] },
      standard: { code: 'for-your-size', size: 'small' },
      extended: { code: 'bigger-firms', size: 'medium' },
      contracts: { code: 'for-every-firm' },
    })
  })

  test('leaves out a count of nobody', () => {
    expect(reasons({ hired: 0, sector: 'trade' }).contracts).toEqual({ code: 'facts-differ', facts: ['hired'] })
  })

  test('keeps the order of the list', () => {
    const sized = rightSize(list, PROFILE, FACTS)
    expect(sized.kept.map((one) => one.question.id)).toEqual(['all', 'hirers', 'boilers', 'standard', 'contracts'])
  })

  test('over 25 questions a micro firm is spared the lightest, from the end, and is told', () => {
    const many = checklist([
      ...Array.from({ length: 4 }, (_, at) => yesNo(`strong${at}`, { basis: 'strength', severity: 'minor' })),
      ...Array.from({ length: 24 }, (_, at) => yesNo(`law${at}`, { severity: 'moderate' })),
      yesNo('good', { basis: 'good', severity: 'minor' }),
      yesNo('minor', { severity: 'minor' }),
    ])
    const sized = rightSize(many, { hired: 5, sector: 'trade' }, FACTS)
    expect(sized.kept).toHaveLength(25)
    expect(sized.kept.filter((one) => one.question.basis === 'strength')).toHaveLength(3)
    expect(sized.leftOut.map((one) => one.question.id)).toEqual(['strong3', 'good', 'minor', 'law23', 'law22'])
    expect(sized.leftOut[0]?.reason).toEqual({ code: 'over-questions', limit: 25 })
  })

  test('what weighs in law goes last of all, even after the strengths', () => {
    const many = checklist([
      yesNo('strong', { basis: 'strength', severity: 'minor' }),
      ...Array.from({ length: 24 }, (_, at) => yesNo(`law${at}`, { severity: 'serious' })),
      yesNo('buyer', { basis: 'buyer', severity: 'serious' }),
      yesNo('critical', { severity: 'critical' }),
      yesNo('late', { severity: 'serious' }),
    ])
    const sized = rightSize(many, { hired: 5, sector: 'trade' }, FACTS)
    expect(sized.leftOut.map((one) => one.question.id)).toEqual(['buyer', 'strong', 'late'])
    expect(sized.kept.map((one) => one.question.id)).toContain('critical')
  })

  test('what the list is about goes after what is weightier but beside it', () => {
    const many = {
      ...checklist(
        Array.from({ length: 25 }, (_, at) => yesNo(`law${at}`, { severity: 'moderate' })),
        [yesNo('own', { basis: 'good', severity: 'minor' })],
      ),
      focus: ['s2'],
    }
    const sized = rightSize(many, { hired: 5, sector: 'trade' }, FACTS)
    expect(sized.leftOut.map((one) => one.question.id)).toEqual(['law24'])
  })

  test('over 20 minutes a micro firm is spared questions too', () => {
    const long = { vi: 'từ '.repeat(400), en: 'word '.repeat(400) }
    const sized = rightSize(
      checklist(Array.from({ length: 12 }, (_, at) => yesNo(`q${at}`, { help: long }))),
      { hired: 5 },
      FACTS,
    )
    expect(sized.minutes).toBeLessThanOrEqual(20)
    expect(sized.leftOut.at(-1)?.reason).toEqual({ code: 'over-minutes', limit: 20 })
  })

  test('has no cap for a large firm', () => {
    const sized = rightSize(checklist(Array.from({ length: 200 }, (_, at) => yesNo(`q${at}`))), { hired: 500 }, FACTS)
    expect(sized.kept).toHaveLength(200)
  })

  test('asks only for the facts that it uses, in their order', () => {
    const needs = checklist([
      yesNo('a', { when: { site: { has: 'machines' } } }),
      number('b', { target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } }),
      yesNo('c', { ask: { vi: 'trong {hired} người', en: 'of {hired}' } }),
    ])
    expect(factsNeeded(needs, FACTS, {}).map((fact) => fact.id)).toEqual([
      'hired',
      'familyUnpaid',
      'sector',
      'wageRegion',
      'site',
    ])
    expect(factsNeeded(checklist([yesNo('a')]), FACTS, {}).map((fact) => fact.id)).toEqual([
      'hired',
      'familyUnpaid',
      'sector',
    ])
  })

  test.each<[string, Profile, boolean]>([
    ['a micro firm is not asked what only questions for bigger firms need', { hired: 5 }, false],
    ['a small firm is', { hired: 40 }, true],
    ['nor is a firm whose other facts settle those questions', { hired: 40, sector: 'services' }, false],
  ])('%s', (_, profile, asked) => {
    const list = checklist([
      yesNo('a', { tier: 'standard', when: { site: { has: 'machines' }, sector: { is: 'furniture' } } }),
    ])
    const ids = factsNeeded(list, FACTS, profile).map((fact) => fact.id)
    expect(ids.includes('site')).toBe(asked)
  })

  test('a fact that waits for another is not asked when that one says no', () => {
    const list = checklist([number('b', { target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } })])
    const ids = (profile: Profile) => factsNeeded(list, FACTS, profile).map((fact) => fact.id)
    expect([ids({ hired: 3 }), ids({ hired: 0 })].map((one) => one.includes('wageRegion'))).toEqual([true, false])
  })

  describe('a number in another unit', () => {
    const hourly = { ask: { vi: 'một giờ', en: 'an hour' }, help: { vi: 'a', en: 'a' }, unit: 'hours/week' }
    const wage = number('wage', {
      partly: { atLeast: 5 },
      target: { atLeast: 10 },
      variants: [{ when: { site: { has: 'machines' } }, meaning: 2, target: { atLeast: 1 }, ...hourly }],
    })
    const asked = (profile: Profile) => rightSize(checklist([wage]), { hired: 5, ...profile }, FACTS).kept[0]?.question

    test('is asked where its condition holds, with a meaning of its own', () => {
      const { variants: _, partly: __, ...rest } = wage
      expect(asked({ site: ['machines'] })).toEqual({ ...rest, ...hourly, meaning: 2, target: { atLeast: 1 } })
    })

    test.each<[string, Profile]>([
      ['does not hold', { site: [] }],
      ['cannot be told', {}],
    ])('is not where it %s', (_, profile) => {
      expect(asked(profile)).toMatchObject({ meaning: 1, ask: wage.ask })
    })
  })

  test('counts minutes by kind and words', () => {
    expect(minutesFor([], 'vi')).toBe(0)
    expect(minutesFor([yesNo('a')], 'vi')).toBe(1)
    expect(minutesFor([count('a')], 'vi')).toBeGreaterThanOrEqual(minutesFor([yesNo('a')], 'vi'))
  })
})
