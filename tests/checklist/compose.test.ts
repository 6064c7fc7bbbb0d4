import { describe, expect, test } from 'vitest'
import { hashChecklist, readChecklist } from '../../src/checklist/index.ts'
import type { Checklist } from '../../src/core/model/checklist.ts'
import { context, inFull, inShort, refused, sourceOf } from './small.ts'

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

describe('what cannot be put together is told with what its message needs:', () => {
  const two = (first: string, second: string) => ({ a: file('a', first), b: file('b', second) })
  const titled = '    title: {vi: a, en: a}\n'

  test.each<[string, string, Files, string, object]>([
    ['a list that nobody has', 'include: [vn.bse]', {}, 'include-unknown 9:11', { id: 'vn.bse', near: 'vn.base' }],
    ['a ring of one', 'include: [a]', { a: file('a', 'include: [a]') }, 'include-cycle 9:11', { chain: 'a → a' }],
    [
      'a ring of two',
      'include: [a]',
      two('include: [b]', 'include: [a]'),
      'include-cycle 9:11',
      { chain: 'a → b → a' },
    ],
    [
      'a ring behind a list that is not of it',
      'include: [x]',
      { x: file('x', 'include: [a]'), ...two('include: [b]', 'include: [a]') },
      'include-cycle 9:11',
      { chain: 'a → b → a' },
    ],
    ['six lists in a row', 'include: [l1]', chain(6), 'include-too-deep 9:11', { limit: 5 }],
    [
      'a question of its own with an id of the other list',
      `include: [vn.base]\n${OWN.replace('buyer.slips', 'Pay.Wage').replace(', after: [pay.wage]', '')}`,
      { 'vn.base': BASE },
      'id-duplicate 13:10',
      { id: 'Pay.Wage', file: 'vn.base', line: 13 },
    ],
    [
      'one id in two lists',
      'include: [a, b]',
      two(
        `sections:\n${section('x', question('q.same'), titled)}`,
        `sections:\n${section('y', question('q.Same'), titled)}`,
      ),
      'id-duplicate 13:10',
      { id: 'q.Same', file: 'a', line: 13 },
    ],
    [
      'one id twice in one list',
      `sections:\n${section('x', question('q.a') + question('q.a'), titled)}`,
      {},
      'id-duplicate 14:10',
      { id: 'q.a', file: 'buyer.yaml', line: 13 },
    ],
    [
      'a question that was dropped and comes back as another one',
      `include: [vn.base]\ndrop: [pay.wage]\nadd:\n${section('pay', question('pay.wage'), '')}`,
      { 'vn.base': BASE },
      'id-duplicate 14:10',
      { id: 'pay.wage', file: 'vn.base', line: 13 },
    ],
    [
      'a section without a title',
      `sections:\n${section('new', question('q.a'), '')}`,
      {},
      'section-title-missing 10:5',
      { id: 'new' },
    ],
    [
      'a section of a forbidden name',
      `sections:\n${section('prototype', question('q.a'), titled)}`,
      {},
      'key-forbidden 10:5',
      { key: 'prototype' },
    ],
    [
      'a forbidden name in what is added',
      `include: [vn.base]\nadd:\n${section('constructor', question('q.a'), titled)}`,
      { 'vn.base': BASE },
      'key-forbidden 11:5',
      { key: 'constructor' },
    ],
    [
      'a section without words',
      `sections:\n${section('x', question('q.a'), '    title: {vi: a}\n')}`,
      {},
      'language-missing 11:5',
      { key: 'title', language: 'en' },
    ],
    [
      'an about without words',
      `about: {vi: a}\nsections:\n${section('x', question('q.a'), titled)}`,
      {},
      'language-missing 9:1',
      { key: 'about', language: 'en' },
    ],
    ['nothing kept', 'include: [vn.base]\nkeep: [pay]\ndrop: [pay]', { 'vn.base': BASE }, 'tailor-empty 10:1', {}],
    ['all dropped', 'include: [vn.base]\ndrop: [pay, safety]', { 'vn.base': BASE }, 'tailor-empty 10:1', {}],
  ])('%s', (_, body, files, place, args) => {
    const [first] = refused(() => read(body, files))
    expect(first && inFull([first])).toEqual([[place, args]])
  })

  test('a language that an included list lacks, one by one', () => {
    expect(inFull(refused(() => read('include: [vn.base]', { 'vn.base': BASE }, 'vi, km, fr')))).toEqual([
      ['include-language 9:11', { id: 'vn.base', language: 'km' }],
      ['include-language 9:11', { id: 'vn.base', language: 'fr' }],
    ])
  })

  test('each fault of a list that is included twice, once', () => {
    const files = {
      bad: file('bad', `sections:\n${section('x', question('q.a'), '')}`),
      ...two('include: [bad]', 'include: [bad]'),
    }
    expect(inFull(refused(() => read('include: [a, b]', files)))).toEqual([['section-title-missing 10:5', { id: 'x' }]])
  })

  test('and is in order five lists in a row', () => {
    expect(ids(read('include: [l1]', chain(5)))).toEqual(['pay: pay.wage pay.time', 'safety: safety.exits'])
  })
})

