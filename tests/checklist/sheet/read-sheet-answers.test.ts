import { describe, expect, test } from 'vitest'
import { answersIn, readAnswers, type Source } from '../../../src/checklist/index.ts'
import { loadCsvAnswers } from '../../../src/cli/answers-in-csv.ts'
import { answerWord } from '../../../src/words/answer-words.ts'
import { numberWord } from '../../../src/words/number-words.ts'
import { facts, refused, sourceOf } from '../small.ts'

const words = { answerWord, numberWord, facts }
const csv = (text: string | Uint8Array): Source => ({
  name: 'a.csv',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
})
const read = (text: string | Uint8Array) => answersIn(loadCsvAnswers(csv(text), facts), words)
const HEAD = 'id;answer;note;proof\nchecklist;small;;\n'
const places = (text: string | Uint8Array) =>
  refused(() => read(text)).map(({ code, place }) => `${code} ${place.line}:${place.column} ${place.cell}`)

const YAML = `format: tukiem/answers/1
checklist: {id: small}
firm: {name: Thành Công}
facts: {hired: 31, nights: unknown, exportsTo: [EU, US]}
answers:
  wage: 5.310.000
  hours: 47,5
  exits: {value: Có, note: "hai cửa; một khóa", proof: ảnh}
`
const SHEET = [
  ['id', 'answer', 'note', 'proof'],
  ['checklist', 'small', '', ''],
  ['name', 'Thành Công', '', ''],
  ['hired', '31', '', ''],
  ['nights', 'không biết', '', ''],
  ['exportsTo', 'châu Âu, US', '', ''],
  ['wage', '5.310.000', '', ''],
  ['hours', '47,5', '', ''],
  ['exits', 'Có', 'hai cửa; một khóa', 'ảnh'],
]
const written = (separator: string, end = '\n') =>
  SHEET.map((row) => row.map((one) => (/[;,]/.test(one) ? `"${one}"` : one)).join(separator)).join(end)

describe('a sheet gives the same answers as a file of answers', () => {
  const expected = readAnswers(sourceOf(YAML), words)

  test.each<[string, string | Uint8Array]>([
    ['with semicolons', written(';')],
    ['with commas', written(',')],
    ['with tabs', written('\t')],
    ['with the line ends and the mark of Windows', `\uFEFF${written(';', '\r\n')}\r\n`],
    ['in UTF-16', Buffer.from(`\uFEFF${written('\t')}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\uFEFF${written(';')}`, 'utf16le').swap16()],
    ['with names in Vietnamese', written(';').replace('id;answer;note;proof', 'Mã;Trả lời;Ghi chú;Chứng từ')],
    ['with names without marks', written(';').replace('id;answer;note;proof', 'MA CAU;tra  loi;Ghi chu:;bang chung')],
    ['with rows named in Vietnamese', written(';').replace('checklist', 'Bộ câu hỏi').replace('name', 'Tên cơ sở')],
    ['with blank lines and empty columns', `${written(';').replaceAll('\n', ';;\n')};;\n;;;;;\n\n`],
    ['with columns in another order', SHEET.map(([a, b, c, d]) => [d, b, a, `"${c}"`].join('\t')).join('\n')],
    [
      'with the questions beside',
      SHEET.map((row, at) => [at === 0 ? 'Câu hỏi' : 'Có không?', ...row].join('\t')).join('\n'),
    ],
    ['with other letters in its ids', written(';').replace('hired', 'HIRED')],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(expected)
  })

  test.each<[string, object]>([
    ['nights;không;;', { nights: false }],
    ['nights;;;', {}],
    ['exportsTo;[];;', { exportsTo: [] }],
    ['exportsTo;eu;;', { exportsTo: ['EU'] }],
    ['exportsTo;"EU\nUS;";;', { exportsTo: ['EU', 'US'] }],
    ['exportsTo;không rõ;;', { exportsTo: 'unknown' }],
  ])('a fact: %s', (row, expected) => {
    expect(read(HEAD + row).facts).toEqual(expected)
  })

  test.each<[string, object]>([
    ['exits;;;', {}],
    ["exits;'-;'=1+1;'@a", { exits: { value: '-', note: '=1+1', proof: '@a' } }],
    ['exits;có;"a\r\nb";', { exits: { value: 'yes', note: 'a\nb' } }],
    ['exits;  có ;e\u0301;', { exits: { value: 'yes', note: 'é' } }],
    ['exits;  ;;  \n  ; ; ; \n', {}],
    ['  exits  ;có;  ;', { exits: { value: 'yes' } }],
    ['exits;có;"a\rb";', { exits: { value: 'yes', note: 'a\nb' } }],
    ['exits;có;2026-11-21;1.10', { exits: { value: 'yes', note: '2026-11-21', proof: '1.10' } }],
  ])('an answer: %s', (row, expected) => {
    expect(read(HEAD + row).answers).toEqual(expected)
  })
})

