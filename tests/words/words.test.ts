import { describe, expect, test } from 'vitest'
import { ANSWER_STATES } from '../../src/core/model/answers.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { CATALOGUES } from '../../src/words/generated/messages.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { isSpoken, LANGUAGES, wordsIn } from '../../src/words/words.ts'

describe('an answer in words', () => {
  test.each([
    ['Có', 'yes'],
    ['  Rồi ', 'yes'],
    ['CHƯA', 'no'],
    ['Không', 'no'],
    ['Một  phần', 'partly'],
    ['Mo\u0323\u0302t pha\u0302\u0300n', 'partly'],
    ['Không biết', 'unknown'],
    ["don't know", 'unknown'],
    ['Có làm, chưa ghi ra giấy', 'unwritten'],
    ['n/a', 'not-applicable'],
    ['yes.', 'yes'],
    ['perhaps', null],
    ['', null],
  ])('%j means %s', (word, state) => {
    expect(answerWord(word)).toBe(state)
  })

  test.each(ANSWER_STATES)('the state %s means itself', (state) => {
    expect(answerWord(state)).toBe(state)
  })

  test.each(LANGUAGES.flatMap(({ code }) => ANSWER_STATES.map((state) => [code, state] as const)))(
    'in %s, what a report calls %s is understood',
    (language, state) => {
      expect(answerWord(wordsIn(language).say(`report.answer.${state}`))).toBe(state)
    },
  )
})

describe('a number in words', () => {
  test.each([
    ['5310000', 5310000],
    ['5.310.000', 5310000],
    ['5,310,000', 5310000],
    ['5 310 000', 5310000],
    ['5.310.000 đồng', 5310000],
    ['5,31 triệu', 5310000],
    ['5.31 million', 5310000],
    ['5,3tr', 5300000],
    ['250k', 250000],
    ['1,2 tỷ', 1200000000],
    ['5tr8', 5800000],
    ['5 triệu 8', 5800000],
    ['5 triệu rưỡi', 5500000],
    ['31 người', 31],
    ['khoảng 30', 30],
    ['Khoảng 30 người', 30],
    ['~8', 8],
    ['chừng 5,3 triệu', 5300000],
    ['about 30 people', 30],
    ['17 tuổi', 17],
    ['48 giờ', 48],
    ['5.310', 5310],
    ['47,5', 47.5],
    ['47.5', 47.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0', 0],
    ['1.5.2', null],
    ['-3', null],
    ['many', null],
    ['5 cái', 5],
    ['150%', null],
    ['9/10', null],
    ['9 đơn', 9],
    ['27.500 đồng', 27500],
    ['5.200.000đ', 5200000],
    ['5 con trâu', null],
    ['5 constructor', null],
    ['1.2 billion VND', 1200000000],
    ['12 pieces', 12],
    ['5 triệu rưỡi rưỡi', null],
    ['', null],
  ])('%j is %s', (text, value) => {
    expect(numberWord(text)).toBe(value)
  })
})

describe('a number of something', () => {
  test.each<[string, Parameters<typeof numberWord>[1], number | null]>([
    ['150%', { unit: 'percent' }, 150],
    ['150 phần trăm', { unit: 'percent' }, 150],
    ['50%', { of: 62 }, null],
    ['9/10', { unit: 'of-ten' }, 9],
    ['9 trong 10 đơn', { unit: 'of-ten' }, 9],
    ['9 out of 10', { unit: 'of-ten' }, 9],
    ['9/12', { unit: 'of-ten' }, null],
    ['5/8', { of: 8 }, 5],
    ['5/9', { of: 8 }, null],
    ['5', { of: 8 }, 5],
  ])('%j with %j is %s', (text, measure, value) => {
    expect(numberWord(text, measure)).toBe(value)
  })
})

describe('the languages', () => {
  test('are Vietnamese, English, then others by code', () => {
    const codes = LANGUAGES.map(({ code }) => code)
    expect(codes).toEqual(['vi', 'en', ...codes.slice(2).toSorted()])
  })

  test.each(['km', 'VI', '', 'constructor', undefined])('do not have %j; it is said in Vietnamese', (language) => {
    expect(isSpoken(language)).toBe(false)
    expect(wordsIn(language ?? '').language).toBe('vi')
  })
})

/** The formats of Intl take longer to load than a page of help takes to print. */
test.each(LANGUAGES.map(({ code }) => code))('the help in %s can be said without the formats of Intl', (language) => {
  const help = Object.entries(CATALOGUES[language] ?? {}).filter(([key]) => key.startsWith('help.'))
  expect(help.length).toBeGreaterThan(20)
  expect(help.filter(([, message]) => String(message).includes('{')).map(([key]) => key)).toEqual([])
})

describe('the words of a language', () => {
  const [vi, en] = [wordsIn('vi'), wordsIn('en')]
  test('write days as people there do', () => {
    expect([vi.day('2026-11-21'), en.day('2026-11-21'), vi.day('2027-01-05')]).toEqual([
      '21/11/2026',
      '21 November 2026',
      '5/1/2027',
    ])
  })

  test('write numbers and shares as people there do', () => {
    expect([vi.number(5310000), en.number(5310000), vi.number(47.5), en.percent(0.756)]).toEqual([
      '5.310.000',
      '5,310,000',
      '47,5',
      '76%',
    ])
  })

  test('put arguments into a message', () => {
    expect(vi.say('report.urgent', { count: 0 })).toBe('Việc gấp: không có')
    expect(en.say('report.urgent', { count: 1 })).toBe('Urgent: 1 thing')
  })
})
