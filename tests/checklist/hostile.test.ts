import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError, readAnswers, readChecklist, type Source } from '../../src/checklist/index.ts'
import { context, fileSource, refused, sourceOf } from './small.ts'

const MEGABYTE = 1_048_576
const ANSWERS = 'format: tukiem/answers/1\nchecklist: {id: a}\nfacts: {}\nanswers:\n'
const words = { answerWord: () => null, numberWord: () => null }

function fill(text: string, length = MEGABYTE): string {
  return text.repeat(Math.floor(length / text.length))
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

describe('a hostile text is refused at once', () => {
  test.each<[string, string, string]>([
    ['a map of 100,000 keys', 'yaml-too-many-parts', ANSWERS + numbered(100_000, (index) => `  k${index}: yes\n`)],
    ['a map of 30,000 keys', 'list-too-long', ANSWERS + numbered(30_000, (index) => `  k${index}: yes\n`)],
    ['100 kB of commas', 'yaml-comma', `a: [${',,'.repeat(50_000)}]`],
    ['a megabyte of entries', 'yaml-too-many-parts', `a: [${fill('a,')}]`],
    [
      'a bomb of anchors',
      'yaml-anchor',
      numbered(40_000, (index) => `a${index}: &x${index} [*x${index - 1}, *x${index - 1}]\n`),
    ],
    ['brackets in brackets', 'yaml-too-deep', fill('[')],
    ['lists in lists', 'yaml-too-deep', fill('- ')],
    ['keys in keys', 'yaml-too-deep', fill('? ')],
    ['maps in maps', 'yaml-too-deep', numbered(1000, (index) => `${' '.repeat(index)}a:\n`)],
    ['a quote that never ends', 'yaml-quote', `a: "${fill('x\n ')}`],
    ['a bracket that never ends', 'yaml-bracket', 'a: [1, 2'],
    ['a bracket that ends in the next line of a map', 'yaml-bracket', 'a: {b: 1\nc: 2\n'],
    ['a million wrong escapes', 'yaml-escape', `a: "${fill('\\q')}"`],
    ['a wrong escape by number', 'yaml-escape', 'a: "\\xZZ"'],
    ['a pile of accents', 'control-character', `a: "a${fill('\u0301\u0323')}"`],
    ['a pile of accents in escapes', 'control-character', `a: "a${fill('\\u0301\\u0323')}"`],
    ['half of a pair in an escape', 'control-character', 'a: "\\ud800"'],
    ['a hidden NUL in an escape', 'control-character', 'a: "\\0"'],
    ['a NUL', 'control-character', 'a: \0'],
    ['a control character of the second set', 'control-character', 'a: \x85'],
    ['a number that never ends', 'number-not-finite', `a: ${fill('9')}`],
    ['not a number', 'number-not-finite', 'a: .nan'],
    ['a directive', 'yaml-directive', '%YAML 1.2\n---\na: 1'],
    ['a document after the end', 'yaml-second-document', 'a: 1\n...\nb: 1'],
    ['a second document', 'yaml-second-document', '---\na: 1\n---\nb: 1'],
    ['a list as a key', 'key-not-text', '? [a]\n: 1'],
    ['a key without a name', 'key-not-text', ': 1'],
    ['a merge key', 'key-unknown', `${ANSWERS}  {}\n<<: {a: 1}`],
    ['a text that begins with a sign', 'yaml-start', 'a: @b'],
    ['a line without a colon', 'yaml-missing-colon', 'a: 1\nb\n'],
    ['a line out of place', 'yaml-indent', 'a:\n    b: 1\n  c: 2\n'],
    ['words after a list', 'yaml-syntax', 'a: [1] b'],
    ['a tab after a list', 'yaml-tab', 'a:\n  - b: 1\n\t  c: 2\n'],
    ['blanks', 'file-empty', ' \n\n '],
    ['comments', 'file-empty', '# nothing\n'],
    ['one word', 'format-wrong', 'hello'],
    ['a list of words', 'format-wrong', '- a\n- b'],
  ])('%s', (_, code, text) => {
    expect(refused(() => readAnswers(sourceOf(text), words))[0]?.code).toBe(code)
  })

  test('a megabyte of faults is not looked at one by one', () => {
    const question = '{id: b, x: 1, y: 2}'
    const text = `format: tukiem/checklist/1\nsections:\n${`  - {id: a, questions: [${Array(20).fill(question).join(', ')}]}\n`.repeat(400)}`
    expect(refused(() => readChecklist(sourceOf(text), context))).toHaveLength(20)
  })

  test('thousands of unknown keys are counted', () => {
    const text = `format: tukiem/answers/1\n${numbered(900, (index) => `k${index}: 1\n`)}`
    try {
      readAnswers(sourceOf(text), words)
      expect.unreachable()
    } catch (error) {
      expect(error instanceof InputError && error.more + error.findings.length).toBeGreaterThan(890)
    }
  })
})

describe('text is decoded strictly', () => {
  const text = 'format: tukiem/answers/1\nfirm: {name: Thành Công}\nchecklist: {id: a}\nfacts: {}\nanswers: {}\n'
  const utf16 = (mark: string) => Buffer.from(`${mark}${text}`, 'utf16le')
  const read = (bytes: Uint8Array) => readAnswers({ name: 'a', bytes }, words)

  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', utf16('\uFEFF')],
    ['UTF-16, the other way round, with its mark', utf16('\uFEFF').swap16()],
    ['lines that end as on Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('%s is read', (_, bytes) => {
    expect(read(bytes).firm.name).toBe('Thành Công')
  })

  test.each<[string, Uint8Array, number]>([
    ['Latin-1', Buffer.from(text, 'latin1'), 40],
    [
      'half a letter at the end',
      Buffer.concat([Buffer.from(text), Buffer.from([0xe1, 0xba])]),
      Buffer.byteLength(text),
    ],
    [
      'a wrong byte after a real replacement character',
      Buffer.concat([Buffer.from('a: \uFFFD'), Buffer.from([0xff])]),
      6,
    ],
    ['half of a UTF-16 letter', Buffer.from([0xff, 0xfe, 0x41]), 0],
  ])('%s is refused with the number of the byte', (_, bytes, offset) => {
    expect(refused(() => read(bytes))[0]).toMatchObject({ code: 'not-utf8', args: { offset }, place: { offset } })
  })
})

