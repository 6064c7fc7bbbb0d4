import { describe, expect, test } from 'vitest'
import type { Matrix, MatrixCell, MatrixRow } from '../../../src/core/model/matrix.ts'
import { matrixCsv } from '../../../src/sheet/matrix/csv.ts'
import { matrixXlsx } from '../../../src/sheet/matrix/xlsx.ts'
import { HOSTILE_STRINGS } from '../../helpers/hostile-strings.ts'
import { readCsv } from '../../helpers/read-csv.ts'
import { readXlsx } from '../../helpers/read-xlsx.ts'

const text = (said: string, shade?: MatrixCell['shade']): MatrixCell => ({
  kind: 'text',
  text: said,
  ...(shade ? { shade } : {}),
})
const number = (value: number): MatrixCell => ({ kind: 'number', number: value })
const share = (low: number, high: number, shade: 'high' | 'middle' | 'low' = 'high'): MatrixCell => ({
  kind: 'share',
  share: { low, high },
  shade,
})
const column = (head: string, own: Partial<Matrix['columns'][number]> = {}) => ({
  head,
  width: 20,
  centred: false,
  newPage: false,
  ...own,
})
const matrix: Matrix = {
  language: 'vi',
  name: 'Các cơ sở',
  title: '2 cơ sở',
  date: '2026-11-27',
  lead: ['tự khai'],
  pageOf: 'Trang {page} / {pages} & hết',
  frozenColumns: 1,
  columns: [column('Cơ sở'), column('Số'), column('Luật', { centred: true, newPage: true }), column('Ngày')],
}
const ROWS: readonly MatrixRow[] = [
  [text('Xưởng "Mộc"; A'), number(34), share(0.5, 0.75, 'middle'), { kind: 'day', day: '2026-11-27' }],
  [text('=HYPERLINK("x")', 'urgent'), number(0), share(1, 1), null],
]
async function* of(rows: readonly MatrixRow[]) {
  yield* rows
}
const joined = async (chunks: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
const csv = async (rows: readonly MatrixRow[] = ROWS) => (await joined(matrixCsv(matrix, of(rows)))).toString()
const xlsx = (rows: readonly MatrixRow[] = ROWS) => joined(matrixXlsx(matrix, of(rows)))
const { parts, cells, sheet } = readXlsx(await xlsx())

describe('a matrix as CSV', () => {
  test('has its head in the first row, for Excel in Viet Nam, and ranges in words', async () => {
    expect(await csv()).toBe(
      [
        '\ufeffCơ sở;Số;Luật;Ngày',
        '"Xưởng ""Mộc""; A";34;50%–75%;2026-11-27',
        '"\'=HYPERLINK(""x"")";0;100%;',
        '',
      ].join('\r\n'),
    )
  })

  test('has one byte order mark and every row, however many batches they come in', async () => {
    const many = Array.from({ length: 1000 }, (_, i): MatrixRow => [text(`firm ${i}`), number(i), null, null])
    const written = await csv(many)
    expect(written.match(/\ufeff/g)).toHaveLength(1)
    const rows = readCsv(written)
    expect(rows).toHaveLength(1001)
    expect(rows.at(-1)).toEqual(['firm 999', '999', '', ''])
  })

  test('without any firm is its head alone', async () => {
    expect(await csv([])).toBe('\ufeffCơ sở;Số;Luật;Ngày\r\n')
  })

  test('lets no name become a formula or another row', async () => {
    const hostile = HOSTILE_STRINGS.map((name): MatrixRow => [text(name), number(1), null, null])
    // What is read back knows no line break in a cell that is not in quotes; a lone one is in them.
    const rows = readCsv(await csv(hostile))
    expect(rows).toHaveLength(HOSTILE_STRINGS.length + 1)
    for (const row of rows.slice(1)) {
      expect(row.slice(1)).toEqual(['1', '', ''])
      expect(row[0]).not.toMatch(/^\s*[=+\-@|%\t\r＝＋－＠｜％]/u)
    }
  })
})

describe('a matrix as XLSX', () => {
  test('has title, lead and head above the rows; texts as texts, numbers and days as numbers', () => {
    expect([cells.get('A1'), cells.get('A2'), cells.get('A3')]).toEqual(['2 cơ sở', 'tự khai', 'Cơ sở'])
    expect([cells.get('A4'), cells.get('B4'), cells.get('C4'), cells.get('D4')]).toEqual([
      'Xưởng "Mộc"; A',
      34,
      0.5,
      46353,
    ])
    expect(cells.get('A5')).toBe('=HYPERLINK("x")')
    expect(sheet).not.toContain('<f>')
  })

  test('shows a range in a cell that holds its lower end', () => {
    const formats = [...(parts['xl/styles.xml'] ?? '').matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code)
    expect(formats).toEqual(['0%&quot;–75%&quot;', 'd/m/yyyy', '0%'])
  })

  test('keeps names and head in sight, can be filtered, and prints its groups of columns apart, lying', () => {
    expect(sheet).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A3:D5"/>')
    expect(sheet).toContain('<colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks>')
    expect(sheet).toContain('<pageSetup paperSize="9" scale="100" orientation="landscape"/>')
    expect(sheet).toContain('&amp;RTrang &amp;P / &amp;N &amp;&amp; hết')
    expect(parts['xl/workbook.xml']).toContain("'Các cơ sở'!$A$3:$D$5")
    expect(parts['xl/workbook.xml']).toContain("'Các cơ sở'!$A:$A,'Các cơ sở'!$3:$3")
  })

  test('prints what stands above the table at the head and foot of every page, not where columns cut it off', async () => {
    expect(parts['xl/workbook.xml']).toContain(`_xlnm.Print_Area" localSheetId="0">'Các cơ sở'!$A$3:$D$5<`)
    const printed = async (lead: readonly string[]) => {
      const { sheet: page } = readXlsx(await joined(matrixXlsx({ ...matrix, title: 'A & B', lead }, of(ROWS))))
      const [, head = '', foot = ''] = /<oddHeader>(.*)<\/oddHeader><oddFooter>(.*)<\/oddFooter>/s.exec(page) ?? []
      return [head, foot].map((one) => one.replaceAll('&amp;', '&'))
    }
    expect(await printed(['As told.', 'One.', 'Two.'])).toEqual([
      '&L&"-,Bold"A && B&"-,Regular"\nAs told.',
      '&RTrang &P / &N && hết&LOne. Two.',
    ])
    for (const one of await printed(['x'.repeat(250), 'y'.repeat(250)])) expect(one).not.toMatch(/[xy]{2}/)
  })

  test('is printed smaller where the columns of a page are wide', async () => {
    const wide = { ...matrix, columns: matrix.columns.map((one) => ({ ...one, width: 90 })) }
    expect(readXlsx(await joined(matrixXlsx(wide, of(ROWS)))).sheet).toContain('scale="40"')
  })

  test('gives each look a style, and cells that look alike the same one', () => {
    const style = (at: string) => new RegExp(`<c r="${at}" s="(\\d+)"`).exec(sheet)?.[1]
    const styles = ['A1', 'A2', 'A3', 'C3', 'A4', 'A5', 'C4', 'C5', 'D4'].map(style)
    expect(new Set(styles).size).toBe(styles.length)
    expect(style('B4')).toBe(style('B5'))
    expect(parts['xl/styles.xml']?.match(/<xf [^>]*xfId/g)).toHaveLength(
      Number(/<cellXfs count="(\d+)"/.exec(parts['xl/styles.xml'] ?? '')?.[1]),
    )
  })

  test('of the same rows has the same bytes, in any zone of time', async () => {
    const first = await xlsx()
    const zone = process.env.TZ
    process.env.TZ = 'Asia/Ho_Chi_Minh'
    const second = await xlsx()
    process.env.TZ = zone
    expect(first.equals(second)).toBe(true)
  })

  test('without any firm can be filtered by its head', async () => {
    expect(readXlsx(await xlsx([])).sheet).toContain('<autoFilter ref="A3:D3"/>')
  })

  test('keeps hostile names letter by letter as far as XML can hold them', async () => {
    const read = readXlsx(await xlsx(HOSTILE_STRINGS.map((name): MatrixRow => [text(name), number(1), null, null])))
    for (const [i, name] of HOSTILE_STRINGS.entries()) {
      const held = name.replace(NOT_XML, '\ufffd')
      expect(read.cells.get(`B${i + 4}`)).toBe(1)
      expect(read.cells.get(`A${i + 4}`) ?? '').toBe(held.length > MOST ? `${held.slice(0, MOST - 1)}…` : held)
    }
  })
})

const MOST = 32_767
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
