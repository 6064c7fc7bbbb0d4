import { describe, expect, test } from 'vitest'
import {
  type Heard,
  heardWith,
  NOTHING_HEARD,
  promptText,
  screenText,
} from '../../../../src/node/interview/plain/screen-text.ts'
import { wordsIn } from '../../../../src/words/words.ts'
import { ALL_ANSWERS, converse, OPENING } from '../conversation.ts'

const vi = wordsIn('vi')
const heardAll = (screens: Parameters<typeof heardWith>[0][]) =>
  screens.reduce<Heard>((heard, screen) => heardWith(screen, heard), NOTHING_HEARD)
const lastOf = async (script: readonly string[]) => {
  const { shown, last } = await converse([...OPENING, ...script])
  return { last, text: screenText(last, heardAll(shown.slice(0, -1)), vi) }
}

describe('a question in plain lines', () => {
  test('is heard in this order the first time, with all keys', async () => {
    const { shown } = await converse([...OPENING, '=10', '=6 triệu'])
    const question = shown.at(-1)
    if (!question) throw new Error('nothing was shown')
    expect(screenText(question, NOTHING_HEARD, vi)).toEqual([
      'Tiền lương và giờ làm.',
      'Câu 3 trong 10, còn khoảng 4 phút, đã lưu.',
      'Lương có được trả đúng ngày đã hẹn không?',
      'Xem việc hằng ngày ở cơ sở. Ví dụ, nhìn quanh chỗ làm rồi nhớ lại tuần vừa qua. Chưa chắc thì chọn "Chưa rõ".',
      '1. Có',
      '2. Một phần',
      '3. Chưa',
      '4. Có làm nhưng chưa ghi lại',
      '5. Chưa rõ',
      'Các phím, gõ xong thì nhấn Enter: dấu hỏi (?) là giải thích, w là vì sao hỏi, b là quay lại, s là để sau, n là ghi chú, p là giấy tờ, l là English, q là lưu và nghỉ.',
    ])
    expect(promptText(question, vi)).toBe('Gõ một số từ 1 đến 5:')
  })

  test('later names neither the section nor the keys again', async () => {
    const { text } = await lastOf(['=10', '=6 triệu'])
    expect(text[0]).toMatch(/^Câu 3 trong 10/)
    expect(text.at(-1)).toBe('Gõ dấu hỏi (?) để nghe giải thích và các phím.')
  })

  test('says which answer was given before, and the keys where one means something new', async () => {
    const { text } = await lastOf(['=10', '=6 triệu', '1', 'b'])
    expect(text).toContain('1. Có (trả lời trước)')
    expect(text.at(-1)).toContain('s là đi tiếp')
  })

  test('that asks for a number says the answers that have letters', async () => {
    const { text, last } = await lastOf([])
    expect(text).toContain('u. Chưa rõ')
    expect(promptText(last, vi)).toBe('Số người (trong 12):')
  })

  test('is not explained once more after its help, which says the keys', async () => {
    const help = await lastOf(['=10', '=6 triệu', '?'])
    expect(help.text.at(-1)).toMatch(/^Các phím ở câu hỏi: .*b là quay lại/)
    expect(promptText(help.last, vi)).toBe('Nhấn Enter để về câu hỏi:')
    const { text } = await lastOf(['=10', '=6 triệu', '?', 'enter'])
    expect(text.slice(0, 3)).toEqual([
      'Câu 3 trong 10, còn khoảng 4 phút, đã lưu.',
      'Lương có được trả đúng ngày đã hẹn không?',
      '1. Có',
    ])
  })
})

describe('a text in plain lines', () => {
  test('says what stands there, and how to keep it, to take it away and to go back', async () => {
    const { text } = await lastOf(['=10', 'b', 'n', '=3 người mới', 'n'])
    expect(text.slice(-3)).toEqual([
      'Gõ ghi chú rồi nhấn Enter. Ghi chú được in cạnh câu trả lời trong kế hoạch.',
      'Đang ghi: 3 người mới. Nhấn Enter là giữ nguyên.',
      'Các phím, gõ xong thì nhấn Enter: b là bỏ qua, x là xóa.',
    ])
  })
})

describe('the review in plain lines', () => {
  test('ends with what leads on; its numbers are those of the other screens', async () => {
    const { text } = await lastOf(ALL_ANSWERS)
    expect(text).toContain('Về cơ sở.')
    expect(text).toContain('1. Cơ sở trả công cho bao nhiêu người? 12 người')
    expect(text.at(-2)).toBe('0. Xong, xem kế hoạch')
  })

  test('says only what was changed when it was heard before', async () => {
    const { text } = await lastOf([...ALL_ANSWERS, '@question:pay.on-time', '3'])
    expect(text.slice(2)).toEqual([
      'Muốn sửa câu nào thì gõ số của câu đó rồi nhấn Enter.',
      '9. Lương có được trả đúng ngày đã hẹn không? Chưa',
      '0. Xong, xem kế hoạch',
      'Nhấn Enter hai lần để nghe lại cả danh sách.',
      'Các phím, gõ xong thì nhấn Enter: b là quay lại, l là English, q là lưu và nghỉ.',
    ])
  })
})