describe('what a file is', () => {
  test.each<[string, string]>([
    ['format: tukiem/checklist/1', 'tukiem/checklist/1'],
    ['{"format": "tukiem/assessment/1"}', 'tukiem/assessment/1'],
    ['a: 1', '_'],
    ['format: 5', '_'],
    ['- format', '_'],
  ])('a file of another kind is named as such: %s', (text, written) => {
    expect(refused(() => readAnswers(sourceOf(text), words))).toMatchObject([
      { code: 'format-wrong', args: { accepted: 'tukiem/answers/1', written }, place: { line: 1 } },
    ])
  })

  test('a file of another version is told from one of another kind', () => {
    expect(refused(() => readAnswers(sourceOf('format: tukiem/answers/2'), words))).toMatchObject([
      { code: 'format-version', args: { accepted: 'tukiem/answers/1', written: 'tukiem/answers/2' } },
    ])
  })
})

describe('whatever is done to a list, it is read or refused with findings', () => {
  const valid = Buffer.from(fileSource('tests/fixtures/broken/types/severity.yaml').bytes)
    .toString('utf8')
    .replace('severity: hard', 'severity: critical')
  const readIt = (source: Source): boolean => {
    refused(() => readChecklist(source, context))
    return true
  }

  test('the list itself is in order', () => {
    expect(refused(() => readChecklist(sourceOf(valid), context))).toEqual([])
  })

  test('a piece cut out, doubled or replaced', () => {
    const piece = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ':',
      ': ',
      ',',
      '- ',
      '#',
      '&a',
      '*a',
      '!',
      '|',
      '>',
      '?',
      '~',
      '1',
      '\0',
      '\\',
      'ế',
      '__proto__',
      'null',
      '---\n',
      '%',
    )
    const edit = fc.tuple(fc.nat(valid.length), fc.nat(12), fc.oneof(piece, fc.string({ maxLength: 4 })))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((before, [at, out, put]) => before.slice(0, at) + put + before.slice(at + out), valid)
        return readIt(sourceOf(text))
      }),
      { numRuns: 1500 },
    )
  })

  test('lines moved about', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(valid.split('\n'), { minLength: 3 }), (lines) =>
        readIt(sourceOf(lines.join('\n'))),
      ),
      { numRuns: 500 },
    )
  })

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => readIt({ name: 'a', bytes })),
      { numRuns: 500 },
    )
  })

  test('any JSON', () => {
    const json = fc
      .jsonValue({ maxDepth: 4 })
      .map((value) => JSON.stringify({ format: 'tukiem/checklist/1', sections: value, add: value }))
    fc.assert(
      fc.property(json, (text) => readIt(sourceOf(text))),
      { numRuns: 500 },
    )
  })
})
