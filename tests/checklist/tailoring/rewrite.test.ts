import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChecklistDocument } from '../../../src/checklist/documents.ts'
import { load } from '../../../src/checklist/load.ts'
import { rewrite } from '../../../src/checklist/tailoring/rewrite.ts'
import { type Wish, withWish } from '../../../src/checklist/tailoring/wish.ts'
import { FORMATS } from '../../../src/checklist/validate.ts'

const LIST = `# yaml-language-server: $schema=./checklist.schema.json
# Whose list this is.
format: tukiem/checklist/1
id: acme.suppliers
version: "1.0.0" # raised by hand
from: vn.sme
languages: [ vi, en ]
title: { vi: Tên, en: Name }   # three blanks before

publisher:
    name:   Acme

# What we give.
offer:
- kind: training # in March
  text: { vi: Học, en: Learn }

# The company's own social programme is asked elsewhere.
drop: [ community ] # agreed with Lan

weigh:
  pay.payslip: serious   # our auditors look here
`

const documentIn = (text: string): ChecklistDocument =>
  load({ name: 'list.yaml', bytes: new TextEncoder().encode(text) }, FORMATS.checklist).document
const changedBy = (wish: Wish, text = LIST): string => {
  const before = documentIn(text)
  return rewrite(text, before, withWish(before, wish, []))
}
const linesGone = (text: string) => LIST.split('\n').filter((line) => !text.split('\n').includes(line))

