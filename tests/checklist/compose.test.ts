import { describe, expect, test } from 'vitest'
import { hashChecklist, readChecklist } from '../../src/checklist/index.ts'
import type { Checklist } from '../../src/core/model/checklist.ts'
import { context, inShort, refused, sourceOf } from './small.ts'

type Files = Readonly<Record<string, string>>

function question(id: string, more = ''): string {
  return `      - {id: ${id}, basis: law, severity: serious, ask: {vi: a, en: a}, help: {vi: a, en: a}, met: {vi: a, en: a}, gap: {vi: a, en: a}, why: {vi: a, en: a}, laws: [], proof: [], codes: {ilo: [C1]}, fix: {first: {vi: a, en: a}, minutes: 1, hours: 1, who: owner, cost: none, days: 1${more}}}\n`
}

function section(id: string, questions: string, title = '    title: {vi: a, en: a}\n'): string {
  return `  - id: ${id}\n${title}    questions:\n${questions}`
}

function file(id: string, body: string, languages = 'vi, en'): string {
  const title = languages
    .split(', ')
    .map((one) => `${one}: a`)
    .join(', ')
  return `format: tukiem/checklist/1\nid: ${id}\nversion: "1.0.0"\nlanguages: [${languages}]\ntitle: {${title}}\npublisher: {name: a}\nlawAsOf: 2026-11-21\nlookAgain: 2027-01-15\n${body}`
}

const BASE = file(
  'vn.base',
  `sections:\n${section('pay', question('pay.wage') + question('pay.time', ', after: [pay.wage]'))}${section('safety', question('safety.exits'))}`,
)
const OWN = `sections:\n${section('pay', question('buyer.slips', ', after: [pay.wage]'), '')}`

function read(body: string, files: Files = { 'vn.base': BASE }, languages = 'vi, en'): Checklist {
  const resolve = (id: string) => (files[id] === undefined ? null : sourceOf(files[id], id))
  return readChecklist(sourceOf(file('buyer', body, languages), 'buyer.yaml'), {
    ...context,
    packaged: ['vn.base'],
    resolve,
  })
}

const WAITING = file(
  'vn.waiting',
  `module: true\nsections:\n${section('pay', question('pay.slip', ', after: [work.contracts]'))}`,
)

function ids(list: Checklist): readonly string[] {
  return list.sections.map(({ id, questions }) => `${id}: ${questions.map((one) => one.id).join(' ')}`)
}

describe('a list that includes another one', () => {
  test.each<[string, string, readonly string[]]>([
    ['has its questions', 'include: [vn.base]', ['pay: pay.wage pay.time', 'safety: safety.exits']],
    [
      'joins sections with one id',
      `include: [vn.base]\n${OWN}`,
      ['pay: pay.wage pay.time buyer.slips', 'safety: safety.exits'],
    ],
    ['keeps only what it names', 'include: [vn.base]\nkeep: [Safety.Exits]', ['safety: safety.exits']],
    ['keeps a whole section by its id', 'include: [vn.base]\nkeep: [pay]', ['pay: pay.wage pay.time']],
    ['drops what it names', 'include: [vn.base]\ndrop: [pay.wage, safety]', ['pay: pay.time']],
    [
      'adds after the rest was chosen',
      `include: [vn.base]\nkeep: [safety]\n${OWN.replace('sections', 'add').replace('pay\n', 'pay\n    title: {vi: a, en: a}\n')}`,
      ['safety: safety.exits', 'pay: buyer.slips'],
    ],
    [
      'puts its sections in order',
      'include: [vn.base]\norder: [Safety]',
      ['safety: safety.exits', 'pay: pay.wage pay.time'],
    ],
    [
      'keeps everything with an empty keep',
      'include: [vn.base]\nkeep: []',
      ['pay: pay.wage pay.time', 'safety: safety.exits'],
    ],
  ])('%s', (_, body, expected) => {
    expect(ids(read(body))).toEqual(expected)
  })

  test('may bring a help, a proof, a fix and codes of its own, and nothing else differs', () => {
    const change = 'change: {pay.wage: {help: {vi: b, en: b}, proof: [{vi: c, en: c}], codes: {rba: [A4]}}}'
    const [before, after] = [read('include: [vn.base]'), read(`include: [vn.base]\n${change}`)]
    const [plain, changed] = [before.sections[0]?.questions[0], after.sections[0]?.questions[0]]
    expect(changed).toEqual({
      ...plain,
      help: { vi: 'b', en: 'b' },
      proof: [{ vi: 'c', en: 'c' }],
      codes: { ilo: ['C1'], rba: ['A4'] },
    })
    expect(hashChecklist(after)).not.toBe(hashChecklist(before))
  })

  test('no longer waits for what was dropped', () => {
    expect(read('include: [vn.base]\ndrop: [pay.wage]').sections[0]?.questions[0]?.fix).not.toHaveProperty('after')
  })

  test('need not have what a question of a module waits for', () => {
    const files = { 'vn.base': BASE, 'vn.waiting': WAITING }
    expect(read('include: [vn.waiting]', files).sections[0]?.questions[0]?.fix).not.toHaveProperty('after')
    expect(read('include: [vn.waiting, vn.base]', files).module).toBeUndefined()
  })

  test('has a question once that comes by two ways', () => {
    const files = { 'vn.base': BASE, a: file('a', 'include: [vn.base]'), b: file('b', 'include: [vn.base]') }
    expect(ids(read('include: [a, b]', files))).toEqual(['pay: pay.wage pay.time', 'safety: safety.exits'])
  })

  test('may speak fewer languages than what it includes', () => {
    expect(read('include: [vn.base]', { 'vn.base': BASE }, 'vi').languages).toEqual(['vi'])
  })
})

