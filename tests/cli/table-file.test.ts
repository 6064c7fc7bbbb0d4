import { describe, expect, test } from 'vitest'
import type { TableAbout } from '../../src/cli/table-file.ts'
import { csvOf, type Grid, inLines, itemsOf, type Looks, xlsxOf } from '../helpers/clients-table.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const csv = (text: string | Uint8Array, given: Partial<TableAbout> = {}) =>
  inLines(itemsOf('a.csv', typeof text === 'string' ? bytesOf(text) : text, given))
const xlsx = async (grid: Grid, looks?: Looks) => inLines(itemsOf('a.xlsx', await xlsxOf(grid, looks)))

const HEAD = ['client', 'name', 'hired', 'pay.minimum-wage', 'hours.week', 'safety.exits']
const HEAD_SAID = 'Row 1 names the columns.'
const K1 = ['K1', 'Cô Ba', '31', '5.310.000', '47,5', 'Có']
const K1_SAID = '2 K1: vn.sme name=Cô Ba code=K1 hired=31 pay.minimum-wage=5310000 hours.week=47.5 safety.exits=yes'
const K2 = ['K2', 'Bác Tư', '5', '4730000', '48', 'chưa']
const K2_SAID = '3 K2: vn.sme name=Bác Tư code=K2 hired=5 pay.minimum-wage=4730000 hours.week=48 safety.exits=no'
const said = (file: string) => [`${file}: ${HEAD_SAID}`, K1_SAID, K2_SAID]

describe('a table gives the answers of each row', () => {
  const table = [HEAD, K1, K2]

  test.each<[string, string | Uint8Array]>([
    ['with semicolons', csvOf(table)],
    ['with commas', csvOf(table, ',', '\n')],
    ['with tabs', csvOf(table, '\t', '\n')],
    ['with the ends of old Macs', csvOf(table, ';', '\r')],
    ['with the mark of Excel', `\uFEFF${csvOf(table)}`],
    ['in UTF-16', Buffer.from(`\uFEFF${csvOf(table, '\t')}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\uFEFF${csvOf(table)}`, 'utf16le').swap16()],
    ['with cells in quotes', csvOf(table).replace('Cô Ba', '"Cô Ba"').replace('K2', '"K2"')],
    ['with empty columns at its end', csvOf(table.map((row) => [...row, '', '']))],
    ['with heads in capitals', csvOf([HEAD.map((head) => head.toUpperCase()), K1, K2])],
    [
      'with heads in Vietnamese',
      csvOf([
        [
          'Mã khách hàng',
          'Tên cơ sở',
          'Cơ sở đang trả công cho bao nhiêu người?',
          'Người có lương thấp nhất được trả bao nhiêu một tháng cho giờ làm bình thường (chưa tính phụ cấp, làm thêm)',
          'Chưa kể làm thêm, người làm nhiều giờ nhất làm bao nhiêu giờ một tuần?',
          'TRONG GIO LAM, MOI CUA THOAT RA NGOAI CO MO DUOC NGAY VA THONG THOANG KHONG',
        ],
        K1,
        K2,
      ]),
    ],
    [
      'with heads in English',
      csvOf([['Code', 'Firm', 'How many people does the firm pay?', ...HEAD.slice(3)], K1, K2]),
    ],
  ])('%s', async (_, text) => {
    expect(csv(text)).toEqual(said('a.csv'))
  })

  test('in a workbook, its numbers as texts or as numbers', async () => {
    expect(await xlsx(table)).toEqual(said('a.xlsx'))
    const numbers = [HEAD, ['K1', 'Cô Ba', 31, 5310000, 47.5, 'Có'], ['K2', 'Bác Tư', 5, 4730000, 48, 'chưa']]
    expect(await xlsx(numbers, { formats: { '1,3': '#.##0' } })).toEqual(said('a.xlsx'))
  })

  test('in a workbook that is called CSV', async () => {
    expect(inLines(itemsOf('a.csv', await xlsxOf(table)))).toEqual(said('a.csv'))
  })
})

