import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintList, reviewList } from '../../src/lint/index.ts'
import { lintSetting, packagedList } from '../helpers/packaged.ts'

const SETTING = lintSetting('2026-12-31')

/** One of the fixtures, with something written otherwise; every part must stand there. */
function changed(name: string, ...changes: readonly (readonly [from: string, to: string])[]): Uint8Array {
  const text = readFileSync(`tests/fixtures/lint/${name}.yaml`, 'utf8')
  const made = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replace(from, to)
  }, text)
  return new TextEncoder().encode(made)
}

/** As it stands in each of them. */
const FIX = `        fix:
          first: { vi: Chọn một chỗ để riêng., en: Choose a place for them. }
          minutes: 30
          hours: 1
          who: owner
          cost: none
          days: 7
`

const rulesOf = (bytes: Uint8Array) => lintList({ name: 'a.yaml', bytes }, SETTING).map(({ rule }) => rule)
const argsOf = (bytes: Uint8Array, id: string) =>
  lintList({ name: 'a.yaml', bytes }, SETTING)
    .filter(({ rule }) => rule === id)
    .map(({ args }) => args)

describe('what is right is left alone:', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'a committee asked of medium firms',
      'asks-committee',
      [['severity: moderate', 'severity: moderate\n        tier: extended']],
    ],
    [
      'one asked by headcount of those alone',
      'asks-committee',
      [['severity: moderate', 'severity: moderate\n        when: { hired: { atLeast: 101 } }']],
    ],
    [
      'the people’s committee of a commune',
      'asks-committee',
      [
        ['ủy ban an toàn', 'giấy của ủy ban nhân dân'],
        ['a safety committee', 'a paper'],
      ],
    ],
    [
      'a strength, which nobody needs to have',
      'asks-policy',
      [
        ['basis: buyer', 'basis: strength'],
        ['        severity: moderate\n', ''],
        ['        gap: { vi: Việc này chưa có., en: This is not there yet. }\n', ''],
        [FIX, ''],
      ],
    ],
    ['a day two weeks ahead', 'short-notice', [['answerBy: 2027-01-13', 'answerBy: 2027-01-14']]],
    ['two papers', 'too-many-papers', [[', { vi: Phiếu, en: Slip }', '']]],
    ['half of the questions serious', 'everything-serious', [['severity: serious', 'severity: moderate']]],
    [
      'an own offer',
      'nothing-offered',
      [
        [
          'publisher: { name: test }',
          'publisher: { name: test }\noffer: [{ kind: order, text: { vi: Đơn hàng, en: An order } }]',
        ],
      ],
    ],
    [
      'a contact with an address',
      'nobody-to-ask',
      [['publisher: { name: test }', 'publisher: { name: test }\ncontact: { name: Lan, email: lan@example.com }']],
    ],
    [
      'other codes than any other question',
      'asked-by-base',
      [['{ ilo: [R189], oecd: [IX] }', '{ ilo: [R189], oecd: [V] }']],
    ],
    ['one code alone, which is a wide field', 'asked-by-base', [['{ ilo: [R189], oecd: [IX] }', '{ ilo: [R189] }']]],
    [
      'a number of faults, where no yes is given',
      'negative-question',
      [
        [
          'severity: moderate',
          'severity: moderate\n        kind: number\n        unit: of-ten\n        target: { atMost: 0 }',
        ],
      ],
    ],
    ['a section of another id', 'section-twice', [['- id: Acme ', '- id: acme-two\n    title: { vi: Hai, en: Two } ']]],
    [
      'twelve own questions',
      'too-much-of-its-own',
      [
        ['    questions:\n', '    questions:\n'],
        ['severity: moderate', 'severity: moderate\n        tier: standard'],
      ],
    ],
  ])('%s', (_, rule, changes) => {
    expect(rulesOf(changed(rule))).toContain(rule)
    expect(rulesOf(changed(rule, ...changes))).not.toContain(rule)
  })

  test('a paper to show is looked at as well as what is asked', () => {
    const bytes = changed('nothing-offered', ['en: A photo', 'en: Minutes of the committee'])
    expect(rulesOf(bytes)).toContain('asks-committee')
  })

  test('a contact with a name alone is nobody to ask', () => {
    const named = changed('nobody-to-ask', [
      'publisher: { name: test }',
      'publisher: { name: test }\ncontact: { name: Lan }',
    ])
    expect(rulesOf(named)).toContain('nobody-to-ask')
  })
})