describe('what cannot be put together is refused', () => {
  test.each<[string, string, Files?, string?]>([
    ['include-unknown 9:11', 'include: [vn.bse]'],
    ['include-name 9:11', 'include: ["../vn.base"]'],
    ['include-name 9:11', 'include: ["/etc/passwd"]'],
    ['include-name 9:11', 'include: ["https://example.org/a.yaml"]'],
    ['include-cycle 9:11', 'include: [a]', { a: file('a', 'include: [a]') }],
    ['include-cycle 9:11', 'include: [a]', { a: file('a', 'include: [b]'), b: file('b', 'include: [a]') }],
    ['include-too-deep 9:11', 'include: [l1]', chain(9)],
    ['include-language 9:11', 'include: [vn.base]', { 'vn.base': BASE }, 'vi, km'],
    [
      'id-duplicate 13:10',
      `include: [vn.base]\n${OWN.replace('buyer.slips', 'Pay.Wage').replace(', after: [pay.wage]', '')}`,
    ],
    ['section-title-missing 11:5', `include: [vn.base]\n${OWN.replace('- id: pay\n', '- id: new\n')}`],
    ['tailor-unknown 10:8', 'include: [vn.base]\nkeep: [pay.wge]'],
    ['tailor-unknown 10:8', 'include: [vn.base]\ndrop: [pay.wge]'],
    ['tailor-unknown 10:10', 'include: [vn.base]\nchange: {pay.wge: {help: {vi: a, en: a}}}'],
    ['language-missing 10:21', 'include: [vn.base]\nchange: {pay.wage: {help: {vi: a}}}'],
    ['fact-unknown 10:28', 'include: [vn.base]\nchange: {pay.wage: {help: {vi: "{hird}", en: a}}}'],
    ['tailor-fixed 10:21', 'include: [vn.base]\nchange: {pay.wage: {severity: minor}}'],
    ['tailor-fixed 10:21', 'include: [vn.base]\nchange: {pay.wage: {ask: {vi: a, en: a}}}'],
    ['key-unknown 10:21', 'include: [vn.base]\nchange: {pay.wage: {hlp: {vi: a, en: a}}}'],
    ['section-unknown 10:9', 'include: [vn.base]\norder: [safty]'],
    ['section-unknown 10:9', 'include: [vn.base]\nfocus: [safty]'],
    ['section-unknown 11:9', 'include: [vn.base]\ndrop: [safety]\norder: [safety]'],
    ['tailor-empty 10:1', 'include: [vn.base]\ndrop: [pay, safety]'],
    ['key-missing 1:1', 'keep: []'],
    [
      'day-not-real 10:38',
      'include: [vn.base]\ntests: [{name: a, facts: {hired: 1}, today: 2026-02-30, expect: {urgent: 0}}]',
    ],
  ])('%s', (expected, body, files, languages) => {
    expect(inShort(refused(() => read(body, files, languages)))[0]).toBe(expected)
  })

  test('a fault in an included list is told with the name of that list', () => {
    const [finding] = refused(() => read('include: [a]', { a: file('a', 'sections: []') }))
    expect(finding).toMatchObject({ code: 'list-too-short', place: { file: 'a', line: 9, column: 1 } })
  })

  test('a cycle is named from its first list to its first list', () => {
    const files = { a: file('a', 'include: [b]'), b: file('b', 'include: [a]') }
    const findings = refused(() => read('include: [a]', files))
    expect(findings.map(({ args }) => args.chain).filter(Boolean)).toEqual(['a → b → a'])
  })

  test('a mistyped name brings the one that was probably meant', () => {
    expect(refused(() => read('include: [vn.bse]'))[0]?.args).toEqual({ id: 'vn.bse', near: 'vn.base' })
    expect(refused(() => read('include: [vn.base]\ndrop: [pay.wge]'))[0]?.args).toEqual({
      id: 'pay.wge',
      near: 'pay.wage',
    })
  })

  test('a strength takes no fix', () => {
    const strength = `sections:\n  - id: good\n    title: {vi: a, en: a}\n    questions: [{id: good.one, basis: strength, ask: {vi: a, en: a}, help: {vi: a, en: a}, met: {vi: a, en: a}, why: {vi: a, en: a}}]`
    const change =
      'change: {good.one: {fix: {first: {vi: a, en: a}, minutes: 1, hours: 1, who: owner, cost: none, days: 1}}}'
    expect(inShort(refused(() => read(`include: [s]\n${change}`, { s: file('s', strength) })))).toEqual([
      'key-not-here 10:21',
    ])
  })
})

/** Lists that include each other in a row. */
function chain(length: number): Files {
  const last = `l${length}`
  const links = Array.from({ length: length - 1 }, (_, at) => [
    `l${at + 1}`,
    file(`l${at + 1}`, `include: [l${at + 2}]`),
  ])
  return { ...Object.fromEntries(links), [last]: BASE }
}
