import { describe, expect, test } from 'vitest'
import { addDays, isDay } from '../../../src/core/text/day.ts'
import { fill, inLanguage } from '../../../src/core/text/fill.ts'
import { wordsIn } from '../../../src/words/words.ts'

describe('a sentence of a checklist', () => {
  const text = { vi: 'Trong {hired} người', en: 'Of the {hired} people' }
  test.each([
    ['takes the number of the firm', 'en', { hired: 34 }, 'Of the 34 people'],
    ['writes it as its language does', 'vi', { hired: 1234.5 }, 'Trong 1.234,5 người'],
    ['shows an ellipsis for an unknown number', 'vi', { hired: 'unknown' }, 'Trong … người'],
    ['shows an ellipsis for what is no number', 'vi', { hired: ['a'] }, 'Trong … người'],
  ])('%s', (_, language, profile, said) => {
    expect(fill(text, wordsIn(language), profile)).toBe(said)
  })

  test.each([
    ['is said in the language asked for', { vi: 'có', en: 'yes', km: 'បាទ' }, 'km', 'បាទ'],
    ['is said in English where that language is missing', { vi: 'có', en: 'yes' }, 'km', 'yes'],
    ['is said in the first language where English is missing too', { vi: 'có', fr: 'oui' }, 'en', 'có'],
    ['is empty where there is none at all', {}, 'en', ''],
  ])('%s', (_, text, language, said) => {
    expect(inLanguage(text, language)).toBe(said)
  })
})

describe('a day', () => {
  test.each([
    ['goes over the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['knows leap years', '2028-02-28', 1, '2028-02-29'],
    ['goes 90 days on', '2026-11-21', 90, '2027-02-19'],
  ])('%s', (_, day, days, later) => {
    expect(addDays(day, days)).toBe(later)
  })

  test.each([
    ['2026-11-21', true],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['21/11/2026', false],
    ['2026-11-21T00:00', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is)
  })
})
