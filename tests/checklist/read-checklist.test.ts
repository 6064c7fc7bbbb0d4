import { describe, expect, test } from 'vitest'
import { hashChecklist, readChecklist } from '../../src/checklist/index.ts'
import { canonicalJson } from '../../src/core/text/canonical-json.ts'
import { context, inShort, refused, sourceOf } from './small.ts'

/** A yes-no question whose lines can be replaced; `undefined` takes a line out. */
function question(lines: Readonly<Record<string, string | undefined>> = {}): string {
  const all = {
    id: 'q.one',
    basis: 'law',
    severity: 'serious',
    ask: '{vi: a, en: a}',
    help: '{vi: a, en: a}',
    met: '{vi: a, en: a}',
    gap: '{vi: a, en: a}',
    why: '{vi: a, en: a}',
    laws: '[{ref: labour-code-2019, certain: true}]',
    proof: '[]',
    fix: '{first: {vi: a, en: a}, minutes: 10, hours: 1, who: owner, cost: none, days: 7}',
    ...lines,
  }
  const entries = Object.entries(all).filter(([, value]) => value !== undefined)
  return entries.map(([key, value], index) => `${index === 0 ? '      - ' : '        '}${key}: ${value}\n`).join('')
}

function list(questions: readonly string[], head: Readonly<Record<string, string>> = {}): string {
  const lines = {
    format: 'tukiem/checklist/1',
    id: 'small',
    version: '"1.0.0"',
    languages: '[vi, en]',
    title: '{vi: a, en: a}',
    publisher: '{name: a}',
    lawAsOf: '2026-11-21',
    lookAgain: '2027-01-15',
    ...head,
  }
  const top = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`)
  return `${top.join('')}sections:\n  - id: one\n    title: {vi: a, en: a}\n    questions:\n${questions.join('')}`
}

const number = {
  kind: 'number',
  unit: 'VND/month',
  target: '{atLeast: {parameter: minimum-wage-month, by: wageRegion}}',
}
const strength = {
  basis: 'strength',
  severity: undefined,
  gap: undefined,
  laws: undefined,
  proof: undefined,
  fix: undefined,
}
const twoChoices = (first: string) =>
  `[{id: ${first}, title: {vi: a, en: a}, credit: 1}, {id: paper, title: {vi: b, en: b}, credit: 0.5}]`
const fixAfter = (ids: string) =>
  `{first: {vi: a, en: a}, minutes: 10, hours: 1, after: [${ids}], who: owner, cost: none, days: 7}`

const read = (text: string) => readChecklist(sourceOf(text), context)

/** The same question in hours, for some firms. */
function variant(when: string, meaning: number): string {
  return `[{when: {${when}}, meaning: ${meaning}, unit: hours/week, target: {atMost: 48}, ask: {vi: a, en: a}, help: {vi: a, en: a}}]`
}

describe('a list with everything is read', () => {
  test('what is left out gets its default', () => {
    const only = read(list([question()])).sections[0]?.questions[0]
    expect(only).toMatchObject({ kind: 'yes-no', tier: 'core', meaning: 1, codes: {}, fix: { then: [], from: [] } })
  })

  test('the ids of the fact sheet stay in the file', () => {
    expect(read(list([question({ facts: '[WAG-01]' })])).sections[0]?.questions[0]).not.toHaveProperty('facts')
  })

  test.each<[string, Record<string, string | undefined>]>([
    ['a number with a parameter', number],
    ['a number with a second band', { ...number, target: '{atMost: 48}', partly: '{atMost: 60}', unit: 'hours/week' }],
    ['a count', { kind: 'count', of: 'hired', ladder: 'contracts' }],
    ['a choice', { kind: 'choice', choices: twoChoices('software') }],
    ['a strength without gap, laws, proof and fix', strength],
    ['a condition on several facts', { when: '{hired: {atLeast: 1}, wageRegion: {in: [I, II]}}' }],
    ['a condition with any and not', { when: '{any: [{exportsTo: {has: EU}}, {not: {nights: {is: yes}}}]}' }],
    ['outside codes', { codes: '{ilo: [C131], bsci: [5], sdg: [8.10]}' }],
    ['a number given before in its wording', { ask: '{vi: "Trong {hired} người", en: "Of {hired}"}' }],
    ['a number given before in its gap', { gap: '{vi: "Trong {hired} người", en: "Of {hired}, {hired}"}' }],
    ['the answers unwritten and not applicable', { written: 'helps', mayNotApply: '{vi: a, en: a}' }],
    ['a text that looks like a number', { help: '{vi: 2026, en: 1.10}' }],
  ])('%s', (_, lines) => {
    expect(inShort(refused(() => read(list([question(lines)]))))).toEqual([])
  })

  test('a value without quotes is taken as it was written where text is wanted', () => {
    const only = read(list([question({ help: '{vi: 1.10, en: 0x10}', codes: '{bsci: [5], sdg: [8.10]}' })])).sections[0]
    expect(only?.questions[0]?.help).toEqual({ vi: '1.10', en: '0x10' })
    expect(only?.questions[0]?.codes).toEqual({ bsci: ['5'], sdg: ['8.10'] })
  })

  test('yes and no in a condition become true and false', () => {
    expect(read(list([question({ when: '{nights: {is: no}}' })])).sections[0]?.questions[0]?.when).toEqual({
      nights: { is: false },
    })
  })

  test('a number is asked in another unit where a condition holds, with yes and no in it as true and false', () => {
    const hours = variant('nights: {is: yes}', 2)
    const only = read(list([question({ ...number, variants: hours })])).sections[0]?.questions[0]
    expect(only).toMatchObject({
      id: 'q.one',
      kind: 'number',
      unit: 'VND/month',
      tier: 'core',
      variants: [{ when: { nights: { is: true } }, meaning: 2, unit: 'hours/week', target: { atMost: 48 } }],
    })
    expect(read(list([question(number)])).sections[0]?.questions[0]).not.toHaveProperty('variants')
  })

  test('texts are brought into one Unicode form', () => {
    const decomposed = 'Tiê\u0301ng Viê\u0323t'
    const only = read(list([question({ help: `{vi: "${decomposed}", en: a}` })])).sections[0]?.questions[0]
    expect(only?.help.vi).toBe('Tiếng Việt')
  })

  test('JSON is read as well as YAML', () => {
    const yaml = read(list([question()]))
    const json = JSON.stringify({ format: 'tukiem/checklist/1', ...yaml }, null, '\t')
    expect(hashChecklist(read(json))).toBe(hashChecklist(yaml))
  })
})

describe('the sense of a question is checked', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['critical-needs-law 15:9', { basis: 'buyer', severity: 'critical' }],
    ['critical-needs-law 15:9', { ...strength, severity: 'critical' }],
    ['critical-not-for-count 15:9', { severity: 'critical', kind: 'count', of: 'hired' }],
    ['key-forbidden 13:9', { id: 'constructor' }],
    ['id-shape 13:9', { id: '"a b"' }],
    ['id-shape 13:9', { id: 'a'.repeat(65) }],
    ['language-missing 17:9', { help: '{vi: a}' }],
    ['language-extra 17:35', { help: '{vi: chữ, en: text, fr: a}' }],
    ['language-missing 23:15', { fix: fixAfter('').replace('{vi: a, en: a}', '{vi: a}') }],
    ['fact-unknown 24:16', { when: '{hird: {is: 1}}' }],
    ['fact-operator 24:24', { when: '{hired: {has: a}}' }],
    ['fact-operator 24:29', { when: '{wageRegion: {atLeast: 1}}' }],
    ['fact-operator 24:28', { when: '{exportsTo: {is: EU}}' }],
    ['fact-not-number 24:24', { when: '{hired: {is: many}}' }],
    ['fact-value 24:29', { when: '{wageRegion: {is: V}}' }],
    ['fact-value 24:37', { when: '{wageRegion: {in: [I, V]}}' }],
    ['fact-value 24:28', { when: '{exportsTo: {has: Mars}}' }],
    ['fact-value 24:25', { when: '{nights: {is: maybe}}' }],
    ['condition-mixed 24:9', { when: '{any: [{hired: {is: 1}}], nights: {is: yes}}' }],
    ['fact-unknown 24:22', { when: '{not: {a: {is: 1}}}' }],
    ['fact-unknown 16:15', { ask: '{vi: "{hird} a", en: a}' }],
    ['fact-unknown 17:16', { help: '{vi: "{hird} a", en: a}' }],
    ['fact-unknown 18:22', { met: '{vi: a, en: "a {hird}"}' }],
    ['fact-unknown 19:15', { gap: '{vi: "{hird} a", en: a}' }],
    ['fact-unknown 20:15', { why: '{vi: "{hird} a", en: a}' }],
    ['fact-unknown 22:18', { proof: '[{vi: "{hird}", en: a}]' }],
    ['fact-unknown 23:23', { fix: fixAfter('').replace('vi: a', 'vi: "{hird}"') }],
    ['fact-unknown 24:23', { mayNotApply: '{vi: "{hird} a", en: a}' }],
    ['fact-unknown 25:35', { kind: 'choice', choices: twoChoices('a').replace('vi: a', 'vi: "{hird}"') }],
    ['fact-unknown 17:16', { help: '{vi: "{hired } a", en: a}' }],
    ['fact-unknown 17:16', { help: '{vi: "{hired} {}", en: a}' }],
    ['fact-not-number 17:16', { help: '{vi: "{hired} {nights} {wageRegion}", en: a}' }],
    ['fact-not-number 16:15', { ask: '{vi: "{nights} a", en: a}' }],
    ['law-unknown 21:17', { laws: '[{ref: labor-code-2019, certain: true}]' }],
    ['parameter-unknown 26:28', { ...number, target: '{atLeast: {parameter: minimum-wage, by: wageRegion}}' }],
    ['parameter-by 26:28', { ...number, target: '{atLeast: {parameter: minimum-wage-month}}' }],
    ['parameter-by 26:28', { ...number, unit: 'years', target: '{atLeast: {parameter: minimum-age, by: wageRegion}}' }],
    ['parameter-unit 26:28', { ...number, unit: 'years' }],
    ['partly-direction 27:9', { ...number, target: '{atLeast: 2}', partly: '{atMost: 3}' }],
    ['partly-not-easier 27:9', { ...number, target: '{atLeast: 2}', partly: '{atLeast: 3}' }],
    ['partly-not-easier 27:9', { ...number, target: '{atMost: 2}', partly: '{atMost: 1}' }],
    ['fact-unknown 25:9', { kind: 'count', of: 'hird' }],
    ['fact-not-number 25:9', { kind: 'count', of: 'wageRegion' }],
    ['id-is-answer-word 25:20', { kind: 'choice', choices: twoChoices('yes') }],
    ['id-duplicate 25:67', { kind: 'choice', choices: twoChoices('Paper') }],
    ['after-unknown 23:69', { fix: fixAfter('q.two') }],
    ['after-cycle 23:61', { fix: fixAfter('q.one') }],
    ['key-not-here 24:9', { unit: 'years' }],
    ['key-not-here 24:9', { ladder: 'insured' }],
    ['key-not-here 19:9', { ...strength, id: 'q.one', written: 'helps' }],
    ['key-missing 13:9', { kind: 'count' }],
    ['key-missing 13:9', { gap: undefined }],
    ['key-missing 13:9', { severity: undefined }],
    ['kind-wrong 17:9', { help: 'a' }],
    ['kind-wrong 21:9', { laws: 'labour-code-2019' }],
    ['kind-wrong 21:40', { laws: '[{ref: labour-code-2019, certain: perhaps}]' }],
    ['kind-wrong 24:9', { meaning: '1.5' }],
    ['kind-wrong 26:18', { ...number, target: '{atLeast: many}' }],
    ['value-missing 17:9', { help: '' }],
    ['value-missing 14:9', { basis: '' }],
    ['text-empty 17:16', { help: '{vi: "", en: a}' }],
    ['text-too-long 17:16', { help: `{vi: ${'a'.repeat(4001)}, en: a}` }],
    ['number-too-small 24:9', { meaning: '0' }],
    ['number-too-large 25:50', { kind: 'choice', choices: twoChoices('a').replace('credit: 1', 'credit: 2') }],
    ['list-too-short 24:9', { when: '{}' }],
    ['list-too-long 22:9', { proof: `[${'{vi: a, en: a}, '.repeat(11)}]` }],
    ['number-not-finite 24:18', { meaning: '.inf' }],
    ['value-not-accepted 24:9', { tier: 'cor' }],
    ['law-unknown 24:53', { fine: '{from: 1, to: 2, doubled: true, law: {ref: labor-code-2019, certain: true}}' }],
    [
      'number-too-small 24:25',
      { fine: '{from: 2, to: 1, doubled: true, law: {ref: labour-code-2019, certain: true}}' },
    ],
    ['key-missing 24:9', { fine: '{from: 1, to: 2, doubled: true}' }],
    ['meaning-taken 27:50', { ...number, variants: variant('hired: {atLeast: 1}', 1) }],
    ['fact-unknown 27:28', { ...number, variants: variant('hird: {atLeast: 1}', 2) }],
    ['language-missing 27:102', { ...number, variants: variant('hired: {atLeast: 1}', 2).replace('vi: a, ', '') }],
    ['key-not-here 24:9', { variants: variant('hired: {atLeast: 1}', 2) }],
  ])('%s', (expected, lines) => {
    expect(inShort(refused(() => read(list([question(lines)]))))).toEqual([expected])
  })

  test.each<[string, Record<string, string>]>([
    ['look-again-too-early 8:1', { lookAgain: '2026-11-21' }],
    ['day-not-real 7:1', { lawAsOf: '2026-02-30' }],
    ['day-not-real 8:1', { lookAgain: 'soon' }],
    ['quotes-needed 3:1', { version: '1.10' }],
    ['version-shape 3:1', { version: 'one' }],
    ['language-shape 4:21', { languages: '[vi, en, "E!"]', lookAgain: '2027-01-15' }],
    ['language-missing 5:1', { title: '{vi: a}' }],
    ['fact-unknown 5:9', { title: '{vi: "{hird}", en: a}' }],
    ['key-forbidden 2:1', { id: 'prototype' }],
    ['key-unknown 9:1', { titel: 'a' }],
    ['value-missing 2:1', { id: '~' }],
  ])('of the head of a list: %s', (expected, head) => {
    expect(inShort(refused(() => read(list([question()], head))))[0]).toBe(expected)
  })

  test('two questions that wait for each other are named in a ring', () => {
    const text = list([question({ fix: fixAfter('q.two') }), question({ id: 'q.two', fix: fixAfter('Q.one') })])
    const [cycle] = refused(() => read(text))
    expect(cycle).toMatchObject({ code: 'after-cycle', args: { chain: 'q.one → q.two → q.one' } })
  })

  test('what waits is bound to the id as the list writes it', () => {
    const text = list([question(), question({ id: 'q.two', fix: fixAfter('Q.ONE') })])
    expect(read(text).sections[0]?.questions[1]?.fix?.after).toEqual(['q.one'])
  })

  test('an id that differs only in capitals is the same id, and the first place is named', () => {
    const [finding] = refused(() => read(list([question(), question({ id: 'Q.One' })])))
    expect(finding).toMatchObject({ code: 'id-duplicate', args: { id: 'Q.One', file: 'small.yaml', line: 13 } })
  })
})

describe('the hash of a list', () => {
  test('does not depend on the order of keys or on comments', () => {
    const turned = list([question()]).replace('id: small\nversion: "1.0.0"', '# a comment\nversion: "1.0.0"\nid: small')
    expect(hashChecklist(read(turned))).toBe(hashChecklist(read(list([question()]))))
  })

  test('differs as soon as a word differs', () => {
    const other = list([question({ help: '{vi: b, en: a}' })])
    expect(hashChecklist(read(other))).not.toBe(hashChecklist(read(list([question()]))))
  })

  test('is the SHA-256 of the list as JSON with sorted keys', () => {
    expect(canonicalJson({ b: [1, { d: 'ế', c: null }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":null,"d":"ế"}]}',
    )
    expect(hashChecklist(read(list([question()])))).toMatch(/^[0-9a-f]{64}$/)
  })
})