describe('what a buyer asks of its own', () => {
  const many = (count: number) => {
    const text = new TextDecoder().decode(changed('too-much-of-its-own'))
    const [head = '', ...questions] = text.split(/(?= {6}- id: acme\.)/)
    const more = Array.from({ length: count }, (_, at) =>
      (questions[at % questions.length] ?? '').replace(
        'acme.n',
        `acme.${String.fromCharCode(97 + Math.floor(at / 13))}`,
      ),
    )
    return new TextEncoder().encode([head, ...more].join(''))
  }
  const said = (count: number) =>
    lintList({ name: 'a.yaml', bytes: many(count) }, SETTING)
      .filter(({ rule }) => rule === 'too-much-of-its-own')
      .map(({ severity, args }) => [severity, args.size, args.count, args.limit, args.half])

  test.each<[number, unknown[]]>([
    [12, []],
    [13, [['warning', 'micro', 13, 25, 12]]],
    [25, [['warning', 'micro', 25, 25, 12]]],
    [
      26,
      [
        ['error', 'micro', 26, 25, 12],
        ['warning', 'small', 26, 50, 25],
      ],
    ],
  ])('%i questions', (count, expected) => {
    expect(said(count)).toEqual(expected)
  })
})

describe('a packaged question under its own id', () => {
  /** A list of somebody’s own that asks `vn.start`’s question about exits, as it is there but for some changes. */
  const copied = (...changes: readonly (readonly [string, string])[]) => {
    const text = readFileSync('checklists/vn.safety.yaml', 'utf8')
    const made = changes.reduce((before, [from, to]) => {
      expect(before).toContain(from)
      return before.replace(from, to)
    }, text)
    return new TextEncoder().encode(made.replace('id: vn.safety', 'id: acme.safety'))
  }
  const exits = packagedList('vn.safety')
    .sections.flatMap(({ questions }) => questions)
    .find(({ id }) => id === 'safety.exits')
  const ask = exits?.ask.en ?? ''
  const keys = (bytes: Uint8Array) =>
    argsOf(bytes, 'base-question-changed').map(({ id, keys: which }) => `${id}: ${which}`)

  test('may be copied as it is, explained otherwise and mended otherwise', () => {
    expect(keys(copied())).toEqual([])
    expect(keys(copied([`en: ${exits?.help.en ?? ''}`, 'en: Look at each door.']))).toEqual([])
  })

  test('with another help is shown before and after, at the place of the change', () => {
    const advice = (bytes: Uint8Array) =>
      lintList({ name: 'a.yaml', bytes }, SETTING)
        .filter(({ rule }) => rule === 'base-words-changed')
        .map(({ args, place }) => ({ ...args, path: place.path }))
    expect(advice(copied())).toEqual([])
    expect(advice(copied([`en: ${exits?.help.en ?? ''}`, 'en: Only if ISO 45001 says so.']))).toEqual([
      {
        id: 'safety.exits',
        key: 'help',
        before: exits?.help.en,
        after: 'Only if ISO 45001 says so.',
        path: expect.stringMatching(/\/help\/en$/),
      },
    ])
  })

  test('that means something else is no matter of words any more', () => {
    const bytes = copied([`en: ${ask}`, 'en: Is there a door?'], [`en: ${exits?.help.en ?? ''}`, 'en: Look.'])
    expect(argsOf(bytes, 'base-words-changed')).toEqual([])
  })

  test.each<[string, string, string]>([
    ['other words', `en: ${ask}`, 'en: Is there a door?'],
    ['another severity', 'severity: critical', 'severity: serious'],
    ['another meaning', '- id: safety.exits\n        meaning: 1', '- id: safety.exits\n        meaning: 7'],
    ['another tier', 'tier: core', 'tier: extended'],
    ['another condition', '- id: safety.exits', '- id: safety.exits\n        when: { hired: { atLeast: 50 } }'],
  ])('may not have %s', (_, from, to) => {
    expect(keys(copied([from, to]))).toHaveLength(1)
  })

  test('is told apart by what differs, and the place is that of the first', () => {
    const bytes = changed('base-question-changed')
    expect(argsOf(bytes, 'base-question-changed')[0]?.keys).toMatch(/^ask, /)
  })
})

test('what a list changes in questions of others is looked at too', () => {
  const change = `change:
  digital.found-online:
    help: { vi: Theo HĐLĐ., en: "For example, a map." }
    codes: { iloo: [C95], ilo: [C9999] }
    fix:
      first: { vi: Ghi tên lên bản đồ., en: Put your name on the map. }
      minutes: 500
      then: [{ vi: a, en: a }, { vi: b, en: b }, { vi: c, en: c }, { vi: d, en: d }, { vi: e, en: e }]
      hours: 9
      who: owner
      cost: none
      days: 7
`
  const bytes = changed('nothing-offered', ['add:', `${change}add:`])
  const places = lintList({ name: 'a.yaml', bytes }, SETTING).map(
    ({ rule, severity, place }) => `${place.path} ${rule} ${severity}`,
  )
  expect(places).toEqual(
    expect.arrayContaining([
      '/change/digital.found-online/help/vi jargon warning',
      '/change/digital.found-online/codes/iloo code-unknown warning',
      '/change/digital.found-online/codes/ilo/0 code-unknown error',
      '/change/digital.found-online/fix/minutes first-step-too-long warning',
      '/change/digital.found-online/fix/then too-many-steps warning',
    ]),
  )
})

