import { describe, expect, test } from 'vitest'
import { allRows, readXlsx, type XlsxCell, type XlsxRow } from '../../src/sheet/read-xlsx.ts'
import { type WorkbookText, workbookBytes, zipOf } from '../helpers/workbook-parts.ts'

function rowsIn(given: WorkbookText): readonly XlsxRow[] {
  const book = readXlsx(workbookBytes(given))
  const sheet = 'fault' in book ? book : book.sheets[0]?.open()
  const rows = sheet === undefined || 'fault' in sheet ? sheet : allRows(sheet)
  if (rows === undefined || 'fault' in rows) throw new Error(JSON.stringify(rows))
  return rows
}

/** The cells of a sheet with one row. */
const cellsIn = (cells: string, given: WorkbookText = {}): readonly XlsxCell[] =>
  rowsIn({ ...given, rows: `<row r="1">${cells}</row>` }).flatMap((row) => row.cells)

const FORMATS = {
  own: '<numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="d/m/yyyy"/><numFmt numFmtId="166" formatCode="[$-42A]dd mmmm"/><numFmt numFmtId="167" formatCode="#,##0\\ &quot;đồng&quot;;[Red]-0"/><numFmt numFmtId="168" formatCode="[h]:mm"/><numFmt numFmtId="169" formatCode="&quot;mdy%&quot;0"/>',
  ids: [0, 9, 10, 164, 14, 165, 166, 167, 168, 169, 3],
}