describe('a list that is put together', () => {
  test('gives what is added to a section that was dropped its old title', () => {
    const list = read(`include: [vn.base]\ndrop: [safety]\nadd:\n${section('Safety', question('buyer.own'), '')}`)
    expect(list.sections.map(({ id, title }) => [id, title])).toEqual([
      ['pay', { vi: 'a', en: 'a' }],
      ['safety', { vi: 'a', en: 'a' }],
    ])
    expect(ids(list)).toEqual(['pay: pay.wage pay.time', 'safety: buyer.own'])
  })

  test('takes a title from a later section of the same id', () => {
    const files = { a: file('a', `sections:\n${section('x', question('q.a'))}`) }
    const own = section('X', question('q.b'), '    title: {vi: b, en: b}\n')
    expect(read(`include: [a]\nsections:\n${own}`, files).sections.map(({ id, title }) => [id, title.en])).toEqual([
      ['x', 'a'],
    ])
  })

  test('lets nothing wait for what was left out, and what waits is known by the id that was left out', () => {
    const list = read('include: [vn.base]\nkeep: [pay.time]')
    expect(list.sections[0]?.questions[0]?.fix).not.toHaveProperty('after')
  })

  test('has what it says of itself, and nothing that it does not say', () => {
    const body = 'include: [vn.base]\nabout: {vi: a, en: b}\nmodule: true\nfocus: [SAFETY]'
    const { sections, ...head } = read(body)
    expect(head).toEqual({
      id: 'buyer',
      version: '1.0.0',
      languages: ['vi', 'en'],
      title: { vi: 'a', en: 'a' },
      about: { vi: 'a', en: 'b' },
      module: true,
      publisher: { name: 'a' },
      lawAsOf: '2026-11-21',
      lookAgain: '2027-01-15',
      focus: ['safety'],
    })
    expect(sections).toHaveLength(2)
    expect(Object.keys(read('include: [vn.base]'))).toEqual([
      'id',
      'version',
      'languages',
      'title',
      'publisher',
      'lawAsOf',
      'lookAgain',
      'sections',
    ])
  })

  test('finds what it includes from where it stands', () => {
    const asked: string[] = []
    const resolve = (id: string, from: string) => {
      asked.push(`${id} from ${from}`)
      return id === 'a' ? sourceOf(file('a', 'include: [vn.base]'), 'a.yaml') : sourceOf(BASE, 'base.yaml')
    }
    readChecklist(sourceOf(file('buyer', 'include: [a, vn.base]'), 'buyer.yaml'), { ...context, resolve })
    expect(asked).toEqual(['a from buyer.yaml', 'vn.base from a.yaml', 'vn.base from buyer.yaml'])
  })

  test('cannot include anything where nobody finds it', () => {
    expect(
      inFull(
        refused(() =>
          readChecklist(sourceOf(file('b', 'include: [vn.base]')), { facts: [], laws: [], parameters: [] }),
        ),
      ),
    ).toEqual([['include-unknown 9:11', { id: 'vn.base', near: '_' }]])
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
