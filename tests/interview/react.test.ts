import { describe, expect, test } from 'vitest'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import { begin } from '../../src/interview/begin.ts'
import { openQuestions, sizedFor } from '../../src/interview/order.ts'
import { react } from '../../src/interview/react.ts'
import type { Press } from '../../src/interview/screen.ts'
import { screenOf } from '../../src/interview/screens/screen-of.ts'
import type { State } from '../../src/interview/state.ts'
import { withWaiting } from '../../src/interview/with-waiting.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, library, listOf } from '../helpers/firms.ts'

const FIRM = 'furniture-34'
const asked = { ...library, ...listOf(FIRM) }
const setting = { library: asked, today: '2026-11-21', by: 'touch' as const, place: '', home: '' }
const UNTOLD = { payBy: 'month', exportsTo: [], people: ['overtime'], site: ['machines'] }
const file: AnswerFile = { ...answersOf(FIRM), facts: { ...UNTOLD, ...answersOf(FIRM).facts } }
const at = (step: State['step'], own: AnswerFile = file): State => ({
  ...begin(asked, own, 'vi'),
  step,
  trail: [],
  notices: [],
})
const press = (state: State, ...presses: readonly Press[]) =>
  presses.reduce((now, one) => react(now, one, setting).state, state)
const screen = (state: State, language = 'vi') => screenOf(state, setting, wordsIn(language))

describe('another language', () => {
  test('is spoken on the same screen, and from now on in the file', () => {
    const asking = at({ at: 'question', id: 'safety.exits' })
    const { state, save } = react(asking, { kind: 'language', language: 'en' }, setting)
    expect([state.step, state.language, state.file.language, save]).toEqual([asking.step, 'en', 'en', true])
    expect(screen(state, 'en').name).toBe(screen(asking).name)
  })
  test('is spoken over a note that is being written too', () => {
    const noting = press(at({ at: 'question', id: 'safety.exits' }), { kind: 'key', key: 'n' })
    expect(press(noting, { kind: 'language', language: 'en' }).overlay).toEqual({ over: 'note' })
  })
})

describe('what was typed and cannot be taken', () => {
  test.each([
    [{ at: 'fact', id: 'hired' }, 'nhiều', 'ví dụ 12. Gần đúng cũng được.'],
    [{ at: 'question', id: 'pay.minimum-wage' }, 'đủ', 'số tiền, ví dụ 5300000'],
    [{ at: 'question', id: 'work.contracts' }, '40', 'nhiều nhất là 34'],
  ] as const)('at %o is told with an example that helps', (step, text, said) => {
    const shown = screen(press(at(step), { kind: 'text', text }))
    expect(shown.isRefused).toBe(true)
    expect(shown.notices.join()).toContain(said)
  })
  test('is no refusal when all is well', () => {
    expect(screen(at({ at: 'fact', id: 'hired' })).isRefused).toBeUndefined()
  })
})

describe('a choice that stands alone', () => {
  test.each([
    ['desks-only', ['desks-only']],
    ['#none', []],
    ['unknown', 'unknown'],
  ])('is the whole answer: %s', (id, expected) => {
    const { state } = react(at({ at: 'fact', id: 'site' }), { kind: 'option', id }, setting)
    expect(state.file.facts.site).toEqual(expected)
  })
})

describe('a changed fact', () => {
  const changed = (hired: string) =>
    screen(press(at({ at: 'fact', id: 'hired' }), { kind: 'text', text: hired })).notices.join()

  test('tells how many answers are asked for again', () => {
    expect(changed('20')).toMatch(/Bạn vừa sửa .* có \d+ câu, trong đó 2 câu cần trả lời lại/)
  })
  test('tells that the list is another one now', () => {
    const { kept } = sizedFor(asked, { ...file, facts: { ...file.facts, hired: 0 } })
    expect(changed('0')).toContain(`Giờ bộ câu hỏi có ${kept.length} câu`)
  })
  test('that changes nothing says nothing of it', () => {
    expect(changed('34')).not.toContain('Bạn vừa sửa')
  })
})