describe('the head is found', () => {
  const shifted = (by: number, row: string) => row.replace(/^\d+/, (number) => String(Number(number) + by))

  test.each<[string, Grid, number, number]>([
    ['below a title and blank rows', [['DANH SÁCH KHÁCH HÀNG QUÝ 4'], [''], HEAD, K1, K2], 3, 2],
    ['below a row of words', [['', '', 'Số người', 'Lương', 'Giờ', 'Lối thoát'], HEAD, K1, K2], 2, 1],
    [
      'below the full words, which are heads too',
      [['Mã', 'Tên', 'Cơ sở đang trả công cho bao nhiêu người?', '', '', ''], HEAD, K1, K2],
      2,
      1,
    ],
    ['behind an empty column', [HEAD, K1, K2].map((row) => ['', ...row]), 1, 0],
  ])('%s', async (_, grid, row, by) => {
    const told = [`a.csv: Row ${row} names the columns.`, shifted(by, K1_SAID), shifted(by, K2_SAID)]
    const width = Math.max(...grid.map((one) => one.length))
    expect(csv(csvOf(grid.map((one) => [...one, ...Array(width - one.length).fill('')])))).toEqual(told)
    expect(await xlsx(grid)).toEqual(told.map((one) => one.replace('a.csv', 'a.xlsx')))
  })

  test('above a row that says it in words', async () => {
    const words = ['Mã', 'Tên cơ sở', 'Cơ sở đang trả công cho bao nhiêu người?', '', '', '']
    expect(csv(csvOf([HEAD, words, K1]))).toEqual([
      'a.csv: Row 1 names the columns.',
      'a.csv: Row 2 is no client but names the columns again, and is left out.',
      K1_SAID.replace('2', '3'),
    ])
  })

  test('where heads were merged over two rows', async () => {
    const grid = [['Mã', 'Tên', 'NGƯỜI VÀ LƯƠNG', null, null, 'AN TOÀN'], [null, null, ...HEAD.slice(2)], K1, K2]
    const merges = [
      [0, 0, 1, 0],
      [0, 1, 1, 1],
      [0, 2, 0, 4],
    ] as const
    expect(await xlsx(grid, { merges })).toEqual([
      'a.xlsx: Row 2 names the columns.',
      shifted(1, K1_SAID),
      shifted(1, K2_SAID),
    ])
  })

  test.each<[string, Grid, string]>([
    [
      'nothing known',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      '- table-head-missing A1',
    ],
    ['one name alone', [['client'], ['K1']], '- table-head-missing A1'],
    ['nothing at all', [['']], '- table-head-missing A1'],
    [
      'the sheet of one firm',
      [
        ['id', 'answer'],
        ['checklist', 'vn.sme'],
        ['hired', '3'],
      ],
      '- table-head-missing A1',
    ],
  ])('%s is no head', async (_, grid, line) => {
    expect(csv(csvOf(grid))).toEqual([line])
    expect(await xlsx(grid)).toEqual([line])
  })

  test.each<[string, readonly string[], string]>([
    ['a slip in an id', ['client', 'hired', 'safety.exit'], 'table-column-unknown C1'],
    ['a column of the client’s own', ['client', 'hired', 'Điện thoại'], 'table-column-unknown C1'],
    ['a question twice', ['client', 'hired', 'safety.exits', 'SAFETY.EXITS'], 'table-column-twice D1'],
    [
      'a fact by its id and in words',
      ['client', 'hired', 'How many people does the firm pay?'],
      'table-column-twice C1',
    ],
    ['no client', ['hired', 'safety.exits'], 'table-client-column-missing A1'],
  ])('with %s no row is read', async (_, head, fault) => {
    const grid = [head, head.map(() => 'x')]
    expect(csv(csvOf(grid))).toEqual([`a.csv: ${HEAD_SAID}`, `1 ${fault}`])
    expect(await xlsx(grid)).toEqual([`a.xlsx: ${HEAD_SAID}`, `1 ${fault}`])
  })
})

