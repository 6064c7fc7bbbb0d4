import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, widthOf, wrap, wrapBrief } from '../../../src/core/text/lay-out.ts'
import type { Screen } from '../../../src/interview/screen.ts'
import { startUi } from '../../../src/node/interview/keys.ts'
import { lay } from '../../../src/node/interview/layout.ts'
import { ALL_ANSWERS, converse, OPENING } from './conversation.ts'

const same = (text: string) => text
const PLAIN = { accent: same, strong: same, quiet: same }

const draw = (screen: Screen, columns: number, rows: number, ui = startUi(screen)) => {
  const { above, input, below } = lay(screen, ui, { columns, rows }, PLAIN)
  return [...above, ...(input === null ? [] : [input]), ...below]
}

const DETOURS = ['?', 'enter', 'w', 'enter', 'n', 'escape'] as const
const everyScreen = async (language: 'vi' | 'en') => {
  const script = [...OPENING, ...ALL_ANSWERS.flatMap((cue) => [...DETOURS, cue])]
  return [...(await converse([], { language: null })).shown, ...(await converse(script, { language })).shown]
}

describe('a screen', () => {
  test.each([
    ['vi', 80, 24],
    ['vi', 60, 24],
    ['vi', 40, 15],
    ['en', 80, 24],
    ['en', 60, 24],
  ] as const)('in %s fits %d columns and %d rows, and no word is broken', async (language, columns, rows) => {
    for (const screen of await everyScreen(language)) {
      const lines = draw(screen, columns, rows)
      for (const line of lines) expect(widthOf(line), `${screen.name}: ${line}`).toBeLessThan(columns)
      expect(lines.length, screen.name).toBeLessThan(rows)
      const shown = lines.join(' ').replace(/\s+/g, ' ')
      expect(shown).toContain(screen.title)
    }
  })

  test('with a question shows where it stands, the answers and the keys', async () => {
    const { last } = await converse([...OPENING, ...ALL_ANSWERS.slice(0, 2)])
    expect(draw(last, 60, 24).join('\n')).toBe(`
  Tiền lương và giờ làm                           ✓ đã lưu
  █████░░░░░░░░░░░░░░░░░░░  Câu 3/10 · còn khoảng 4 phút

  Lương có được trả đúng ngày đã hẹn không?

  Xem việc hằng ngày ở cơ sở. Ví dụ, nhìn quanh chỗ làm
  rồi nhớ lại tuần vừa qua. Chưa chắc thì chọn "Chưa rõ".

    1  Có
    2  Một phần
    3  Chưa
    4  Có làm nhưng chưa ghi lại
    5  Chưa rõ

  ? giải thích   w vì sao hỏi   b quay lại   s để sau
  n ghi chú   p giấy tờ   l English   q lưu và nghỉ`)
  })

  test('marks the answer given before', async () => {
    const { last } = await converse([...OPENING, ...ALL_ANSWERS.slice(0, 3), 'b'])
    expect(draw(last, 60, 24)).toContain('  › 1  Có   trả lời trước')
  })

  test('that is long scrolls, so that the arrow is always seen', async () => {
    const { last } = await converse([...OPENING, ...ALL_ANSWERS])
    for (let cursor = 0; cursor < 17; cursor += 1) {
      const lines = draw(last, 60, 18, { ...startUi(last), cursor })
      expect(lines.length).toBeLessThan(18)
      expect(lines.filter((line) => line.startsWith('  ›'))).toHaveLength(1)
    }
  })

  test('to read scrolls to its end and not beyond', () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => ({ text: `đoạn ${index}`, tone: 'plain' as const }))
    const screen: Screen = {
      name: '',
      head: null,
      notices: [],
      title: 'T',
      paragraphs,
      field: { kind: 'page' },
      keys: [],
    }
    expect(draw(screen, 60, 24).join()).toContain('đoạn 0')
    expect(draw(screen, 60, 24, { ...startUi(screen), offset: 1000 }).join()).toContain('đoạn 29')
    expect(draw(screen, 60, 24).length).toBeLessThan(24)
  })
})

describe('wrapping', () => {
  test('never makes a line too wide and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 80 }), (text, width) => {
        const lines = wrap(text, width)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
  test.each([
    ['Đường về ban đêm', 16],
    ['木工', 4],
    ['👩‍🔧', 2],
    ['e\u0301', 1],
  ])('%s takes %d cells', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
  test('a short help keeps whole sentences where it can', () => {
    expect(wrapBrief('Một hai ba. Bốn năm sáu bảy tám chín.', 12, 2)).toEqual(['Một hai ba.'])
    expect(wrapBrief('Một hai ba bốn năm sáu bảy tám chín', 12, 2)).toEqual(['Một hai ba', 'bốn năm …'])
    expect(cut('Một hai ba', 20)).toBe('Một hai ba')
  })

  test('after a key that chose nothing says how to choose, below the options', async () => {
    const { last } = await converse([...OPENING, ...ALL_ANSWERS.slice(0, 2)])
    const said = (nothingYet: boolean) => {
      const { above } = lay(last, { ...startUi(last), nothingYet }, { columns: 60, rows: 24 }, PLAIN, 'Nhấn số.')
      return above.filter((line, at) => line === '  Nhấn số.' && above[at - 1]?.includes('Chưa rõ')).length
    }
    expect([said(false), said(true)]).toEqual([0, 1])
  })
})
