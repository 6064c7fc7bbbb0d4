import { describe, expect, test } from 'vitest'
import { FINDING_ARGS, type FindingCode, NONE } from '../../src/checklist/finding.ts'
import { InputError } from '../../src/checklist/index.ts'
import { describeFinding } from '../../src/cli/describe-finding.ts'
import { faultsOf } from '../../src/cli/faults.ts'
import { LANGUAGES, wordsIn } from '../../src/words/words.ts'

const CODES = Object.keys(FINDING_ARGS).filter((code): code is FindingCode => code in FINDING_ARGS)

/** Values between which the messages select, the rest of them, and a text that looks like the end of a sentence. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  near: [NONE, 'a. B'],
  written: [NONE, 'x. Y? Z! W'],
  fact: [NONE, 'workers'],
  choice: [NONE, 'one'],
  column: ['id', 'answer', 'note', 'proof', 'client. Name'],
  part: [NONE, 'xl/a. B.xml'],
  kind: [
    'xls',
    'xlsb',
    'ods',
    'document',
    'slides',
    'pdf',
    'page',
    'zip',
    'text',
    'number',
    'whole',
    'list',
    'map',
    'truth',
    'numberOrMap',
    'other',
  ],
  found: ['folder', 'pipe', 'device', 'other'],
}
const NUMBERS = new Set([
  'size',
  'limit',
  'line',
  'offset',
  'of',
  'expected',
  'width',
  'height',
  'ratio',
  'needed',
  'meaning',
])

/** Each way in which a message can be said. */
function waysOf(code: FindingCode): readonly Readonly<Record<string, string | number>>[] {
  return [...FINDING_ARGS[code]].reduce<readonly Readonly<Record<string, string | number>>[]>(
    (ways, name) => {
      const values = NUMBERS.has(name) ? [2] : (CHOICES[name] ?? ['Bảng 1. Xưởng'])
      return ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value })))
    },
    [{}],
  )
}

const every = LANGUAGES.flatMap(({ code: language }) => CODES.map((code): [string, FindingCode] => [language, code]))

describe('a message in two', () => {
  test.each(every)('%s: %s says what is wrong, and then how to mend it', (language, code) => {
    const words = wordsIn(language)
    for (const args of waysOf(code)) {
      const finding = { code, args, place: { file: 'a.yaml' } }
      const [fault] = faultsOf(new InputError([finding]), words)
      expect(`a.yaml ${fault?.what} ${fault?.mend}`).toBe(describeFinding(finding, words))
      expect(fault?.what).toMatch(/^[\p{L}`].*[.!?]$/su)
      expect(fault?.mend).toMatch(/^[\p{Lu}`].*[.!?]$/su)
      // What a file says never ends a sentence: the first one ends outside of quotes and names.
      expect((fault?.what.match(/`/g) ?? []).length % 2).toBe(0)
    }
  })

  test('keeps the name of a file together that looks like the end of a sentence', () => {
    const finding = {
      code: 'id-duplicate',
      args: { id: 'a', file: 'Bảng 1. Xưởng. B.yaml', line: 2 },
      place: { file: 'b.yaml', line: 3, column: 5 },
    } as const
    expect(faultsOf(new InputError([finding]), wordsIn('en'))).toEqual([
      {
        code: 'id-duplicate',
        file: 'b.yaml',
        line: 3,
        column: 5,
        what: 'The id `a` is used twice, first in Bảng 1. Xưởng. B.yaml, line 2.',
        mend: 'Give one of them another id.',
      },
    ])
  })
})

describe('the place of a fault', () => {
  test.each([
    [
      { file: 'a.csv', line: 7, column: 20, cell: 'F12' },
      { file: 'a.csv', row: 12, column: 'F', line: 7 },
    ],
    [
      { file: 'a.xlsx', cell: 'AB3' },
      { file: 'a.xlsx', row: 3, column: 'AB' },
    ],
    [
      { file: 'a.yaml', line: 7, column: 20 },
      { file: 'a.yaml', line: 7, column: 20 },
    ],
    [{ file: 'a.yaml', offset: 9 }, { file: 'a.yaml' }],
    [{ file: 'a\u202e.yaml' }, { file: 'a\ufffd.yaml' }],
  ])('%o', (place, position) => {
    const [fault] = faultsOf(new InputError([{ code: 'yaml-tab', args: {}, place }]), wordsIn('vi'))
    expect(fault).toEqual({
      code: 'yaml-tab',
      ...position,
      what: 'Dòng này thụt vào bằng phím Tab.',
      mend: 'Hãy thụt vào bằng dấu cách, mỗi bậc hai dấu cách.',
    })
  })
})
