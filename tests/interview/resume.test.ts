import { describe, expect, test } from 'vitest'
import type { Answer, AnswerFile } from '../../src/core/model/answers.ts'
import { begin } from '../../src/interview/begin.ts'
import { fitAnswers } from '../../src/interview/fit-answers.ts'
import { openQuestions, sizedFor } from '../../src/interview/order.ts'
import { react } from '../../src/interview/react.ts'
import type { Press } from '../../src/interview/screen.ts'
import { screenOf } from '../../src/interview/screens/screen-of.ts'
import type { Earlier, Library, State } from '../../src/interview/state.ts'
import { wordsIn } from '../../src/words/words.ts'
import { NEXT_LIBRARY, SMALL_LIBRARY } from '../helpers/small-checklist.ts'

const FACTS = { hired: 12, familyUnpaid: 0, sector: 'services', region: 'I', night: false, site: [] }
const VALUES: Readonly<Record<string, Answer['value']>> = {
  'pay.contracts': 10,
  'pay.minimum': 6_000_000,
  'pay.on-time': 'yes',
  'pay.records': 'book',
  'pay.hours': 44,
  'pay.swap': 'yes',
  'safety.exits': 'no',
  'safety.debt': 'yes',
  'safety.machines': 'yes',
  'safety.night': 'yes',
  'safety.plan': 'no',
  'safety.board': 'yes',
}
const sized = sizedFor(SMALL_LIBRARY, { facts: FACTS })
const answers = Object.fromEntries(
  sized.kept.map(({ question: { id, meaning } }) => [id, { value: VALUES[id] ?? 'yes', meaning }]),
)
const file: AnswerFile = {
  checklist: { id: 'test.small', version: '1.0.0', sha256: SMALL_LIBRARY.sha256 },
  revision: 3,
  language: 'vi',
  firm: { name: 'Xưởng Thử' },
  facts: FACTS,
  answers,
  retired: {},
}
const settingOf = (library: Library) => ({
  library,
  today: '2026-11-21',
  by: 'keys' as const,
  place: '.',
  home: '.',
})
const press = (state: State, library: Library, ...presses: readonly Press[]) =>
  presses.reduce((now, one) => react(now, one, settingOf(library)).state, state)
const said = (state: State, library: Library, language = 'vi') =>
  screenOf(state, settingOf(library), wordsIn(language)).notices.join(' ')
const without = (...ids: readonly string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))

describe('a check that is taken up again', () => {
  test('says how many questions are left, wherever they stand', () => {
    const state = begin(SMALL_LIBRARY, { ...file, answers: without('pay.on-time', 'safety.debt', 'safety.plan') }, 'vi')
    expect(said(state, SMALL_LIBRARY)).toMatch(/^Chào bạn trở lại\. Còn 3 câu\. Tiếp tục từ câu \d+\/\d+\.$/)
  })
})

describe('a newer version of the list', () => {
  const taken = begin(NEXT_LIBRARY, file, 'vi')
  const asked = (state: State): readonly string[] => {
    const ids: string[] = []
    for (let now = state; now.step.at === 'question' && ids.length < 20; ) {
      ids.push(now.step.id)
      now = press(now, NEXT_LIBRARY, { kind: 'option', id: 'yes' })
    }
    return ids
  }

  test('says once what is new, what is asked again and what is gone', () => {
    expect(said(taken, NEXT_LIBRARY)).toBe(
      'Chào bạn trở lại. Còn 2 câu. Tiếp tục từ câu 3/9. Bộ câu hỏi có bản mới. Mới hoặc chưa trả lời: 1 câu. Hỏi lại 1 câu nay hỏi khác trước: “Trả lương đúng ngày đã hẹn”. Không hỏi nữa: pay.swap. Câu trả lời cũ vẫn giữ.',
    )
    const next = press(taken, NEXT_LIBRARY, { kind: 'option', id: 'yes' })
    expect(said(next, NEXT_LIBRARY)).not.toContain('bản mới')
  })
  test('says all of it in another language too', () => {
    const spoken = press(taken, NEXT_LIBRARY, { kind: 'language', language: 'en' })
    expect(said(spoken, NEXT_LIBRARY, 'en')).toContain('asks something else now: “Pay on the agreed day”.')
  })
  test('asks nothing else, and keeps every answer', () => {
    expect(asked(taken)).toEqual(['pay.on-time', 'safety.lamps'])
    expect(taken.file.retired).toEqual({ 'pay.swap': answers['pay.swap'] })
    expect(taken.file.answers).toEqual(without('pay.swap'))
    expect(taken.file.checklist).toEqual({ id: 'test.small', version: '1.1.0', sha256: NEXT_LIBRARY.sha256 })
  })
  test('shows the earlier choice at what is asked again', () => {
    const { field } = screenOf(taken, settingOf(NEXT_LIBRARY), wordsIn('vi'))
    expect(field).toMatchObject({ marked: 'yes', markedWord: 'trả lời trước' })
  })
  test('names three of many answers that are gone, and counts the rest', () => {
    const old = Object.fromEntries(
      ['a.a', 'a.b', 'a.c', 'a.d'].map((id) => [id, { value: 'yes', meaning: 1 } as const]),
    )
    const state = begin(NEXT_LIBRARY, { ...file, answers: { ...answers, ...old } }, 'vi')
    expect(said(state, NEXT_LIBRARY)).toMatch(/Không hỏi nữa: \S+, \S+, \S+ và 2 câu nữa\./)
  })
  test.each([
    ['the same list', SMALL_LIBRARY, file.checklist],
    ['a file that does not say which version it answers', NEXT_LIBRARY, { id: 'test.small' }],
    ['the same version with other words', { ...SMALL_LIBRARY, sha256: 'ef'.repeat(32) }, file.checklist],
  ])('is not spoken of for %s', (_, library, checklist) => {
    expect(said(begin(library, { ...file, checklist }, 'vi'), library)).not.toMatch(/bản mới|Không hỏi nữa/)
  })
  test.each([
    ['1.10.0', true],
    ['2.0.0', true],
    ['1.0.9', false],
  ])('that was %s before is newer than the one here: %s', (version, isNewer) => {
    const state = begin(NEXT_LIBRARY, { ...file, checklist: { ...file.checklist, version } }, 'vi')
    expect(said(state, NEXT_LIBRARY).includes(`bạn dùng bản ${version}, mới hơn`)).toBe(isNewer)
  })
})

