import { describe, expect, test } from 'vitest'
import { inAskingOrder } from '../../../src/core/interview/asking-order.ts'
import type { Severity } from '../../../src/core/model/checklist.ts'
import { sizedFor } from '../../../src/interview/order.ts'
import { library, packaged } from '../../helpers/firms.ts'

const section = (id: string) => ({ id, title: { vi: id }, questions: [] })
const list = { sections: ['people', 'pay', 'needles', 'safety', 'papers'].map(section) }
const asked = (...held: readonly (readonly [string, Severity])[]) =>
  held.map(([id, severity]) => ({ section: id, question: { severity } }))
const idsOf = (sections: readonly { readonly id: string }[]) => sections.map(({ id }) => id)

describe('sections are asked', () => {
  test.each([
    ['in the order of the list when nothing is urgent', ['pay', 'safety', 'papers'], ['pay', 'safety', 'papers']],
    [
      'with the urgent ones after the first',
      ['people', 'pay', 'safety!', 'papers'],
      ['people', 'safety', 'pay', 'papers'],
    ],
    ['without those that have no question for the firm', ['papers'], ['papers']],
    ['never, when there are none', [], []],
  ])('%s', (_, held, order) => {
    const questions = held.map((id) => [id.replace('!', ''), id.endsWith('!') ? 'critical' : 'serious'] as const)
    expect(idsOf(inAskingOrder(list, asked(...questions)))).toEqual(order)
  })

  test('with what the list is about before the rest, and after what is urgent', () => {
    const held = asked(['people', 'minor'], ['pay', 'serious'], ['needles', 'minor'], ['safety', 'critical'])
    expect(idsOf(inAskingOrder({ ...list, focus: ['needles'] }, held))).toEqual(['people', 'safety', 'needles', 'pay'])
  })

  test('so that a workshop has been asked all urgent questions before what only helps', () => {
    const list = packaged('vn.sme')
    const workshop = { hired: 34, sector: 'furniture', site: ['machines'], people: ['overtime'] }
    const { kept } = sizedFor({ ...library, ...list }, { facts: workshop })
    const sections = [...new Set(kept.map((one) => one.section))]
    expect(sections.slice(0, 5)).toEqual(['people', 'pay', 'hours', 'safety', 'respect'])
    const urgent = kept.filter(({ question }) => question.severity === 'critical')
    expect(urgent.filter((one) => sections.indexOf(one.section) > 4)).toEqual([])
    expect(urgent.length).toBeGreaterThan(4)
  })
})
