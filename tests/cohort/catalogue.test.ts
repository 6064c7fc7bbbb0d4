import { expect, test } from 'vitest'
import { catalogueOf } from '../../src/cohort/catalogue.ts'
import { library, packaged } from '../helpers/firms.ts'

test('says each question and section of several lists, the first list before the others', () => {
  const [first, second] = [packaged('vn.start').checklist, packaged('vn.sme').checklist]
  const catalogue = catalogueOf([first, second], library.facts)
  const shared = first.sections[0]?.questions[0]
  expect(shared && catalogue.questions.get(shared.id)).toBe(shared)
  for (const { id, questions } of second.sections) {
    expect(catalogue.sections.has(id)).toBe(true)
    for (const question of questions) expect(catalogue.questions.get(question.id)?.ask).toEqual(question.ask)
  }
  expect([...catalogue.lists.keys()].toSorted()).toEqual(['vn.sme', 'vn.start'])
})
