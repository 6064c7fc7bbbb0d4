import { describe, expect, test } from 'vitest'
import { readFacts, readLaws, readParameters } from '../../src/checklist/index.ts'
import { facts, laws, refused, sourceOf } from './small.ts'

function startsWith(place: string): RegExp {
  return new RegExp(`^${place.replace(/[{}]/g, '\\$&')}`)
}

/** The code of the first finding, and what stands at its place. */
function first(read: (text: string) => unknown, text: string): readonly [string, string] {
  const [finding] = refused(() => read(text))
  const line = text.split('\n')[(finding?.place.line ?? 0) - 1] ?? ''
  return [finding?.code ?? '', line.slice((finding?.place.column ?? 0) - 1)]
}

const fact = (lines: string) =>
  `format: tukiem/facts/1\nfacts:\n  - {id: hired, kind: number, ask: {vi: a, en: a}, help: {vi: a, en: a}}\n  - {ask: {vi: a, en: a}, help: {vi: a, en: a}, ${lines}}\n`
const choices = (id: string) => `[{id: ${id}, title: {vi: a, en: a}}, {id: b, title: {vi: a, en: a}}]`

describe('facts', () => {
  test('yes and no in a condition become true and false', () => {
    const text = `${fact('id: nights, kind: yes-no')}  - {id: c, kind: number, when: {nights: {is: yes}}, ask: {vi: a, en: a}, help: {vi: a, en: a}}\n`
    expect(readFacts(sourceOf(text))[2]?.when).toEqual({ nights: { is: true } })
  })

  test.each<[string, string, string]>([
    ['id-duplicate', 'id: Hired', 'id: Hired, kind: yes-no'],
    ['key-forbidden', 'id: constructor', 'id: constructor, kind: yes-no'],
    ['key-missing', '{ask', 'id: a, kind: choice'],
    ['key-not-here', 'choices', `id: a, kind: number, choices: ${choices('a')}`],
    ['id-duplicate', 'id: b', `id: a, kind: choice, choices: ${choices('B')}`],
    ['id-is-answer-word', 'id: unknown', `id: a, kind: choice, choices: ${choices('unknown')}`],
    ['key-missing', 'title: {vi: a}', `id: a, kind: choice, choices: ${choices('c').replace(', en: a', '')}`],
    ['fact-unknown', 'hird', 'id: a, kind: yes-no, when: {hird: {is: 1}}'],
    ['fact-order', 'when', 'id: a, kind: yes-no, when: {a: {is: yes}}'],
    ['value-not-accepted', 'kind: text', 'id: a, kind: text'],
    ['fact-unknown', 'vi: "{hird}"', `id: a, kind: choice, choices: ${choices('c').replace('vi: a', 'vi: "{hird}"')}`],
  ])('%s at %s', (code, place, lines) => {
    expect(first((text) => readFacts(sourceOf(text)), fact(lines))).toEqual([
      code,
      expect.stringMatching(startsWith(place)),
    ])
  })
})

describe('laws', () => {
  const law = (lines: string) => `format: tukiem/laws/1\nlaws:\n  - {id: a, title: {vi: a, en: a}, ${lines}}\n`
  const fine = 'number: 1/2019, inForce: 2021-01-01, confidence: high'

  test('a number that looks like one stays as it is written', () => {
    expect(readLaws(sourceOf(law('number: 1.10, inForce: 2021-01-01, confidence: high')))[0]?.number).toBe('1.10')
  })

  test.each<[string, string, string]>([
    ['day-not-real', 'inForce', 'number: 1/2019, inForce: 2021-02-29, confidence: high'],
    ['day-not-real', 'lookAgain', `${fine}, lookAgain: 2026-13-01`],
    ['key-missing', 'note', `${fine}, note: {vi: a}`],
    ['language-extra', 'fr: a', `${fine}, note: {vi: a, en: a, fr: a}`],
    ['value-not-accepted', 'confidence', 'number: 1/2019, inForce: 2021-01-01, confidence: hight'],
  ])('%s at %s', (code, place, lines) => {
    expect(first((text) => readLaws(sourceOf(text)), law(lines))).toEqual([
      code,
      expect.stringMatching(startsWith(place)),
    ])
  })
})

describe('parameters', () => {
  const parameter = (head: string, value: string) =>
    `format: tukiem/parameters/1\nparameters:\n  - {id: a, title: {vi: a, en: a}, unit: years${head}, values: [{${value}, source: a}]}\n`
  const ref = 'law: {ref: labour-code-2019, certain: true}'
  const by = ', by: wageRegion'

  test('one number for each choice of a fact is read', () => {
    const text = parameter(by, `validFrom: 2026-01-01, value: {I: 2, II: 1}, ${ref}`)
    expect(readParameters(sourceOf(text), { facts, laws })[0]?.values[0]?.value).toEqual({ I: 2, II: 1 })
  })

  test.each<[string, string, string, string]>([
    ['parameter-value', 'value: {I: 2}', '', `validFrom: 2026-01-01, value: {I: 2}, ${ref}`],
    ['parameter-value', 'value: 1', by, `validFrom: 2026-01-01, value: 1, ${ref}`],
    ['parameter-value', 'value: {I: 2}', by, `validFrom: 2026-01-01, value: {I: 2}, ${ref}`],
    ['fact-value', 'V: 1', by, `validFrom: 2026-01-01, value: {I: 2, II: 1, V: 1}, ${ref}`],
    ['fact-unknown', 'by: region', ', by: region', `validFrom: 2026-01-01, value: 1, ${ref}`],
    ['fact-unknown', 'by: hired', ', by: hired', `validFrom: 2026-01-01, value: 1, ${ref}`],
    ['day-not-real', 'validFrom', '', `validFrom: 2026-01-32, value: 1, ${ref}`],
    ['law-unknown', 'ref: labour-code,', '', 'validFrom: 2026-01-01, value: 1, law: {ref: labour-code, certain: true}'],
  ])('%s at %s', (code, place, head, value) => {
    const read = (text: string) => readParameters(sourceOf(text), { facts, laws })
    expect(first(read, parameter(head, value))).toEqual([code, expect.stringMatching(startsWith(place))])
  })
})
