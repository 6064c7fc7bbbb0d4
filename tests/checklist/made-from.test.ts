import { describe, expect, test } from 'vitest'
import { hashChecklist, readChecklist } from '../../src/checklist/index.ts'
import type { Checklist } from '../../src/core/model/checklist.ts'
import { context, inShort, refused, sourceOf } from './small.ts'

const question = (id: string, more: string) =>
  `      - {id: ${id}, ask: {vi: a, en: a}, help: {vi: a, en: a}, met: {vi: a, en: a}, why: {vi: a, en: a}, ${more}}\n`
const ASKS =
  'gap: {vi: a, en: a}, laws: [], proof: [], fix: {first: {vi: a, en: a}, minutes: 1, hours: 1, who: owner, cost: none, days: 1}'
const section = (id: string, questions: string) =>
  `  - id: ${id}\n    title: {vi: a, en: a}\n    questions:\n${questions}`
const head = (id: string, days = 'lawAsOf: 2026-11-21\nlookAgain: 2027-01-15\n') =>
  `format: tukiem/checklist/1\nid: ${id}\nversion: "1.0.0"\nlanguages: [vi, en]\ntitle: {vi: a, en: a}\npublisher: {name: ${id} Ltd}\n${days}`

const BASE = `${head('vn.base')}sections:\n${section(
  'pay',
  question('pay.wage', `basis: law, severity: serious, ${ASKS}`) +
    question('pay.slip', `basis: law, severity: minor, ${ASKS}`) +
    question('pay.bonus', 'basis: strength'),
)}`
const OWN = (more = `basis: buyer, severity: moderate, ${ASKS}`) =>
  `add:\n${section('own', question('own.lots', more))}`

function read(body: string, days = ''): Checklist {
  const files: Readonly<Record<string, string>> = { 'vn.base': BASE, other: `${head('other', '')}from: vn.base\n` }
  const resolve = (id: string) => (files[id] === undefined ? null : sourceOf(files[id], id))
  return readChecklist(sourceOf(`${head('acme', days)}${body}`), { ...context, packaged: ['vn.base'], resolve })
}
const questions = (list: Checklist) => list.sections.flatMap((one) => one.questions)

describe('a list made from another one', () => {
  test('names its base as it was, and has its days unless it says others', () => {
    const list = read(`from: vn.base\n${OWN()}`)
    const base = readChecklist(sourceOf(BASE), context)
    expect(list.tailoring).toEqual({
      from: { id: 'vn.base', version: '1.0.0', sha256: hashChecklist(base) },
      offer: [],
    })
    expect([list.lawAsOf, list.lookAgain]).toEqual(['2026-11-21', '2027-01-15'])
    const later = read('from: vn.base\n', 'lawAsOf: 2026-12-01\nlookAgain: 2027-03-01\n')
    expect([later.lawAsOf, later.lookAgain]).toEqual(['2026-12-01', '2027-03-01'])
  })

  test('keeps the questions of its base as they are, and marks what it asks and weighs itself', () => {
    const list = read(`from: vn.base\nweigh: {Pay.Wage: moderate}\n${OWN()}`)
    const base = questions(readChecklist(sourceOf(BASE), context))
    const [wage, slip, bonus, own] = questions(list)
    expect([wage, slip, bonus]).toEqual([{ ...base[0], weighs: 'moderate' }, base[1], base[2]])
    expect(own).toMatchObject({ id: 'own.lots', own: true, weighs: 'moderate' })
  })

  test('has strengths of its own, which weigh nothing', () => {
    const own = questions(read(`from: vn.base\n${OWN('basis: strength')}`)).at(-1)
    expect([own?.own, own?.weighs]).toEqual([true, undefined])
  })

  test('says what is given in return, whom to ask and until when', () => {
    const list = read(
      'from: vn.base\noffer: [{kind: training, text: {vi: a, en: b}}]\ncontact: {name: Lan, phone: "0281"}\nanswerBy: 2027-01-31\n',
    )
    expect(list.tailoring).toMatchObject({
      offer: [{ kind: 'training', text: { vi: 'a', en: 'b' } }],
      contact: { name: 'Lan', phone: '0281' },
      answerBy: '2027-01-31',
    })
  })

  test.each([
    ['of a list that is not there', 'include-unknown 7:1', 'from: vn.bse\n'],
    ['of a list that was made from another one', 'from-tailored 7:1', 'from: other\n'],
    [
      'that asks in the name of the law',
      'own-not-law 12:',
      `from: vn.base\n${OWN(`basis: law, severity: minor, ${ASKS}`)}`,
    ],
    [
      'that calls its own question critical',
      'critical-needs-law',
      `from: vn.base\n${OWN(`basis: buyer, severity: critical, ${ASKS}`)}`,
    ],
    ['that weighs a question as critical', 'value-not-accepted 8:9', 'from: vn.base\nweigh: {pay.wage: critical}\n'],
    ['that weighs what is not there', 'tailor-unknown 8:9', 'from: vn.base\nweigh: {pay.wge: minor}\n'],
    ['that weighs a strength', 'weigh-strength 8:9', 'from: vn.base\nweigh: {pay.bonus: minor}\n'],
    ['that includes lists too', 'key-not-here 8:1', 'from: vn.base\ninclude: [vn.base]\n'],
    ['with an offer in one language', 'language-missing', 'from: vn.base\noffer: [{kind: price, text: {vi: a}}]\n'],
    ['with a day that is none', 'day-not-real 8:1', 'from: vn.base\nanswerBy: 2027-02-30\n'],
    ['that offers without a base', 'key-missing', 'offer: [{kind: price, text: {vi: a, en: a}}]\n'],
  ])('is refused when it is one %s', (_, expected, body) => {
    expect(inShort(refused(() => read(body)))[0]).toMatch(expected)
  })
})
