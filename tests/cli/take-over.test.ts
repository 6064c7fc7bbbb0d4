import { expect, test } from 'vitest'
import { takeOver } from '../../src/cli/take-over.ts'
import { answersOf, packaged } from '../helpers/firms.ts'

test('another list begins with the facts and with the answers that both ask for', () => {
  const before = answersOf('furniture-34')
  const list = packaged('vn.furniture')
  const file = takeOver(before, list)
  expect(file).toMatchObject({ checklist: { id: 'vn.furniture' }, revision: 0, facts: before.facts, firm: before.firm })
  expect(file.answers['work.contracts']).toEqual(before.answers['work.contracts'])
  const asked = list.checklist.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  expect(Object.keys(file.answers).filter((id) => !asked.includes(id))).toEqual([])
  expect(Object.keys(file.answers).length).toBeGreaterThan(15)
})

test('what no longer fits is not taken over', () => {
  const before = answersOf('furniture-34')
  const file = takeOver({ ...before, facts: { ...before.facts, hired: 10 } }, packaged('vn.furniture'))
  expect(file.answers).not.toHaveProperty('work.contracts')
})

test('marks of things done go along with the answers that they settle, and with no others', () => {
  const before = answersOf('furniture-34')
  const mark = { on: '2026-11-20', settles: before.answers['work.contracts']?.value ?? '' }
  const done = { 'work.contracts': mark, 'no.such-question': mark }
  expect(takeOver({ ...before, done }, packaged('vn.furniture')).done).toEqual({ 'work.contracts': mark })
  expect(takeOver(before, packaged('vn.furniture'))).not.toHaveProperty('done')
})

test('another list follows no check of this one', () => {
  const before = { ...answersOf('furniture-34'), follows: 'a.tukiem.yaml' }
  expect(takeOver(before, packaged('vn.furniture'))).not.toHaveProperty('follows')
})

test('another list takes nothing of what was said for this one before', () => {
  const said = { list: 'vn.start', on: '2026-10-01' }
  const before = { ...answersOf('furniture-34'), before: { 'safety.exits': said }, factsBefore: { hired: 3 } }
  const file = takeOver(before, packaged('vn.furniture'))
  expect(file).not.toHaveProperty('before')
  expect(file).not.toHaveProperty('factsBefore')
})
