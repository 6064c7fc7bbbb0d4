import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/text/clean.ts'
import { addDays, isDay } from '../../../src/core/text/day.ts'
import { fill, inLanguage } from '../../../src/core/text/fill.ts'
import { wordsIn } from '../../../src/words/words.ts'

describe('text from a file', () => {
  test.each([
    ['keeps Vietnamese, composed', 'Xưởng mộc Tha\u0300nh Công', 'Xưởng mộc Thành Công'],
    ['loses escape sequences', '\u001b[31mred\u0007', '\uFFFD[31mred\uFFFD'],
    ['loses C1 controls', 'a\u009bb', 'a\uFFFDb'],
    ['loses bidirectional controls', 'abc\u202Efdp.exe', 'abc\uFFFDfdp.exe'],
    ['loses zero-width characters', 'a\u200Bb\u2060c', 'a\uFFFDb\uFFFDc'],
    ['loses tag characters', `a${String.fromCodePoint(0xe0041)}`, 'a\uFFFD'],
    ['loses lone surrogates', 'a\uD800b', 'a\uFFFDb'],
    ['stays on one line', 'a\r\nb\tc', 'a b c'],
    ['has at most 8 marks on a letter', `x${'\u0335'.repeat(50)}`, `x${'\u0335'.repeat(8)}`],
    ['keeps emoji and other scripts', 'Łódź 김 工 🙂', 'Łódź 김 工 🙂'],
  ])('%s', (_, given, shown) => {
    expect(clean(given)).toBe(shown)
  })

  test('is safe whatever it was, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = clean(text)
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)
        expect(clean(shown)).toBe(shown)
      }),
      { numRuns: 1000 },
    )
  })
})

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
