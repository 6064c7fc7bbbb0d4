import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvOf, type Grid, inLines, itemsOf, xlsxOf } from '../helpers/clients-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-tables-'))
const saved = join(folder, 'saved')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As a consultant keeps it: a title, heads in words above the ids, numbers and texts mixed, sums and notes below. */
const MESSY: Grid = [
  ['DANH SÁCH KHÁCH HÀNG QUÝ 4/2026', '', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', ''],
  ['', '', '', 'Số người', 'Lương thấp nhất', 'Giờ mỗi tuần', 'Lối thoát', 'Bình chữa cháy', '', ''],
  [
    'STT',
    'Mã KH',
    'Tên cơ sở',
    'hired',
    'pay.minimum-wage',
    'hours.week',
    'safety.exits',
    'safety.extinguisher',
    'Ghi chú',
    '',
  ],
  [1, 'K01', 'Xưởng mộc Thành Công', 34, 5310000, 47.5, 'Có', 'Chưa', 'gọi lại', ''],
  ['', '', '', '', '', '', '', '', '', ''],
  [2, 'K02', 'Cơ sở bánh tráng Cô Ba', '3', '5.310.000', '47,5', 'Không', 'Có', '', 'xem lại'],
  [3, 'K03', 'Cơ sở bánh tráng Cô Ba', 5, 4730000, 48.25, 'có rồi', 'không biết', '', ''],
  [4, '', 'Quán Hoa', '12', '4.730.000', '40', 'x', 'Có', '', ''],
  [5, '', 'Quán Hoa', 12, 4730000, 40, 'Có', 'Có', '', ''],
  [6, 'K06', 'Tiệm may Lan', new Date('2026-05-01T00:00:00Z'), 4730000, 40, 'Có', 'Có', '', ''],
  [7, 'K07', 'Tổng công ty Dệt', 'khoảng 30', '5,31 triệu', '1.234', 'Một phần', 'Chưa', '', ''],
  ['Tổng cộng', '', '', 66, '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', ''],
  ['Ghi chú: số liệu do khách hàng khai', '', '', '', '', '', '', '', '', ''],
]

const SAID = [
  'Row 4 names the columns.',
  'Column A (“STT”) is not read.',
  'Column I (“Ghi chú”) is not read.',
  '5 K01: vn.sme name=Xưởng mộc Thành Công code=K01 hired=34 pay.minimum-wage=5310000 hours.week=47.5 safety.exits=yes safety.extinguisher=no',
  'Column J has no name: what stands there is not read.',
  '7 K02: vn.sme name=Cơ sở bánh tráng Cô Ba code=K02 hired=3 pay.minimum-wage=5310000 hours.week=47.5 safety.exits=no safety.extinguisher=yes',
  '8 K03: vn.sme name=Cơ sở bánh tráng Cô Ba code=K03 hired=5 pay.minimum-wage=4730000 hours.week=48.25 safety.exits=yes safety.extinguisher=unknown',
  '9 answer-not-offered G9',
  '10 table-client-twice C10',
  '11 table-cell-date D11',
  '12 K07: vn.sme name=Tổng công ty Dệt code=K07 hired=30 pay.minimum-wage=5310000 hours.week=1234 safety.exits=partly safety.extinguisher=no',
  'Row 13 is no client but a sum, and is left out.',
  'Row 15 is no client but a note, and is left out.',
]
const MERGES = [[0, 0, 0, 8]] as const

/** Opens files in LibreOffice, with settings of its own, and saves them in another format. */
function convert(format: string, ...names: readonly string[]): void {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`
  const files = names.map((name) => join(folder, name))
  execFileSync('soffice', [settings, '--headless', '--convert-to', format, '--outdir', saved, ...files], {
    stdio: 'pipe',
  })
}

const read = (path: string) =>
  inLines(itemsOf(path.replace(/.*\//, ''), readFileSync(join(folder, path)))).map((line) =>
    line.replace(/^messy\.[a-z]+:? /, ''),
  )

beforeAll(async () => {
  mkdirSync(saved)
  writeFileSync(join(folder, 'messy.xlsx'), await xlsxOf(MESSY, { merges: MERGES }))
  convert('xlsx:Calc MS Excel 2007 XML', 'messy.xlsx')
  // Semicolons, quotes, UTF-8, cells as they are shown.
  convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,1066,false,true,true', 'messy.xlsx')
  convert('ods', 'messy.xlsx')
  convert('xls', 'messy.xlsx')
}, 240_000)

test('a messy workbook is read right, or refused by row and column', () => {
  expect(read('messy.xlsx')).toEqual(SAID)
})

test('opened and saved by LibreOffice it reads the same', () => {
  expect(read('saved/messy.xlsx')).toEqual(SAID)
})

test('as CSV with decimal dots, 1.234 is not clear beside 47.5, and a date is a text that is no number', () => {
  const said = SAID.map((line) => line.replace('table-cell-date', 'fact-answer-number'))
  expect(read('saved/messy.csv')).toEqual(
    said.map((line) => (line.startsWith('12 K07') ? '12 table-numbers F12' : line)),
  )
})

test('as CSV with the mark and the semicolons of a Vietnamese Excel it reads the same', () => {
  const text = csvOf(
    MESSY.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell))),
  )
  writeFileSync(join(folder, 'messy.csv'), `\uFEFF${text}`)
  expect(read('messy.csv')).toEqual(SAID.map((line) => line.replace('table-cell-date', 'fact-answer-number')))
})

test.each([
  ['messy.ods', 'xlsx-kind'],
  ['messy.xls', 'xlsx-kind'],
])('the same as %s is told what it is', (name, code) => {
  const bytes = readFileSync(join(saved, name))
  const [item] = itemsOf('messy.xlsx', bytes)
  expect(item?.kind === 'error' && item.error.findings[0]?.code).toBe(code)
})
