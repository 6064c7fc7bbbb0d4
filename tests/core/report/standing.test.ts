import { expect, test } from 'vitest'
import type { Profile } from '../../../src/core/model/facts.ts'
import { aboutTheCheck, aboutTheFirm } from '../../../src/core/report/standing.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { assessed, checklist, yesNo } from '../../helpers/questions.ts'

const of = (profile: Profile) => assessed(checklist([yesNo('a')]), {}, profile)

test.each<[Profile, string, string]>([
  [
    { hired: 20, familyUnpaid: 2 },
    '22 người (20 được trả công, 2 người nhà; cỡ nhỏ)',
    '22 people (20 paid, 2 family; small firm)',
  ],
  [
    { hired: 0, familyUnpaid: 1 },
    '1 người (0 được trả công, 1 người nhà; cỡ rất nhỏ)',
    '1 person (0 paid, 1 family; very small firm)',
  ],
  [{ hired: 20, familyUnpaid: 0 }, '20 người (cỡ nhỏ)', '20 people (small firm)'],
  [{ hired: 20, familyUnpaid: 'unknown' }, '20 người (cỡ nhỏ)', '20 people (small firm)'],
  [{ hired: 60 }, '60 người (cỡ nhỏ)', '60 people (small firm)'],
  [{ hired: 'unknown', familyUnpaid: 2 }, 'chưa rõ', 'not known'],
])('%o are told to the owner as: %s', (profile, vi, en) => {
  const told = (language: string) => aboutTheCheck(of(profile), wordsIn(language)).at(-1)?.value
  expect([told('vi'), told('en')]).toEqual([vi, en])
})

test('readers outside are told the size and no number of people', () => {
  const told = aboutTheFirm(of({ hired: 21, familyUnpaid: 2 }), wordsIn('en'))
  expect(told.at(-1)?.value).toBe('small')
  expect(JSON.stringify(told)).not.toMatch(/people|person|family/)
})