describe('what is not read is said', () => {
  test('notes, row numbers and what stands behind an empty column', async () => {
    const head = ['STT', 'client', 'hired', 'Ghi chú của Lan', '', 'Điện thoại', '']
    const rows = [head, ['1', 'K1', '3', 'gọi lại', '', '0909', ''], ['2', 'K2', '4', '', '', '', 'xem lại']]
    expect(csv(csvOf(rows))).toEqual([
      `a.csv: ${HEAD_SAID}`,
      'a.csv: Column A (“STT”) is not read.',
      'a.csv: Column D (“Ghi chú của Lan”) is not read.',
      'a.csv: Column F (“Điện thoại”) is not read.',
      '2 K1: vn.sme code=K1 hired=3',
      'a.csv: Column G has no name: what stands there is not read.',
      '3 K2: vn.sme code=K2 hired=4',
    ])
  })

  test('sums, heads again, notes below, and hidden rows, which are read', async () => {
    const grid = [
      ['client', 'name', 'hired'],
      ['K1', 'Tổng công ty Dệt', 3],
      ['client', 'name', 'hired'],
      ['K2', 'B', 4],
      ['Tổng cộng', null, 7],
      ['Ghi chú: số liệu tháng 10', null, null],
    ]
    expect(await xlsx(grid, { hiddenRows: [3] })).toEqual([
      `a.xlsx: ${HEAD_SAID}`,
      '2 K1: vn.sme name=Tổng công ty Dệt code=K1 hired=3',
      'a.xlsx: Row 3 is no client but names the columns again, and is left out.',
      '4 K2: vn.sme name=B code=K2 hired=4',
      'a.xlsx: Row 5 is no client but a sum, and is left out.',
      'a.xlsx: Row 6 is no client but a note, and is left out.',
      'a.xlsx: 1 hidden row was read like the others.',
    ])
  })
})

