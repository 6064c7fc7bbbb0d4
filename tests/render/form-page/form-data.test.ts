import { describe, expect, test } from 'vitest'
import { factsOfChecklist } from '../../../src/core/sizing/facts-needed.ts'
import { formData, fromIsland, toIsland } from '../../../src/render/form-page/form-data.ts'
import { answersOf, assessmentOf, FIRMS, library, listOf, packaged } from '../../helpers/firms.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const lists = library.lists.map(({ id }) => id)

describe.each(lists)('the data of %s', (id) => {
  const data = formData(packaged(id), library)

  test('comes out of its page as it was put in', () => {
    const page = JSON.stringify(toIsland(data, 'vi'))
    expect(JSON.stringify(fromIsland(JSON.parse(page)))).toBe(JSON.stringify(plain(data)))
  })

  test('has all that the program asks from, but for laws that nothing names and codes that nobody is shown', () => {
    expect(data).toMatchObject({
      ...packaged(id),
      checklist: JSON.parse(JSON.stringify(packaged(id).checklist, (key, value) => (key === 'codes' ? {} : value))),
      facts: library.facts.map(({ id, kind }) => ({ id, kind })),
      parameters: library.parameters,
      duties: library.duties,
    })
    expect(library.laws).toEqual(expect.arrayContaining([...data.laws]))
    const text = JSON.stringify([data.checklist, data.parameters, data.duties])
    for (const law of library.laws)
      expect([law.id, data.laws.includes(law)]).toEqual([law.id, text.includes(`"ref":"${law.id}"`)])
  })
})

test.each(lists)('%s says the facts that it asks, and knows the values of all others without their words', (id) => {
  const asked = factsOfChecklist(packaged(id).checklist, library.facts)
  for (const [at, fact] of formData(packaged(id), library).facts.entries()) {
    const whole = library.facts[at]
    if (whole && asked.includes(whole)) expect(fact).toEqual(whole)
    else {
      const { ask, help, choices = [], ...rest } = fact
      expect([ask, help, ...choices.map(({ title }) => title)].every((text) => Object.keys(text).length === 0)).toBe(
        true,
      )
      expect(whole).toMatchObject(rest)
      expect(choices.map((choice) => choice.id)).toEqual((whole?.choices ?? []).map((choice) => choice.id))
    }
  }
})

test('some list names fewer laws than there are', () => {
  expect(Math.min(...lists.map((id) => formData(packaged(id), library).laws.length))).toBeLessThan(library.laws.length)
})

test.each(FIRMS)('no result of %s names a law that its page lacks', (firm) => {
  const { laws } = formData(listOf(firm), library)
  const assessment = assessmentOf(answersOf(firm))
  expect(assessment.laws.length).toBeGreaterThan(0)
  expect(laws).toEqual(expect.arrayContaining([...assessment.laws]))
})

test('a logo and a language stand beside the data', () => {
  const logo = { address: 'data:image/png;base64,AAAA', name: 'Logo' }
  expect(toIsland(formData(packaged('vn.start'), library), 'en', logo)).toMatchObject({
    format: 'tukiem/form/1',
    language: 'en',
    logo,
  })
})
