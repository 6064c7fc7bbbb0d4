import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSetting, typesOf } from '../../../src/render/pdf/setting.ts'
import { testLook } from '../../helpers/pdf-look.ts'

const { body } = typesOf(testLook.theme, { type: 1, leading: 1, space: 1 })

test.each([
  ['an empty text has no line', '', 200, []],
  ['a short text is one line', 'Giữ lối thoát', 200, ['Giữ lối thoát']],
  ['spaces side by side are one', '  a   b ', 200, ['a b']],
  ['a line is broken at a space, which stays', 'người lao động', 50, ['người lao ', 'động']],
  ['a no-break space does not break', '5.310.000\u00A0₫ rồi', 70, ['5.310.000\u00A0₫ ', 'rồi']],
  ['a word with a hyphen is broken behind it', 'xuất-nhập', 40, ['xuất-', 'nhập']],
  ['a number stays with its unit', 'trong 45 phút', 60, ['trong ', '45 phút']],
  ['and is broken off where the column holds no more', 'trong 45 phút', 40, ['trong ', '45 ', 'phút']],
  ['control characters become visible', 'a\u0007b', 200, ['a\u{FFFD}b']],
  ['an arrow is written out', 'a → b', 200, ['a -> b']],
])('%s', (_, text, width, lines) => {
  expect(makeSetting(testLook.fonts).wrap(text, body, width)).toEqual(lines)
})

test('no line is wider than its column, and no letter is lost', () => {
  const text = fc.array(
    fc.constantFrom('an toàn', 'ư', ' ', 'x'.repeat(90), '木', '-', 'nghiêng', ' 45 phút', ' · ', 'e\u0301\u0323'),
    {
      maxLength: 30,
    },
  )
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 300 }), (parts, width) => {
      const setting = makeSetting(testLook.fonts)
      const lines = setting.wrap(parts.join(''), body, width)
      for (const line of lines) expect(setting.widthOf(line.trimEnd(), body)).toBeLessThanOrEqual(width + 1e-6)
      const letters = parts.join('').normalize('NFC').replaceAll(' ', '')
      expect(lines.join('').replaceAll(' ', '')).toBe(letters)
    }),
  )
})

test('one line ends with an ellipsis when there is more', () => {
  const setting = makeSetting(testLook.fonts)
  const line = setting.oneLine('Cơ sở tự khai, chưa ai kiểm chứng', body, 100)
  expect(line).toMatch(/^Cơ sở .* …$/)
  expect(setting.widthOf(line, body)).toBeLessThanOrEqual(100)
})

test('missing letters are remembered only when there are some', () => {
  const setting = makeSetting(testLook.fonts)
  setting.wrap('Đủ ₫ ≥ ≤ … – “ ”', body, 200)
  expect(setting.lettersAreMissing()).toBe(false)
  setting.wrap('木', body, 200)
  expect(setting.lettersAreMissing()).toBe(true)
})

test('what one document set, another one sets alike, and hears again that letters are missing', () => {
  const first = makeSetting(testLook.fonts)
  const second = makeSetting(testLook.fonts)
  const text = 'Giữ lối thoát hiểm thông suốt 木'
  expect(second.lettersAreMissing()).toBe(false)
  for (const width of [40, 90, 40, 300]) {
    const lines = first.wrap(text, body, width)
    expect(second.wrap(text, body, width)).toEqual(lines)
    expect(lines.join('')).toBe(text)
  }
  expect(second.lettersAreMissing()).toBe(true)
})

test('more texts and widths than are kept are set alike', () => {
  const setting = makeSetting(testLook.fonts)
  const lines = setting.wrap('người lao động', body, 50)
  for (let width = 51; width < 80; width += 1) setting.wrap('người lao động', body, width)
  for (let i = 0; i < 7_000; i += 1) setting.wrap(`Cơ sở số ${i}`, body, 50)
  expect(setting.wrap('người lao động', body, 50)).toEqual(lines)
})