describe('a row that is not clear is named, and the next one read', () => {
  const head = ['client', 'name', 'checklist', 'hired', 'hours.week', 'safety.exits', 'safety.exits.note']
  const good = ['K9', 'Z', 'vn.sme', '3', '', 'có', '']
  const GOOD_SAID = 'K9: vn.sme name=Z code=K9 hired=3 safety.exits=yes'

  test.each<[string, readonly string[], string]>([
    ['without a name', ['', '', 'vn.sme', '3', '', 'có', ''], 'table-client-missing A2'],
    ['with a name alone', ['', 'Người lập biểu', '', '', '', '', ''], 'table-row-empty B2'],
    ['without a list', ['K1', '', '', '3', '', 'có', ''], 'table-checklist-missing A2'],
    ['that is too short', ['K1', 'A', 'vn.sme', '3'], 'sheet-row-length E2'],
    ['that is too long', ['K1', 'A', 'vn.sme', '3', '', 'có', '', 'x'], 'sheet-row-length H2'],
    ['with yes and no of a form', ['K1', '', 'vn.sme', '3', '', 'x', ''], 'answer-not-offered F2'],
    ['with a tick', ['K1', '', 'vn.sme', '3', '', '✓', ''], 'answer-not-offered F2'],
    ['with a word for a number', ['K1', '', 'vn.sme', 'vài', '', '', ''], 'fact-answer-number D2'],
    ['with two faults', ['K1', '', 'vn.sme', 'vài', 'nhiều', '', ''], 'fact-answer-number D2, answer-number E2'],
    ['with a hidden sign', ['K1', '', 'vn.sme', '3', '', 'c\u0000ó', ''], 'control-character F2'],
    ['with a note that has no answer', ['K1', '', 'vn.sme', '3', '', '', 'hai cửa'], 'value-missing G2'],
    ['with a list that can be no id', ['K1', '', 'vn sme', '3', '', '', ''], 'id-shape C2'],
  ])('%s', async (_, row, fault) => {
    expect(csv(csvOf([head, row, good]), { list: null })).toEqual([
      `a.csv: ${HEAD_SAID}`,
      `2 ${fault}`,
      `3 ${GOOD_SAID}`,
    ])
  })

  test('when two are about one client, which may be the same or not', async () => {
    const rows = [
      ['name', 'hired'],
      ['Hoa Mai', '3'],
      ['HOA  MAI', '4'],
      ['Hoa Mai', '5'],
    ]
    expect(csv(csvOf(rows))).toEqual([
      `a.csv: ${HEAD_SAID}`,
      '2 Hoa Mai: vn.sme name=Hoa Mai hired=3',
      '3 table-client-twice A3',
      '4 table-client-twice A4',
    ])
  })

  test.each<[string, Grid[number], Looks, string]>([
    [
      'a date that Excel made of a number',
      ['K1', 'A', 'vn.sme', new Date('2026-05-01T00:00:00Z'), null, 'có'],
      {},
      'table-cell-date D2',
    ],
    ['an error of the spreadsheet', ['K1', 'A', 'vn.sme', '#N/A', null, 'có'], {}, 'table-cell-error D2'],
    ['TRUE of Excel', ['K1', 'A', 'vn.sme', 3, null, true], {}, 'answer-not-offered F2'],
    [
      'a share where people are counted',
      ['K1', 'A', 'vn.sme', 0.5, null, 'có'],
      { formats: { '1,3': '0%' } },
      'fact-answer-number D2',
    ],
    [
      'cells merged with the row below',
      ['K1', 'A', 'vn.sme', 3, null, 'có'],
      { merges: [[1, 4, 4, 4]] },
      'table-merged E2',
    ],
    ['cells merged side by side', ['K1', 'A', 'vn.sme', 3, null, null], { merges: [[1, 3, 1, 4]] }, 'table-merged D2'],
  ])('%s', async (_, row, looks, fault) => {
    const last = looks.merges?.[0]?.[2] === 4 ? ['table-merged E3', 'table-merged E4', 'table-merged E5'] : []
    const below = [good, ['K10', 'Y', 'vn.sme', 1], ['K11', 'X', 'vn.sme', 1]]
    const lines = await xlsx([head, row, ...below], looks)
    expect(lines[1]).toBe(`2 ${fault}`)
    if (last.length > 0) expect(lines.slice(2)).toEqual(last.map((one, at) => `${at + 3} ${one}`))
    else expect(lines[2]).toBe(`3 ${GOOD_SAID}`)
  })

  test.each<[string, string, string]>([
    ['thousands with a dot, then with a comma', '1.234', '1,234'],
    ['a decimal comma, then a comma before three digits', '47,5', '1,234'],
    ['thousands with a dot, then a decimal dot', '1.234', '47.5'],
    ['many thousands with commas, then thousands with a dot', '1,234,000', '1.234'],
  ])('%s in one column can be read in two ways', async (_, first, second) => {
    const rows = [
      ['client', 'hours.week'],
      ['K1', first],
      ['K2', second],
      ['K3', '40'],
    ]
    const lines = csv(csvOf(rows))
    expect(lines[2]).toBe('3 table-numbers B3')
    expect(lines[3]).toBe('4 K3: vn.sme code=K3 hours.week=40')
  })

  test.each([
    ['a decimal dot and a decimal comma', '47.5', '47,5'],
    ['many thousands with dots and a decimal dot', '1.234.000', '47.5'],
    ['thousands with a dot and a decimal comma', '1.234', '47,5'],
  ])('%s can be read in one way each', (_, first, second) => {
    const lines = csv(
      csvOf([
        ['client', 'hours.week'],
        ['K1', first],
        ['K2', second],
      ]),
    )
    expect(lines.filter((line) => line.includes('hours.week='))).toHaveLength(2)
  })

  test('thousands with dots and a decimal comma go together', async () => {
    const rows = [
      ['client', 'pay.minimum-wage', 'hours.week'],
      ['K1', '5.310.000', '47,5'],
      ['K2', '4.730.000,5', '40,25'],
    ]
    expect(csv(csvOf(rows)).slice(1)).toEqual([
      '2 K1: vn.sme code=K1 pay.minimum-wage=5310000 hours.week=47.5',
      '3 K2: vn.sme code=K2 pay.minimum-wage=4730000.5 hours.week=40.25',
    ])
  })

  test('a number of a workbook with three decimals is not taken for thousands', async () => {
    expect(
      (
        await xlsx([
          ['client', 'hours.week'],
          ['K1', 40.125],
        ])
      )[1],
    ).toBe('2 K1: vn.sme code=K1 hours.week=40.125')
  })
})

describe('a file that cannot be read to its end', () => {
  test('a quote that stays open ends the table, and the rows before it are read', async () => {
    const text = 'client;hired\nK1;3\nK2;"4\nK3;5\n'
    expect(csv(text)).toEqual([`a.csv: ${HEAD_SAID}`, '2 K1: vn.sme code=K1 hired=3', '- table-quote B3'])
  })

  test('letters of an old Windows are named by their byte', async () => {
    const bytes = Uint8Array.of(...bytesOf('client;name;hired\nK1;C'), 0xf4, ...bytesOf(' Ba;3\n'))
    const [item] = itemsOf('a.csv', bytes)
    expect(item?.kind === 'error' && item.error.findings[0]).toMatchObject({
      code: 'not-utf8',
      place: { line: 2, column: 5 },
    })
  })

  test.each([
    ['a.xlsx', 'xlsx-kind', bytesOf('client;hired\n')],
    ['a.xls', 'xlsx-kind', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['a.csv', 'xlsx-broken', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
  ])('%s that is %s', async (name, code, bytes) => {
    const [item] = itemsOf(name, bytes)
    expect(item?.kind === 'error' && item.error.findings[0]?.code).toBe(code)
  })
})
