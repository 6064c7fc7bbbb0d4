import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Csv, readCsv } from '../../src/sheet/read-csv.ts'

const isName = (text: string) => ['id', 'answer', 'note'].includes(text)
const textsOf = (csv: Csv) => ('rows' in csv ? csv.rows.map((row) => row.map(({ text }) => text)) : csv.fault)

describe('cells of a text', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'semicolons',
      'id;answer\na;1,5',
      [
        ['id', 'answer'],
        ['a', '1,5'],
      ],
    ],
    [
      'commas',
      'id,answer\na,x;y',
      [
        ['id', 'answer'],
        ['a', 'x;y'],
      ],
    ],
    [
      'tabs',
      'id\tanswer\na\tx, y',
      [
        ['id', 'answer'],
        ['a', 'x, y'],
      ],
    ],
    [
      'quoted names',
      '"id";"answer"\n"a";"b"',
      [
        ['id', 'answer'],
        ['a', 'b'],
      ],
    ],
    [
      'a quote in quotes',
      'id;answer\na;"x ""y"" z"',
      [
        ['id', 'answer'],
        ['a', 'x "y" z'],
      ],
    ],
    [
      'lines in quotes',
      'id;answer\r\na;"x\r\ny"\r\nb;2\r\n',
      [
        ['id', 'answer'],
        ['a', 'x\r\ny'],
        ['b', '2'],
      ],
    ],
    [
      'returns alone',
      'id;answer\ra;1\r',
      [
        ['id', 'answer'],
        ['a', '1'],
      ],
    ],
    ['a blank line', 'id;answer\n\na;1', [['id', 'answer'], [''], ['a', '1']]],
    ['rows that differ', 'id;answer\na\nb;1;2', [['id', 'answer'], ['a'], ['b', '1', '2']]],
    [
      'a sign that guards',
      "id;answer\n'=a;'-1\n'x;''",
      [
        ['id', 'answer'],
        ['=a', '-1'],
        ["'x", "''"],
      ],
    ],
    [
      'a head behind a guard',
      "'id;answer\na;1",
      [
        ["'id", 'answer'],
        ['a', '1'],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(textsOf(readCsv(text, isName))).toEqual(rows)
  })

  test('each knows where it begins, whatever letters stand before it', () => {
    const text = 'id;note\r\nế;"😀\r\n""x"""\r\n;e\u0301\nb;2'
    const csv = readCsv(text, isName)
    const places = 'rows' in csv ? csv.rows.flat().map(({ at }) => text.slice(at, at + 2)) : []
    expect(places).toEqual(['id', 'no', 'ế;', '"\ud83d', ';e', 'e\u0301', 'b;', '2'])
  })
})

describe('a text that is no sheet is refused at its cell', () => {
  test.each<[string, string, object]>([
    ['a quote that is never closed', 'id;answer\na;1\nb;"x\nc;2', { code: 'quote', at: 16, row: 2, column: 1 }],
    ['a quote inside a text', 'id;answer\na;bàn 24" cũ', { code: 'quote', at: 12, row: 1, column: 1 }],
    ['a text behind a quote', 'id;answer\n"a"b;1', { code: 'quote', at: 10, row: 1, column: 0 }],
    ['a quote in the first cell', '"id;answer', { code: 'quote', at: 0, row: 0, column: 0 }],
    [
      'a quote before a long rest',
      `id;answer\na;"${'x\n'.repeat(50_000)}`,
      { code: 'quote', at: 12, row: 1, column: 1 },
    ],
    [
      'a cell too long',
      `id;answer\na;${'x'.repeat(70_000)}`,
      { code: 'row-too-long', limit: 65_536, row: 1, column: 1 },
    ],
    ['cells without end', `id;answer\n${';'.repeat(1_000_000)}`, { code: 'too-many-cells', limit: 20_000, row: 1 }],
    [
      'lines without end',
      `id;answer\n${'\n'.repeat(1_000_000)}`,
      { code: 'too-many-rows', limit: 2000, row: 2000, column: 0 },
    ],
  ])('%s', (_, text, fault) => {
    const csv = readCsv(text, isName)
    expect('fault' in csv && csv.fault).toMatchObject(fault)
  })
})

test('what a careful program writes comes back, with every cell at its place', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r\n', 'ế', '😀', ' ', "'", '='), maxLength: 5 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = `id;answer\r\n${rows.map((row) => row.map((one) => quoted(/^'*\s*[=+\-@|%\t\r]/.test(one) ? `'${one}` : one)).join(';')).join('\r\n')}`
      const csv = readCsv(text, isName)
      expect(textsOf(csv)).toEqual([['id', 'answer'], ...rows])
      const starts = 'rows' in csv ? csv.rows.slice(1).flat() : []
      for (const { at } of starts) expect(text[at]).toBe('"')
    }),
    { numRuns: 300 },
  )
})
