import { describe, expect, test } from 'vitest'
import type { Field, KeyHint, Screen } from '../../../../src/interview/screen.ts'
import { FIRST_TURN, replyTo, type Turn } from '../../../../src/node/interview/plain/reply.ts'
import { wordsIn } from '../../../../src/words/words.ts'

const KEYS: readonly KeyHint[] = ['?', 'w', 'b', 's', 'n', 'q', 'u'].map((key) => ({ key, label: key }))
const screen = (field: Field, keys = KEYS): Screen => ({
  name: 'question:a',
  head: null,
  notices: [],
  title: 'A?',
  paragraphs: [],
  field,
  keys,
})
const CHOOSE: Field = {
  kind: 'choose',
  options: [
    { id: 'yes', label: 'Có' },
    { id: 'partly', label: 'Một phần' },
    { id: 'no', label: 'Chưa' },
    { id: 'unknown', label: 'Chưa rõ' },
  ],
  marked: 'no',
  markedWord: 'trả lời trước',
}
const SEVERAL: Field = {
  kind: 'several',
  options: [
    ...['machines', 'heat', 'noise'].map((id) => ({ id, label: `Có ${id}` })),
    { id: '#none', label: 'Không có mục nào', alone: true },
    { id: 'unknown', label: 'Chưa rõ', alone: true },
  ],
  marked: [],
  hint: '',
  nothingYet: '',
}
const number = (earlier: string | null): Field => ({
  kind: 'number',
  label: 'Số (người):',
  earlier,
  echo: (text) => (text === '5 triệu' ? '= 5.000.000 đồng' : ''),
})
const TEXT_KEYS: readonly KeyHint[] = [
  { key: 'enter', label: 'lưu' },
  { key: 'escape', label: 'quay lại' },
]
const text = (value: string): Screen =>
  screen({ kind: 'text', label: 'Tên', value, limit: { most: 20, tooLong: 'Dài quá.' } }, TEXT_KEYS)
const PAGE = screen({ kind: 'page' }, [
  { key: 'enter', label: 'đi tiếp' },
  { key: 'q', label: 'nghỉ' },
])
const LIST = screen(
  {
    kind: 'list',
    rows: [
      { kind: 'row', id: 'finish', label: 'Xong', value: '' },
      { kind: 'heading', label: 'Lương' },
      { kind: 'row', id: 'question:a', label: 'A?', value: 'Có' },
    ],
    at: null,
  },
  KEYS,
)

const reply = (on: Screen, line: string, turn: Turn = FIRST_TURN) => replyTo(on, line, turn, wordsIn('vi'))
const press = (on: Screen, line: string, turn?: Turn) => {
  const answer = reply(on, line, turn)
  return 'press' in answer ? answer.press : answer.say
}
const letter = (key: string) => ({ kind: 'key', key })
const option = (id: string) => ({ kind: 'option', id })

describe('where one answer is chosen', () => {
  test.each([
    ['1', option('yes')],
    [' 3. ', option('no')],
    ['4)', option('unknown')],
    ['Có', option('yes')],
    ['MỘT PHẦN', option('partly')],
    ['một  phần.', option('partly')],
    ['mot phan', option('partly')],
    ['không', option('no')],
    ['không biết', option('unknown')],
    ['yes', option('yes')],
    ['not sure', option('unknown')],
    ['b', letter('b')],
    ['B', letter('b')],
    ['ư', letter('w')],
    ['?', letter('?')],
    ['u', letter('u')],
    ['n', letter('n')],
    ['\u001b[A2', option('partly')],
  ])('%j means %j', (line, expected) => {
    expect(press(screen(CHOOSE), line)).toEqual(expected)
  })
  test.each(['0', '5', '99999', 'x', '1 2', 'có lẽ', '-1', '1.5', 'không áp dụng'])('%j is not understood', (line) => {
    expect(press(screen(CHOOSE), line)).toBe(`Ở đây có các số từ 1 đến 4. Máy chưa hiểu “${line}”.`)
  })
  test('it is said back', () => {
    expect(reply(screen(CHOOSE), '2')).toMatchObject({ said: 'Đã chọn: Một phần.' })
  })
  test('an answer by the number of the tenth and later is taken', () => {
    const options = Array.from({ length: 12 }, (_, at) => ({ id: `${at}`, label: `m${at}` }))
    expect(press(screen({ ...CHOOSE, options }), '12')).toEqual(option('11'))
  })
})