describe('a list that is changed in place', () => {
  test('is the same text when nothing changes', () => {
    expect(changedBy({})).toBe(LIST)
  })

  test.each<[string, Wish, readonly string[], readonly string[]]>([
    ['a version', { version: '1.1.0' }, ['version: "1.0.0" # raised by hand'], ['version: "1.1.0" # raised by hand']],
    [
      'what is left out',
      { drop: ['papers'] },
      ['drop: [ community ] # agreed with Lan'],
      ['drop: [ community, papers ] # agreed with Lan'],
    ],
    [
      'a weight',
      { weigh: { 'pay.payslip': 'minor' } },
      ['  pay.payslip: serious   # our auditors look here'],
      ['  pay.payslip: minor # our auditors look here'],
    ],
    [
      'an offer beside another one',
      { offer: [{ kind: 'price', text: { vi: 'Giá', en: 'Price' } }] },
      [],
      ['- kind: training # in March', '- kind: price', '  text: { vi: Giá, en: Price }'],
    ],
  ])('changes only the lines of %s, and keeps its comment', (_, wish, gone, come) => {
    const text = changedBy(wish)
    expect(linesGone(text)).toEqual(gone)
    for (const line of come) expect(text.split('\n')).toContain(line)
  })

  test('takes a key out with its value and leaves the comments that stand above it', () => {
    const text = changedBy({ keep: ['community'] })
    expect(linesGone(text)).toEqual(['drop: [ community ] # agreed with Lan'])
    expect(documentIn(text).drop).toBeUndefined()
  })

  test('puts what is new where our lists have it', () => {
    const text = changedBy({ contact: { name: 'Lan' }, answerBy: '2027-01-31' })
    expect(linesGone(text)).toEqual([])
    expect(Object.keys(documentIn(text))).toEqual([
      ...['format', 'id', 'version', 'from', 'languages', 'title', 'publisher', 'offer', 'contact', 'answerBy'],
      ...['drop', 'weigh'],
    ])
  })

  describe('puts a key below its example', () => {
    const bare = LIST.replace(/\n# What we give[\s\S]*/, '')
    const list = `${bare}
# Who answers when something is not clear.
# contact:
#   name: Lan
#   email: lan@acme.example
# answerBy: 2027-01-31

# What is left out. The sections are:
# people: People · community: Community
# drop: [community]

# How much a question weighs.
# weigh:
#   pay.payslip: minor
`

    test.each<[string, Wish, string]>([
      ['what is left out', { drop: ['papers'] }, '# drop: [community]\ndrop: [papers]\n'],
      ['a weight', { weigh: { 'pay.on-time': 'serious' } }, '#   pay.payslip: minor\nweigh:\n  pay.on-time: serious'],
      [
        'a contact',
        { contact: { name: 'Hà' } },
        '#   email: lan@acme.example\ncontact:\n  name: Hà\n# answerBy: 2027-01-31\n',
      ],
      ['a day', { answerBy: '2027-03-01' }, '# answerBy: 2027-01-31\nanswerBy: 2027-03-01\n'],
    ])('%s', (_, wish, expected) => {
      const text = changedBy(wish, list)
      expect(text).toContain(expected)
      expect(documentIn(text)).toMatchObject(wish)
    })

    test('and own questions below what is said of them at the end', () => {
      const said = `${list}\n# Your own questions.\n`
      const before = documentIn(said)
      const section = { id: 'own', title: { vi: 'Hỏi thêm', en: 'More' }, questions: [] }
      const text = rewrite(said, before, { ...before, add: [section] })
      expect(text.startsWith(`${said}\nadd:\n  - id: own\n`)).toBe(true)
      expect(text.endsWith('\n')).toBe(true)
    })

    test('but not where that is in the middle of another key', () => {
      const text = changedBy({ drop: ['papers'] }, `${bare}\nabout:\n  vi: Một\n# drop: [community]\n  en: One\n`)
      expect(text).toContain('  vi: Một\n# drop: [community]\n  en: One')
      expect(documentIn(text).drop).toEqual(['papers'])
    })
  })

  test('keeps Windows line ends', () => {
    const text = changedBy({ version: '2.0.0' }, LIST.replaceAll('\n', '\r\n'))
    expect(text).toBe(LIST.replace('1.0.0', '2.0.0').replaceAll('\n', '\r\n'))
    const more = changedBy({ contact: { name: 'Lan', phone: '028 1234' } }, LIST.replaceAll('\n', '\r\n'))
    expect(more.replaceAll('\r\n', '')).not.toContain('\n')
  })

  test('may be written in JSON, and stays so', () => {
    const json = JSON.stringify(documentIn(LIST))
    const text = changedBy({ drop: ['papers'] }, json)
    expect(JSON.parse(text).drop).toEqual(['community', 'papers'])
  })

  test('says what was wished, whatever is typed, and loads', () => {
    const typed = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .map((text) => `x${text.replace(/[\p{C}\p{Z}]+/gu, ' ')}x`)
    const wish = fc.record({
      publisher: typed,
      contact: fc.record({ name: typed }),
      title: fc.record({ vi: typed, en: typed }),
      offer: fc.tuple(
        fc.record({
          kind: fc.constantFrom('training' as const, 'other' as const),
          text: fc.record({ vi: typed, en: typed }),
        }),
      ),
      drop: fc.subarray(['community', 'papers', 'pay.payslip']),
      weigh: fc.dictionary(fc.constantFrom('pay.on-time', 'pay.payslip'), fc.constantFrom('serious', 'minor')),
    })
    fc.assert(
      fc.property(wish, (one) => {
        const before = documentIn(LIST)
        const wanted = withWish(before, one, [])
        expect(documentIn(rewrite(LIST, before, wanted))).toEqual(JSON.parse(JSON.stringify(wanted).normalize('NFC')))
      }),
      { numRuns: 200 },
    )
  })
})

test('the ready-made questions of buyers have ids of their own and weigh what a buyer may say', () => {
  const text = readFileSync('templates/questions/buyer.yaml', 'utf8')
  const questions = (documentIn(text).sections ?? []).flatMap((section) => section.questions)
  expect(questions.length).toBeGreaterThanOrEqual(10)
  for (const { id, basis, severity, laws } of questions) {
    expect(id).toMatch(/^buyer\./)
    expect([basis, laws]).toEqual(['buyer', []])
    expect(severity).not.toBe('critical')
  }
})