describe('nothing is guessed: refused with line, column and cell', () => {
  test.each<[string, string]>([
    ['sheet-column-missing 1:1 A1', 'answer\nexits\n'],
    ['sheet-column-missing 1:1 A1', 'id;note\nexits;a\n'],
    ['sheet-column-unknown 1:11 C1', 'id;answer;nots\nchecklist;small;\n'],
    ['sheet-column-twice 1:11 C1', 'id;answer;Mã\nchecklist;small;a\n'],
    ['sheet-column-unnamed 2:17 C2', 'id;answer;\nchecklist;small;a\n'],
    ['sheet-column-unnamed 2:17 C2', 'id;answer;  \nchecklist;small;a\n'],
    ['sheet-only-answers 3:8 C3', `${HEAD}name;A;a;\n`],
    ['sheet-row-length 3:7 B3', `${HEAD}exits;có\n`],
    ['sheet-row-length 3:12 E3', `${HEAD}exits;có;;;\n`],
    ['sheet-quote 3:7 B3', `${HEAD}exits;"có;;\n`],
    ['sheet-quote 3:10 C3', `${HEAD}exits;có;a"b;\n`],
    ['sheet-id-missing 3:1 A3', `${HEAD};có;;\n`],
    ['sheet-id-twice 4:1 A4', `${HEAD}exits;có;;\nExits;chưa;;\n`],
    ['sheet-id-twice 4:1 A4', `${HEAD}hired;3;;\nHIRED;4;;\n`],
    ['sheet-id-twice 3:1 A3', `${HEAD}bộ câu hỏi;vn.start;;\n`],
    ['sheet-checklist-missing 1:1 A1', 'id;answer\nexits;có\n'],
    ['sheet-checklist-missing 1:1 A1', 'id;answer\nchecklist;\n'],
    ['sheet-only-answers 3:9 C3', `${HEAD}hired;3;a;\n`],
    ['sheet-only-answers 3:10 D3', `${HEAD}hired;3;;a\n`],
    ['id-shape 3:1 A3', `${HEAD}lối thoát;có;;\n`],
    ['id-shape 3:1 A3', `${HEAD}${'a'.repeat(65)};có;;\n`],
    ['key-forbidden 3:13 B3', `${HEAD}constructor;có;;\n`],
    ['id-shape 3:1 A3', `${HEAD}__proto__;có;;\n`],
    ['id-shape 2:11 B2', 'id;answer\nchecklist;bộ nhỏ\n'],
    ['value-missing 3:7 B3', `${HEAD}exits;;a;\n`],
    ['text-too-long 3:10 C3', `${HEAD}exits;có;${'a'.repeat(2001)};\n`],
    ['text-too-long 3:6 B3', `${HEAD}name;${'a'.repeat(201)};;\n`],
    ['fact-answer-number 3:7 B3', `${HEAD}hired;vài;;\n`],
    ['fact-answer 3:8 B3', `${HEAD}nights;5;;\n`],
    ['fact-answer 3:11 B3', `${HEAD}exportsTo;"EU, Mars";;\n`],
    ['control-character 1:4 undefined', 'id;\u0007'],
  ])('%s', (expected, text) => {
    expect(places(text)).toEqual([expected])
  })

  test('a sheet without a head is never quoted', () => {
    const findings = refused(() => read('exits;bí mật\nwage;5310000\n'))
    expect(JSON.stringify(findings)).not.toMatch(/mật|5310000/)
  })

  test('bytes that are no text', () => {
    expect(refused(() => read(Buffer.from('id;answer\nmã;có', 'latin1')))).toMatchObject([{ code: 'not-utf8' }])
  })

  test('blanks alone', () => {
    expect(refused(() => read('\n,,\n'))).toMatchObject([{ code: 'file-empty', place: { file: 'a.csv' } }])
  })

  test('rows without an id are none that stands twice', () => {
    expect(places(`${HEAD};có;;\n;có;;\n`)).toEqual(['sheet-id-missing 3:1 A3', 'sheet-id-missing 4:1 A4'])
  })

  test('a third row of one id is told from the first', () => {
    const findings = refused(() => read(`${HEAD}exits;có;;\nexits;có;;\nexits;có;;\n`))
    expect(findings.map(({ args, place }) => [args, place.cell])).toEqual([
      [{ id: 'exits', cell: 'A3' }, 'A4'],
      [{ id: 'exits', cell: 'A3' }, 'A5'],
    ])
  })

  test('every row that is wrong is named', () => {
    const rows = 'a;1;;\nb\nc;1\nd e;1;;\n'
    expect(places(HEAD + rows)).toEqual(['sheet-row-length 4:1 A4', 'sheet-row-length 5:3 B5', 'id-shape 6:1 A6'])
  })
})