describe('what a cell holds', () => {
  test.each([
    ['a shared text', '<c r="A1" t="s"><v>1</v></c>', { kind: 'text', text: 'hai' }],
    ['a text in two runs', '<c r="A1" t="s"><v>2</v></c>', { kind: 'text', text: 'có rồi' }],
    ['a text with how it is said', '<c r="A1" t="s"><v>3</v></c>', { kind: 'text', text: '東京' }],
    [
      'a text in the cell',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>',
      { kind: 'text', text: ' x ' },
    ],
    [
      'signs that XML escapes',
      '<c t="inlineStr"><is><t>&lt;a&gt; &amp;&#x20AB;&#65; &quot;</t></is></c>',
      { kind: 'text', text: '<a> &₫A "' },
    ],
    [
      'signs that XML cannot hold',
      '<c t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>',
      { kind: 'text', text: 'a\rb_x0041_' },
    ],
    ['a section of signs', '<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', { kind: 'text', text: 'a<b' }],
    ['a number', '<c><v>5310000</v></c>', { kind: 'number', text: '5310000', number: 5310000 }],
    ['a number shown with dots', '<c s="10"><v>5310000</v></c>', { kind: 'number', text: '5310000', number: 5310000 }],
    ['a number shown with words', '<c s="7"><v>12</v></c>', { kind: 'number', text: '12', number: 12 }],
    ['letters of dates in quotes', '<c s="9"><v>12</v></c>', { kind: 'number', text: '12', number: 12 }],
    ['decimals', '<c><v>47.5</v></c>', { kind: 'number', text: '47.5', number: 47.5 }],
    ['three decimals, no thousands', '<c><v>1.234</v></c>', { kind: 'number', text: '1.2340', number: 1.234 }],
    [
      'what binary sums leave',
      '<c><v>0.30000000000000004</v></c>',
      { kind: 'number', text: '0.3', number: 0.30000000000000004 },
    ],
    ['a number as text', '<c t="str"><v>0123</v></c>', { kind: 'text', text: '0123' }],
    ['a share', '<c s="1"><v>0.85</v></c>', { kind: 'number', text: '85%', number: 0.85 }],
    ['a share with decimals', '<c s="2"><v>0.07</v></c>', { kind: 'number', text: '7%', number: 0.07 }],
    ['a share of its own format', '<c s="3"><v>0.125</v></c>', { kind: 'number', text: '12.5%', number: 0.125 }],
    ['a day', '<c s="4"><v>46353</v></c>', { kind: 'date', text: '2026-11-27' }],
    ['a day of its own format', '<c s="5"><v>46353.75</v></c>', { kind: 'date', text: '2026-11-27' }],
    ['a day in Vietnamese', '<c s="6"><v>59</v></c>', { kind: 'date', text: '1900-02-28' }],
    ['a time', '<c s="8"><v>0.5</v></c>', { kind: 'date', text: '0.5' }],
    ['a day as text', '<c t="d"><v>2026-11-27T00:00:00</v></c>', { kind: 'date', text: '2026-11-27' }],
    ['yes of Excel', '<c t="b"><v>1</v></c>', { kind: 'boolean', text: 'true' }],
    ['no of Excel', '<c t="b"><v>0</v></c>', { kind: 'boolean', text: 'false' }],
    ['an error', '<c t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
    [
      'a formula with its result',
      '<c><f>SUM(B1:B9)</f><v>31</v></c>',
      { kind: 'number', text: '31', number: 31, isFormula: true },
    ],
    [
      'a formula that gives a text',
      '<c t="str"><f>B1</f><v>Chưa</v></c>',
      { kind: 'text', text: 'Chưa', isFormula: true },
    ],
    ['a formula without a result', '<c><f>1+2</f></c>', { kind: 'unknown', text: '', isFormula: true }],
  ])('%s', (_, cell, content) => {
    const strings =
      '<si><t>một</t></si><si><t>hai</t></si><si><r><rPr><b/></rPr><t>có</t></r><r><t xml:space="preserve"> rồi</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'
    expect(cellsIn(cell, { formats: FORMATS, strings })).toEqual([{ row: 0, column: 0, ...content }])
  })

  test.each([
    ['nothing', '<c r="A1"/>'],
    ['a style alone', '<c r="A1" s="3"></c>'],
    ['blanks', '<c t="inlineStr"><is><t>  </t></is></c>'],
    ['a formula that gives an empty text', '<c t="str"><f>B1</f><v></v></c>'],
  ])('%s is no cell', (_, cell) => {
    expect(cellsIn(cell)).toEqual([])
  })

  test('days count from 1904 where the workbook says so', () => {
    const given = { formats: FORMATS, workbook: '<workbookPr date1904="1"/>' }
    expect(cellsIn('<c s="4"><v>44891</v></c>', given)[0]?.text).toBe('2026-11-27')
  })
})

describe('where a cell is', () => {
  test('rows and cells that are left out keep their places', () => {
    const rows =
      '<row r="3" hidden="1"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row><row/><row><c><v>3</v></c><c><v>4</v></c></row>'
    expect(
      rowsIn({ rows }).map(({ row, isHidden, cells }) => [row, isHidden, cells.map(({ column }) => column)]),
    ).toEqual([
      [2, true, [1, 26]],
      [4, false, [0, 1]],
    ])
  })

  test('a sheet that says it is as large as Excel allows is as large as its cells', () => {
    const parts = { rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>' }
    expect(rowsIn(parts)).toHaveLength(1)
  })

  test('cells with a prefix before their names are the same', () => {
    const xml =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(rowsIn({ parts: { 'xl/worksheets/sheet1.xml': xml } })[0]?.cells[0]?.number).toBe(7)
  })
})

describe('a workbook', () => {
  test('tells its sheets, the hidden ones and merged cells', () => {
    const book = readXlsx(
      workbookBytes({ sheet: 'state="hidden"', behind: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>' }),
    )
    if ('fault' in book) throw new Error(book.fault.code)
    expect(book.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Bảng', true]])
    expect(book.sheets[0]?.open()).toMatchObject({
      merged: [{ from: { row: 0, column: 0 }, to: { row: 1, column: 2 } }],
    })
  })

  test.each([
    [
      'names with backslashes',
      { 'xl/worksheets/sheet1.xml': null, 'xl\\worksheets\\Sheet1.xml': '<worksheet><sheetData/></worksheet>' },
    ],
    ['no shared texts and no styles', { 'xl/sharedStrings.xml': '<sst/>', 'xl/styles.xml': '<styleSheet/>' }],
  ])('with %s is read', (_, parts) => {
    const book = readXlsx(workbookBytes({ parts }))
    expect('fault' in book ? book : book.sheets[0]?.open()).toHaveProperty('merged')
  })
})

test.each([
  ['an old workbook', 'kind', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'xls'],
  ['a text', 'kind', new TextEncoder().encode('mã;tên\n1;A\n'), 'text'],
  ['a PDF', 'kind', new TextEncoder().encode('%PDF-1.7\n'), 'pdf'],
  ['a page', 'kind', new TextEncoder().encode('\ufeff<html><table>'), 'page'],
  ['a picture', 'kind', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'other'],
  ['nothing at all', 'kind', Uint8Array.of(), 'other'],
  ['a document of LibreOffice', 'kind', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'ods'],
  ['a binary workbook', 'kind', zipOf({ 'xl/workbook.bin': 'x' }), 'xlsb'],
  ['a letter', 'kind', zipOf({ 'word/document.xml': '<x/>' }), 'document'],
  ['slides', 'kind', zipOf({ 'ppt/presentation.xml': '<x/>' }), 'slides'],
  ['any other ZIP', 'kind', zipOf({ 'a.txt': 'x' }), 'zip'],
])('%s is told from a workbook', (_, code, bytes, kind) => {
  expect(readXlsx(bytes)).toEqual({ fault: { code, kind } })
})