describe('a number of a buyer beside that of the law', () => {
  const rules = (...changes: readonly (readonly [string, string])[]) =>
    rulesOf(changed('stricter-than-law', ...changes))
  const TARGET = 'target: { atLeast: 11400000 }'
  test.each<[string, readonly (readonly [string, string])[], boolean]>([
    ['is stricter', [], true],
    ['is the law’s for the highest region', [[TARGET, 'target: { atLeast: 5310000 }']], false],
    ['is below it', [[TARGET, 'target: { atLeast: 100 }']], false],
    ['looks the other way', [[TARGET, 'target: { atMost: 11400000 }']], false],
    [
      'is the parameter itself',
      [[TARGET, 'target: { atLeast: { parameter: minimum-wage-month, by: wageRegion } }']],
      false,
    ],
    ['counts something else', [['unit: VND/month', 'unit: hours/week']], false],
    ['bears another code', [['        proof:', '        codes: { ilo: [R189] }\n        proof:']], false],
    ['bears the same code', [['        proof:', '        codes: { ilo: [C131] }\n        proof:']], true],
    ['is a share of nobody knows what', [['unit: VND/month', 'unit: percent']], false],
  ])('%s', (_, changes, isSaid) => {
    expect(rules(...changes).includes('stricter-than-law')).toBe(isSaid)
  })
})

describe('what a question takes by its own fix', () => {
  test.each<[string, readonly (readonly [string, string])[], boolean]>([
    ['is too much from 25 hours', [['hours: 60', 'hours: 25']], true],
    ['is borne up to 24', [['hours: 60', 'hours: 24']], false],
    [
      'is too much where it costs much',
      [
        ['hours: 60', 'hours: 1'],
        ['cost: none', 'cost: high'],
      ],
      true,
    ],
    ['is no matter for medium firms', [['severity: moderate', 'severity: moderate\n        tier: extended']], false],
  ])('%s', (_, changes, isSaid) => {
    expect(rulesOf(changed('too-much-work', ...changes)).includes('too-much-work')).toBe(isSaid)
  })

  test('weighs as much as words of big companies', () => {
    const { burden } = reviewList({ name: 'a.yaml', bytes: changed('too-much-work') }, SETTING)
    expect(burden).toMatchObject({ grade: 'B', reason: { code: 'hard-questions', size: 'micro', count: 1 } })
  })
})

test('two questions may share a reason, three may not', () => {
  const second = [
    'why: { vi: Khách đỡ phải trả hàng., en: Fewer goods come back. } # expect',
    'why: { vi: Khác., en: Other. } # expect',
  ] as const
  expect(rulesOf(changed('same-reason'))).toContain('same-reason')
  expect(rulesOf(changed('same-reason', second))).not.toContain('same-reason')
})

describe('what a list demands by changing a question of others', () => {
  const made = (change: string) =>
    changed('nothing-offered', ['add:', `change:\n  digital.found-online:\n${change}add:`])
  const FIXED = (first: string) =>
    `    fix: { first: { vi: Ghi tên., en: "${first}" }, minutes: 10, hours: 1, who: owner, cost: none, days: 7 }\n`
  test.each<[string, string, string]>([
    [
      'an audit in the help',
      '    help: { vi: Xem., en: "Yes after an external audit." }\n',
      '/help/en asks-outside-audit',
    ],
    ['a policy as a paper', '    proof: [{ vi: Tờ giấy, en: A written policy }]\n', '/proof/0/en asks-policy'],
    ['a committee as the first step', FIXED('Set up a committee.'), '/fix/first/en asks-committee'],
    [
      'three papers where there was one',
      '    proof: [{ vi: Một, en: One }, { vi: Hai, en: Two }, { vi: Ba, en: Three }]\n',
      '/proof too-many-papers',
    ],
  ])('%s', (_, change, wanted) => {
    const bytes = made(change)
    const said = lintList({ name: 'a.yaml', bytes }, SETTING).map(({ rule, place }) => `${place.path} ${rule}`)
    expect(said).toContain(`/change/digital.found-online${wanted}`)
  })

  test('weighs as much as a question of its own', () => {
    const { burden } = reviewList(
      { name: 'a.yaml', bytes: made('    help: { vi: Xem., en: "Yes after an external audit." }\n') },
      SETTING,
    )
    expect(burden.reason).toMatchObject({ code: 'hard-questions', size: 'micro', count: 1 })
  })
})

test('a list is reviewed with its burden', () => {
  const { burden, advice } = reviewList({ name: 'a.yaml', bytes: changed('asks-policy') }, SETTING)
  expect(burden).toMatchObject({ grade: 'B', reason: { code: 'hard-questions', size: 'micro', count: 1 } })
  expect(advice.map(({ fairer }) => fairer?.en)).toEqual([expect.stringContaining('told everybody')])
})