describe('the review', () => {
  const [first, second] = sizedFor(asked, file).kept.map(({ question }) => question.id)
  const { [first ?? '']: _, [second ?? '']: __, ...others } = file.answers
  const reviewing = at({ at: 'review' }, { ...file, answers: others })

  test('offers what is still open first, and marks it', () => {
    const { field } = screen(reviewing)
    const rows = field.kind === 'list' ? field.rows : []
    const open = openQuestions(sizedFor(asked, reviewing.file), others).length
    expect(rows[0]).toMatchObject({ id: 'open', label: `Trả lời ${open} câu còn lại` })
    expect(rows.filter((row) => row.kind === 'row' && row.isOpen).length).toBe(open)
  })
  test('leads to the first open question, then to the next, however often they were put off', () => {
    const skipped = { ...reviewing, skips: { [first ?? '']: 2, [second ?? '']: 2 } }
    const open = press(skipped, { kind: 'option', id: 'open' })
    expect(open.step).toEqual({ at: 'question', id: first })
    expect(press(open, { kind: 'key', key: 's' }).step).toEqual({ at: 'question', id: second })
  })
  test('of a check in which all is answered begins with its end', () => {
    const all = sizedFor(asked, file).kept.map(({ question: { id, meaning } }) => [id, { value: 'unknown', meaning }])
    const { field } = screen(at({ at: 'review' }, { ...file, answers: Object.fromEntries(all) }))
    expect(field.kind === 'list' && field.rows[0]).toMatchObject({ id: 'finish' })
  })
})

describe('questions put off', () => {
  test('are announced once and not again at each of them', () => {
    const { facts } = file
    let state = at(
      { at: 'question', id: sizedFor(asked, file).kept[0]?.question.id ?? '' },
      { ...file, facts, answers: {} },
    )
    const told: string[] = []
    for (let i = 0; i < 60 && state.step.at === 'question'; i += 1) {
      state = press(state, { kind: 'key', key: 's' })
      told.push(...screen(state).notices.filter((text) => text.includes('câu để sau')))
    }
    expect(state.step.at).toBe('review')
    expect(told).toHaveLength(1)
  })
})

describe('a note without an answer', () => {
  const id = sizedFor(asked, file).kept[0]?.question.id ?? ''
  test('is kept with "not sure" when the answers leave the page', () => {
    const { [id]: _, ...answers } = file.answers
    const noted = { ...at({ at: 'question', id }, { ...file, answers }), waiting: { [id]: { note: 'hỏi chị Lan' } } }
    expect(withWaiting(noted, asked).answers[id]).toMatchObject({ value: 'unknown', note: 'hỏi chị Lan' })
  })
  test('changes nothing where there is none', () => {
    const state = at({ at: 'review' })
    expect(withWaiting(state, asked)).toBe(state.file)
  })
})

describe('a letter for the language', () => {
  test('says the same screen in the next one, and offers the way back', () => {
    const keys = { ...setting, by: 'keys' as const }
    const asking = at({ at: 'question', id: 'safety.exits' })
    const { state, save } = react(asking, { kind: 'key', key: 'l' }, keys)
    expect([state.language, state.step, save]).toEqual(['en', asking.step, true])
    const hint = (one: State, language: string) =>
      screenOf(one, keys, wordsIn(language)).keys.find(({ key }) => key === 'l')?.label
    expect([hint(asking, 'vi'), hint(state, 'en')]).toEqual(['English', 'Tiếng Việt'])
    expect(press(state, { kind: 'key', key: 'l' }).language).toBe('vi')
  })
  test('is not offered on a phone, which has a button for it, nor where letters are text', () => {
    const asking = at({ at: 'question', id: 'safety.exits' })
    const letters = (one: State, by: 'keys' | 'touch') =>
      screenOf(one, { ...setting, by }, wordsIn('vi')).keys.map(({ key }) => key)
    expect(letters(asking, 'touch')).not.toContain('l')
    expect(letters(press(asking, { kind: 'key', key: 'n' }), 'keys')).toEqual(['enter', 'escape'])
  })
})
