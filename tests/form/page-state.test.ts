import { describe, expect, test } from 'vitest'
import type { PageState } from '../../src/form/page-state.ts'
import { answeredIn, begun, goneOn, isAtStart, opened, touched, withFile } from '../../src/form/page-state.ts'
import { formData } from '../../src/render/form-page/form-data.ts'
import { answersOf, library, packaged } from '../helpers/firms.ts'

const data = formData(packaged('vn.start'), library)
const whole = answersOf('furniture-34')
const { 'pay.on-time': _, ...answers } = whole.answers
const part = { ...whole, facts: { ...whole.facts, payBy: 'unknown' }, answers }

describe('the page as it opens', () => {
  test('welcomes, remembers nothing and asks nothing, in the language of the page', () => {
    const state = opened(data, null, 'en')
    expect(state).toMatchObject({ view: 'welcome', remembers: false, safe: true, notice: null })
    expect(state.interview).toMatchObject({
      language: 'en',
      step: { at: 'welcome' },
      file: { language: 'en', facts: {} },
    })
    expect(isAtStart(state)).toBe(true)
  })

  test('offers answers that were kept, in the language of their check, and goes on with them when asked', () => {
    const state = opened(data, { ...part, language: 'en' }, 'vi')
    expect(state).toMatchObject({ view: 'welcome', remembers: true, safe: true })
    expect(state.interview).toMatchObject({ language: 'en', step: { at: 'welcome' }, notices: [] })
    const next = goneOn(state, data)
    expect(next).toMatchObject({ view: 'asking', notice: null })
    expect(next.interview.step).toEqual({ at: 'question', id: 'pay.on-time' })
    expect(isAtStart(next)).toBe(false)
  })

  test('goes on with the review when all is answered', () => {
    const facts = { ...whole.facts, payBy: 'month' }
    expect(goneOn(opened(data, { ...whole, facts }, 'vi'), data).interview.step).toEqual({ at: 'review' })
  })
})

describe('with the answers of a file', () => {
  const welcome = opened(data, null, 'vi')
  const asking: PageState = { ...goneOn(welcome, data), remembers: true, safe: false }

  test('the welcome stays, because it is still to be said whose machine this is', () => {
    const state = withFile(welcome, { file: part, ignored: 2 }, data)
    expect(state).toMatchObject({
      view: 'welcome',
      remembers: false,
      safe: true,
      notice: { code: 'opened', ignored: 2 },
    })
    expect(state.interview).toMatchObject({ step: { at: 'welcome' }, notices: [], saved: 'nothing-yet' })
    expect(answeredIn(state.interview.file)).toBe(answeredIn(part))
    expect(goneOn(state, data).interview.step).toEqual({ at: 'question', id: 'pay.on-time' })
  })

  test('a check in progress goes on at the next open question, in the language that is spoken', () => {
    const state = withFile(asking, { file: { ...part, language: 'en' }, ignored: 0 }, data)
    expect(state).toMatchObject({ view: 'asking', remembers: true, safe: true })
    expect(state.interview).toMatchObject({
      language: 'vi',
      step: { at: 'question', id: 'pay.on-time' },
      file: { language: 'vi' },
    })
  })

  test('answers that do not fit wait and are not lost', () => {
    const file = {
      ...part,
      answers: { ...part.answers, 'work.contracts': { value: 35 }, 'gone.one': { value: 'yes' } },
    }
    const { interview } = withFile(asking, { file, ignored: 0 }, data)
    expect(interview.file.retired).toEqual({ 'work.contracts': { value: 35 }, 'gone.one': { value: 'yes' } })
  })
})

describe('a touch', () => {
  const setting = { library: data, today: '2026-11-21', by: 'touch' as const, place: '', home: '' }
  const asked = (at: PageState['interview']['step']): PageState => {
    const state = goneOn(opened(data, part, 'vi'), data)
    return { ...state, interview: { ...state.interview, step: at, trail: [] } }
  }
  const number = asked({ at: 'question', id: 'work.contracts' })

  test('that answers is new, and what was typed is of no more use', () => {
    expect(touched(number, { kind: 'text', text: '31' }, setting)).toMatchObject({ isNew: true, isSettled: true })
  })
  test('that cannot be taken leaves all as it was, with what was typed', () => {
    const after = touched(number, { kind: 'text', text: '99' }, setting)
    expect(after).toMatchObject({ isNew: false, isSettled: false })
    expect(after.state.interview.file).toEqual(number.interview.file)
  })
  test.each([
    ['w', false],
    ['n', false],
    ['u', true],
  ])('on the key %s settles what was typed: %s', (key, isSettled) => {
    expect(touched(number, { kind: 'key', key }, setting).isSettled).toBe(isSettled)
  })
  test('on another language keeps what was typed', () => {
    const after = touched(number, { kind: 'language', language: 'en' }, setting)
    expect([after.isSettled, after.isNew, after.state.interview.language]).toEqual([false, true, 'en'])
  })
  test('at the end of the review shows the plan', () => {
    expect(touched(asked({ at: 'review' }), { kind: 'option', id: 'finish' }, setting).state.view).toBe('result')
  })
  test('back from the first screen leads to the welcome', () => {
    expect(touched(asked({ at: 'firm' }), { kind: 'key', key: 'escape' }, setting).state.view).toBe('welcome')
  })
  test('begins a new check with the name of the firm, and an opened one where it stopped', () => {
    expect(begun(opened(data, null, 'vi'), true, setting)).toMatchObject({
      view: 'asking',
      remembers: true,
      interview: { step: { at: 'firm' } },
    })
    const file = withFile(opened(data, null, 'vi'), { file: part, ignored: 0 }, data)
    expect(begun(file, false, setting).interview.step).toEqual({ at: 'question', id: 'pay.on-time' })
  })
})