test('answers to a newer list are all there again when the newer list is back', () => {
  const lamps = { value: 'no', meaning: 1 } as const
  const { 'pay.swap': _, ...others } = answers
  const newer: AnswerFile = {
    ...file,
    checklist: { id: 'test.small', version: '1.1.0', sha256: NEXT_LIBRARY.sha256 },
    answers: { ...others, 'pay.on-time': { value: 'no', meaning: 2 }, 'safety.lamps': lamps },
    retired: { 'pay.swap': { value: 'yes', meaning: 1 } },
  }
  const older = begin(SMALL_LIBRARY, newer, 'vi').file
  expect(older.retired).toEqual({ 'safety.lamps': lamps })
  const back = begin(NEXT_LIBRARY, older, 'vi')
  expect(back.file.answers).toEqual(newer.answers)
  expect(openQuestions(sizedFor(NEXT_LIBRARY, back.file), back.file.answers)).toEqual([])
})

describe('a changed fact', () => {
  const changed = (id: string, one: Press, from: AnswerFile = file) => {
    const state = { ...begin(SMALL_LIBRARY, from, 'vi'), step: { at: 'fact' as const, id } }
    return press(state, SMALL_LIBRARY, one)
  }

  test.each([
    [
      'night',
      { kind: 'option', id: 'yes' },
      /có 10 câu\. Thêm 1 câu: “Lắp đèn trên đường về”\. Câu trả lời cũ vẫn giữ\.$/,
    ],
    ['hired', { kind: 'text', text: '0' }, /có 6 câu\. Bỏ 3 câu: Tiền lương và giờ làm \(2\), Chỗ làm an toàn \(1\)\./],
    [
      'hired',
      { kind: 'text', text: '5' },
      /có 8 câu, trong đó 1 câu cần trả lời lại\. Bỏ 1 câu: “Tập thoát khi có cháy”\./,
    ],
  ] as const)('in %s is told with what it adds and removes', (id, one, expected) => {
    expect(said(changed(id, one), SMALL_LIBRARY)).toMatch(expected)
  })
  test('that moves many questions names their sections', () => {
    const before = { ...file, facts: { ...FACTS, hired: 0 } }
    const grown = changed('hired', { kind: 'text', text: '300' }, before)
    expect(said(grown, SMALL_LIBRARY)).toContain('Thêm 4 câu: Tiền lương và giờ làm (2), Chỗ làm an toàn (2).')
  })
  test.each([
    ['the number of people', 'hired', '0', '12'],
    ['fewer people than have a contract', 'hired', '5', '12'],
  ])('that goes back brings the answers back: %s', (_, id, there, back) => {
    const away = changed(id, { kind: 'text', text: there })
    const home = press({ ...away, step: { at: 'fact', id } }, SMALL_LIBRARY, { kind: 'text', text: back })
    expect(home.file.answers).toEqual(answers)
    expect(home.file.retired).toEqual({})
    expect(home.step).toEqual({ at: 'review' })
  })
})