test('places count rows of the sheet and lines of the text, which differ after a note of two lines', () => {
  expect(places(`${HEAD}exits;có;"a\nb";\nhired;x;;\n`)).toEqual(['fact-answer-number 5:7 B4'])
})

test.each<[string, object]>([
  [`${HEAD}exits;có\n`, { found: 2, expected: 4 }],
  [`${HEAD}exits;có;;;;\n`, { found: 6, expected: 4 }],
  [`${HEAD}exits;có;;\n EXITS ;chưa;;\n`, { id: 'EXITS', cell: 'A3' }],
  ['answer;id\nsmall;checklist\ncó;exits\ncó;exits\n', { id: 'exits', cell: 'B3' }],
  [`${HEAD}hired;3;;ảnh\n`, { column: 'proof' }],
  ['id;answer;reason\nchecklist;small;\nname;A;vì\n', { column: 'reason' }],
  [`${HEAD}a b;3;;\n`, { key: 'id' }],
])('what a message says: %j', (text, args) => {
  expect(refused(() => read(text)).map((one) => one.args)).toEqual([args])
})

describe('a choice that has a comma in its name', () => {
  const title = { vi: 'Anh, Pháp', en: 'Britain, France' }
  const ways = [
    { id: 'GB', title },
    { id: 'US', title: { vi: 'Mỹ', en: 'America' } },
  ]
  const withCommas = facts.map((fact) => (fact.id === 'exportsTo' ? { ...fact, choices: ways } : fact))
  test.each([
    ['"Anh, Pháp"', ['GB']],
    ['"Anh, Pháp;US"', 'refused'],
    ['"GB,\n;US"', ['GB', 'US']],
    ['" GB ; US "', ['GB', 'US']],
    ['GB', ['GB']],
    ['"chưa, biết"', 'refused'],
  ])('%s', (cell, expected) => {
    const of = () =>
      answersIn(loadCsvAnswers(csv(`${HEAD}exportsTo;${cell};;`), withCommas), { ...words, facts: withCommas })
    if (expected === 'refused') expect(refused(of)).toMatchObject([{ code: 'fact-answer' }])
    else expect(of().facts).toEqual({ exportsTo: expected })
  })
})
