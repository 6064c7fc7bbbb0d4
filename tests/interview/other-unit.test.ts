import { expect, test } from 'vitest'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import { begin } from '../../src/interview/begin.ts'
import { openQuestions, sizedFor } from '../../src/interview/order.ts'
import { react } from '../../src/interview/react.ts'
import { screenOf } from '../../src/interview/screens/screen-of.ts'
import type { State } from '../../src/interview/state.ts'
import { wordsIn } from '../../src/words/words.ts'
import { library, packaged } from '../helpers/firms.ts'

const asked = { ...library, ...packaged('vn.start') }
const setting = { library: asked, today: '2026-11-21', by: 'keys' as const, place: '.', home: '.' }
const file: AnswerFile = {
  checklist: { id: 'vn.start' },
  revision: 1,
  language: 'vi',
  firm: {},
  facts: { hired: 5, familyUnpaid: 0, sector: 'trade', wageRegion: 'II', payBy: 'day', people: [], site: [] },
  answers: {},
  retired: {},
}
const atWage = (own: AnswerFile): State => ({
  ...begin(asked, own, 'vi'),
  step: { at: 'question', id: 'pay.minimum-wage' },
  notices: [],
})
const isOpen = (own: AnswerFile) =>
  openQuestions(sizedFor(asked, own), own.answers).some(({ question }) => question.id === 'pay.minimum-wage')

test('a firm that pays by the day is asked for the wage of an hour, once', () => {
  const screen = screenOf(atWage(file), setting, wordsIn('vi'))
  expect(screen.title).toContain('một giờ')
  const { state } = react(atWage(file), { kind: 'text', text: '27.500 đồng' }, setting)
  expect(state.file.answers['pay.minimum-wage']).toEqual({ value: 27_500, meaning: 2 })
  expect(isOpen(state.file)).toBe(false)
})

test('the wage is asked again in the other unit when the way of paying changes', () => {
  const monthly = { ...file, answers: { 'pay.minimum-wage': { value: 4_800_000, meaning: 1 } } }
  expect(isOpen(monthly)).toBe(true)
  expect(isOpen({ ...monthly, facts: { ...file.facts, payBy: 'month' } })).toBe(false)
})