describe('a check that is done again', () => {
  const noted = { ...answers, 'safety.exits': { value: 'no', meaning: 1, note: 'cửa sau' } as const }
  const earlier: Earlier = { facts: FACTS, answers: noted }
  const fresh: AnswerFile = { ...file, revision: 1, facts: {}, answers: {}, follows: 'a.tukiem.yaml' }
  const start = begin(SMALL_LIBRARY, fresh, 'vi', earlier)
  const keep: Press = { kind: 'text', text: '' }
  const at = (step: State['step'], facts = FACTS): State => ({
    ...begin(SMALL_LIBRARY, { ...fresh, facts }, 'vi', earlier),
    step,
    notices: [],
  })
  const exits = at({ at: 'question', id: 'safety.exits' })

  test('begins with the first fact and shows what was said of it', () => {
    expect(start.step).toEqual({ at: 'fact', id: 'hired' })
    const screen = screenOf(start, settingOf(SMALL_LIBRARY), wordsIn('vi'))
    expect(screen.notices.join()).toContain('Tự kiểm lại từ đầu')
    expect(screen.field).toMatchObject({ earlier: 'Trả lời trước: 12 người. Nhấn Enter để giữ.' })
  })
  test('counts nothing as answered until it is said anew', () => {
    const { kept } = sizedFor(SMALL_LIBRARY, at({ at: 'review' }).file)
    expect(openQuestions(sizedFor(SMALL_LIBRARY, { facts: FACTS }), start.file.answers)).toHaveLength(kept.length)
  })
  test('keeps a number by Enter, of a fact and of a question', () => {
    expect(press(start, SMALL_LIBRARY, keep).file.facts).toEqual({ hired: 12 })
    const contracts = at({ at: 'question', id: 'pay.contracts' })
    expect(press(contracts, SMALL_LIBRARY, keep).file.answers).toEqual({ 'pay.contracts': answers['pay.contracts'] })
  })
  test('keeps the note with the same answer, and none with another', () => {
    const again = (id: string) => press(exits, SMALL_LIBRARY, { kind: 'option', id }).file.answers['safety.exits']
    expect(again('no')).toEqual({ value: 'no', meaning: 1, note: 'cửa sau' })
    expect(again('yes')).toEqual({ value: 'yes', meaning: 1 })
  })
  test('does not take a note for an answer', () => {
    const writing = press(exits, SMALL_LIBRARY, { kind: 'key', key: 'n' })
    expect(press(writing, SMALL_LIBRARY, { kind: 'text', text: 'đã dọn' }).file.answers).toEqual({})
  })
  test.each([
    ['fits no more', { ...FACTS, hired: 5 }, earlier],
    ['has another meaning', FACTS, { ...earlier, answers: { 'pay.contracts': { value: 10, meaning: 9 } } }],
    ['is not there', FACTS, { ...earlier, answers: {} }],
  ])('shows no answer that %s', (_, facts, before) => {
    const state = { ...at({ at: 'question', id: 'pay.contracts' }, facts), earlier: before }
    expect(screenOf(state, settingOf(SMALL_LIBRARY), wordsIn('vi')).field).toMatchObject({ earlier: null })
    expect(press(state, SMALL_LIBRARY, keep).file.answers).toEqual({})
  })
  test('that was broken off goes on where it was', () => {
    const half = press(start, SMALL_LIBRARY, keep, { kind: 'text', text: '0' }).file
    const state = begin(SMALL_LIBRARY, half, 'vi', earlier)
    expect(state.step).toEqual({ at: 'fact', id: 'sector' })
    expect(said(state, SMALL_LIBRARY)).toContain('Chào bạn trở lại')
    expect(screenOf(state, settingOf(SMALL_LIBRARY), wordsIn('vi')).field).toMatchObject({ marked: 'services' })
  })
  test('in a language that is chosen first begins as any other, and saves what is said of the firm', () => {
    const { language: _, ...unspoken } = fresh
    const chosen = react(
      begin(SMALL_LIBRARY, unspoken, null, earlier),
      { kind: 'option', id: 'en' },
      settingOf(SMALL_LIBRARY),
    )
    expect([chosen.state.notices, chosen.save]).toEqual([[{ code: 'checks-again' }], true])
    const naming: State = { ...chosen.state, step: { at: 'firm' } }
    expect(react(naming, { kind: 'text', text: 'Hoa' }, settingOf(SMALL_LIBRARY)).save).toBe(true)
  })
  test('whose file before is gone asks all of it as if it were new', () => {
    const state = begin(SMALL_LIBRARY, fresh, 'vi')
    expect(state.step).toEqual({ at: 'fact', id: 'hired' })
    expect(screenOf(state, settingOf(SMALL_LIBRARY), wordsIn('vi')).field).toMatchObject({ earlier: null })
  })
})

test('a number that answered another meaning is not kept by Enter', () => {
  const stale = { ...file, answers: { ...answers, 'pay.minimum': { value: 6_000_000, meaning: 9 } } }
  const state = begin(SMALL_LIBRARY, stale, 'vi')
  expect(state.step).toEqual({ at: 'question', id: 'pay.minimum' })
  const next = press(state, SMALL_LIBRARY, { kind: 'text', text: '' })
  expect(next.step).toEqual(state.step)
  expect(fitAnswers(next.file, SMALL_LIBRARY.checklist)).toEqual(next.file)
})
