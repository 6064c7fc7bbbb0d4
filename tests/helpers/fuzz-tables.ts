import { answersIn, type InputError, type Source } from '../../src/checklist/index.ts'
import { readTableFile } from '../../src/cli/table-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { about, csvOf, type Grid } from './clients-table.ts'
import type { FuzzFile } from './fuzz.ts'
import { facts, packagedList } from './packaged.ts'
import { workbookBytes } from './workbook-parts.ts'

const context = { answerWord, numberWord, facts, checklist: packagedList('vn.sme') }

const TABLE: Grid = [
  ['Khách hàng quý 4', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', ''],
  ['STT', 'Mã KH', 'Tên cơ sở', 'hired', 'site', 'pay.minimum-wage', 'safety.exits', 'safety.exits.note'],
  ['1', 'K1', 'Xưởng "Thành Công"', '34', 'machines, chemicals', '5.310.000', 'Có', 'hai cửa; một khóa'],
  ['2', 'K2', 'Cô Ba', 'khoảng 3', '[]', '4,73 triệu', 'chưa', ''],
  ['3', '', 'Quán Hoa', '12', '', '4730000', 'không biết', 'xem lại'],
  ['Tổng cộng', '', '', '49', '', '', '', ''],
]

const SHEET = `<worksheet><dimension ref="A1:H7"/><sheetData>${TABLE.map(
  (row, at) =>
    `<row r="${at + 1}">${row
      .map((text, column) => {
        const name = `${'ABCDEFGH'[column]}${at + 1}`
        if (/^\d+$/.test(String(text))) return `<c r="${name}"><v>${text}</v></c>`
        return text === '' ? `<c r="${name}" s="1"/>` : `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
      })
      .join('')}</row>`,
).join('\n')}</sheetData><mergeCells><mergeCell ref="A1:H1"/></mergeCells></worksheet>`

/** All that a table gives; the first thing that is wrong with it is thrown, so that its words are looked at. */
function readAll(source: Source): readonly unknown[] {
  const told: unknown[] = []
  const errors: InputError[] = []
  for (const item of readTableFile(source, about()))
    if (item.kind === 'error') errors.push(item.error)
    else told.push(item.kind === 'client' ? answersIn(item.text, context) : item.remark)
  const [first] = errors
  if (first) throw first
  return told
}

/** Tables with a row for each client: as CSV in two ways, and as the sheet of a workbook. */
export const TABLES: readonly FuzzFile[] = [
  { name: 'clients.csv', text: csvOf(TABLE), read: readAll },
  { name: 'clients-tabs.csv', text: csvOf(TABLE, '\t', '\n'), read: readAll },
  {
    name: 'clients.xlsx',
    text: SHEET,
    read: ({ name, bytes }) =>
      readAll({ name, bytes: workbookBytes({ parts: { 'xl/worksheets/sheet1.xml': Buffer.from(bytes).toString() } }) }),
  },
]