describe('where several are chosen', () => {
  test.each([
    ['1', ['machines']],
    ['3 1', ['machines', 'noise']],
    ['1,3', ['machines', 'noise']],
    ['1, 3; 3', ['machines', 'noise']],
    ['có heat', ['heat']],
  ])('%j means %j', (line, ids) => {
    expect(press(screen(SEVERAL), line)).toEqual({ kind: 'several', ids })
  })
  test.each([
    ['4', '#none'],
    ['không biết', 'unknown'],
    ['Không có mục nào', '#none'],
  ])('%j stands alone', (line, id) => {
    expect(press(screen(SEVERAL), line)).toEqual(option(id))
  })
  test('what stands alone is not mixed with others', () => {
    expect(press(screen(SEVERAL), '1 4')).toContain('“Không có mục nào” chỉ chọn được một mình')
  })
  test('one wrong number is named, and none is taken', () => {
    expect(press(screen(SEVERAL), '1 9')).toContain('“9”')
    expect(press(screen(SEVERAL), ',')).toContain('“,”')
  })
})

describe('where a number is typed', () => {
  test.each(['12', '5,3 triệu', 'chưa rõ', 'sai'])('%j goes on as it is', (line) => {
    expect(press(screen(number(null)), line)).toEqual({ kind: 'text', text: line })
  })
  test.each(['b', 'u', 'ư', '?'])('%j is a key', (line) => {
    expect(press(screen(number(null)), line)).toEqual(letter(line === 'ư' ? 'w' : line))
  })
  test('how it is understood is said without a sign', () => {
    expect(reply(screen(number(null)), '5 triệu')).toMatchObject({ said: 'Hiểu là 5.000.000 đồng.' })
  })
  test('an empty line keeps what was answered before', () => {
    expect(press(screen(number('Trả lời trước: 12.')), '')).toEqual({ kind: 'text', text: '' })
  })
})

describe('an empty line', () => {
  test.each([
    ['one answer', screen(CHOOSE)],
    ['several', screen(SEVERAL)],
    ['a number', screen(number(null))],
    ['a list', LIST],
  ])('answers nothing where %s is asked for; a second one repeats the screen', (_, on) => {
    const first = reply(on, '  ')
    expect(first).toMatchObject({ say: expect.stringContaining('Nhấn Enter lần nữa') })
    if (!('turn' in first)) throw new Error('it answered')
    expect(reply(on, '', first.turn)).toEqual({ turn: FIRST_TURN, say: null })
  })
  test('goes on from a page', () => {
    expect(press(PAGE, '')).toEqual(letter('enter'))
  })
})

describe('on a page', () => {
  test('letters work, and anything else says what Enter does', () => {
    expect(press(PAGE, 'q')).toEqual(letter('q'))
    expect(press(PAGE, '1')).toContain('nhấn Enter để đi tiếp')
  })
})

describe('in the review', () => {
  test.each([
    ['0', option('finish')],
    ['1', option('question:a')],
    ['1.', option('question:a')],
    ['b', letter('b')],
  ])('%j means %j', (line, expected) => {
    expect(press(LIST, line)).toEqual(expected)
  })
  test.each(['2', '-1', 'xong', '0.5', '1 1'])('%j opens nothing', (line) => {
    expect(press(LIST, line)).toContain('từ 0 đến 1')
  })
})

describe('a text', () => {
  const typed = (words: string) => ({ kind: 'text', text: words })
  const held = (line: string): Turn => ({ wasBlank: false, held: line })
  test.each(['Xưởng Thử', 'q', '1', '?', 'Bb', 'x', 'có'])('can be %j', (line) => {
    expect(press(text(''), line)).toEqual(typed(line))
  })
  test('b is asked about: twice goes back, Enter writes it, anything else is the text', () => {
    expect(reply(text(''), 'B')).toEqual({
      turn: held('B'),
      say: 'Gõ b lần nữa là quay lại. Muốn ghi đúng chữ “b” thì nhấn Enter.',
    })
    expect(press(text(''), 'b', held('B'))).toEqual(letter('escape'))
    expect(press(text(''), '', held('B'))).toEqual(typed('B'))
    expect(press(text(''), 'Ba', held('b'))).toEqual(typed('Ba'))
  })
  test('with one from before: Enter keeps it, x twice takes it away', () => {
    expect(press(text('cũ'), '')).toEqual(typed('cũ'))
    expect(press(text('cũ'), 'x')).toContain('“x”')
    expect(press(text('cũ'), 'x', held('x'))).toEqual(typed(''))
    expect(press(text('cũ'), '', held('x'))).toEqual(typed('x'))
  })
  test('that is too long is asked again', () => {
    expect(press(text(''), 'a'.repeat(21))).toBe('Dài quá.')
  })
  test('Esc goes back where that is offered', () => {
    expect(press(text(''), '\u001b')).toEqual(letter('escape'))
    expect(press({ ...text(''), keys: [] }, '\u001b')).toContain('Chưa có gì')
  })
  test('is composed, and without the signs of arrow keys', () => {
    expect(press(text(''), 'Xuo\u031b\u0309ng\u001b[D\u001b[3~')).toEqual(typed('Xuởng'))
  })
})
