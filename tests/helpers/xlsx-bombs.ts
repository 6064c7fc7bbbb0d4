import { strToU8, zipSync } from 'fflate'
import { workbookBytes, workbookParts, zipOf } from './workbook-parts.ts'

/** A workbook that is small to describe and large to read, or that says of itself what is not so. */
export interface XlsxBomb {
  readonly name: string
  /** Made when it is needed, and not kept. */
  readonly bytes: () => Uint8Array
  /** The code of its fault, or how many cells it gives. */
  readonly ends: string | number
}

const MEGABYTE = 1_048_576
const fill = (text: string, length: number): string => text.repeat(Math.floor(length / text.length))
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')
const sheet = (xml: string) => ({ parts: { 'xl/worksheets/sheet1.xml': xml } })
const SHEET = 'xl/worksheets/sheet1.xml'

/** A ZIP file whose bytes were changed: `change` gets a view, and the places of the entry in the table and of its part. */
function changed(part: string, change: (view: DataView, entry: number, local: number) => void): Uint8Array {
  const bytes = workbookBytes({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' })
  const view = new DataView(bytes.buffer)
  const text = Buffer.from(bytes).toString('latin1')
  const entry = text.lastIndexOf(part) - 46
  change(view, entry, view.getUint32(entry + 42, true))
  return bytes
}

/** The table names one packed sheet under four names, each as large as a part may be. */
function fourSheets(): Uint8Array {
  const ids = [1, 2, 3, 4]
  const zip = zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${ids.map((id) => `<sheet name="s${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${ids.map((id) => `<Relationship Id="rId${id}" Type="x/worksheet" Target="s${id}.xml"/>`).join('')}</Relationships>`,
    'xl/s1.xml': `<worksheet>${fill(' ', 49 * MEGABYTE)}<sheetData/></worksheet>`,
  })
  const end = Buffer.from(zip.slice(-22))
  const entry = Buffer.from(zip.slice(Buffer.from(zip).lastIndexOf('xl/s1.xml') - 46, -22))
  const more = ids.slice(1).map((id) => {
    const copy = Buffer.from(entry)
    copy.write(`xl/s${id}.xml`, 46)
    return copy
  })
  end.writeUInt16LE(6, 8)
  end.writeUInt16LE(6, 10)
  return Buffer.concat([zip.slice(0, -22), ...more, end])
}

export const XLSX_BOMBS: readonly XlsxBomb[] = [
  // Sizes
  {
    name: 'a file of eleven megabytes',
    ends: 'too-large',
    bytes: () => zipSync({ a: new Uint8Array(11 * MEGABYTE) }, { level: 0 }),
  },
  {
    name: 'a sheet of fifty-one megabytes of blanks',
    ends: 'too-large',
    bytes: () => workbookBytes({ rows: fill(' ', 51 * MEGABYTE) }),
  },
  {
    name: 'texts of fifty-one megabytes',
    ends: 'too-large',
    bytes: () => workbookBytes({ strings: fill('<si/>', 51 * MEGABYTE), rows: '<row><c t="s"><v>0</v></c></row>' }),
  },
  {
    name: 'styles of fifty-one megabytes',
    ends: 'too-large',
    bytes: () => workbookBytes({ formats: { own: fill(' ', 51 * MEGABYTE), ids: [0] } }),
  },
  {
    name: 'a workbook part of fifty-one megabytes',
    ends: 'too-large',
    bytes: () => workbookBytes({ workbook: fill(' ', 51 * MEGABYTE) }),
  },
  { name: 'four names for one sheet of forty-nine megabytes', ends: 'too-large', bytes: fourSheets },
  {
    name: 'a thousand and one parts',
    ends: 'too-many-parts',
    bytes: () => zipOf(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`p${at}`, '']))),
  },
  // Many of one thing
  {
    name: 'two million empty cells',
    ends: 0,
    bytes: () => workbookBytes({ rows: `<row r="1">${fill('<c/>', 8 * MEGABYTE)}</row>` }),
  },
  {
    name: 'a million rows without a cell',
    ends: 0,
    bytes: () => workbookBytes({ rows: fill('<row/>', 6 * MEGABYTE) }),
  },
  {
    name: 'a million rows with a cell',
    ends: 'too-many-rows',
    bytes: () => workbookBytes({ rows: fill('<row><c><v>1</v></c></row>', 26 * MEGABYTE) }),
  },
  {
    name: 'three thousand columns',
    ends: 'too-many-columns',
    bytes: () => workbookBytes({ rows: `<row>${fill('<c><v>1</v></c>', 45_000)}</row>` }),
  },
  {
    name: 'a cell at the last corner',
    ends: 'too-many-rows',
    bytes: () =>
      workbookBytes({
        rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      }),
  },
  {
    name: 'a sheet that says it reaches to the last corner',
    ends: 1,
    bytes: () =>
      workbookBytes(
        sheet(
          '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
        ),
      ),
  },
  {
    name: 'a cell of ten megabytes',
    ends: 'cell-too-long',
    bytes: () => workbookBytes({ rows: `<row><c t="inlineStr"><is><t>${fill('x', 10 * MEGABYTE)}</t></is></c></row>` }),
  },
  {
    name: 'one long text in a million cells',
    ends: 'cell-too-long',
    bytes: () =>
      workbookBytes({
        strings: `<si><t>${fill('x', 20 * MEGABYTE)}</t></si>`,
        rows: fill('<row><c t="s"><v>0</v></c></row>', 20 * MEGABYTE),
      }),
  },
  {
    name: 'a million short texts',
    ends: 1,
    bytes: () =>
      workbookBytes({
        strings: fill('<si><t>x</t></si>', 20 * MEGABYTE),
        rows: '<row><c t="s"><v>1000000</v></c></row>',
      }),
  },
  {
    name: 'a text in a million runs',
    ends: 'cell-too-long',
    bytes: () =>
      workbookBytes({
        strings: `<si>${fill('<r><t>x</t></r>', 15 * MEGABYTE)}</si>`,
        rows: '<row><c t="s"><v>0</v></c></row>',
      }),
  },
  {
    name: 'a million styles',
    ends: 1,
    bytes: () =>
      workbookBytes({
        parts: {
          'xl/styles.xml': `<styleSheet><cellXfs>${fill('<xf numFmtId="0"/>', 20 * MEGABYTE)}</cellXfs></styleSheet>`,
        },
        rows: '<row><c><v>1</v></c></row>',
      }),
  },
  {
    name: 'a format of a megabyte',
    ends: 1,
    bytes: () =>
      workbookBytes({
        formats: { own: `<numFmt numFmtId="164" formatCode="${fill('[h', 30_000)}"/>`, ids: [164] },
        rows: '<row><c><v>1</v></c></row>',
      }),
  },
  {
    name: 'a million merged cells',
    ends: 'too-many-merged',
    bytes: () =>
      workbookBytes({ behind: `<mergeCells>${fill('<mergeCell ref="A1:B1"/>', 24 * MEGABYTE)}</mergeCells>` }),
  },
  // XML
  {
    name: 'laughs by the billion',
    ends: 'declaration',
    bytes: () =>
      workbookBytes(
        sheet(
          `<!DOCTYPE w [<!ENTITY a "ha">${numbered(20, (at) => `<!ENTITY a${at} "&a;&a;&a;&a;">`)}]><worksheet><sheetData><row><c t="str"><v>&a19;</v></c></row></sheetData></worksheet>`,
        ),
      ),
  },
  {
    name: 'a file from outside as a text',
    ends: 'declaration',
    bytes: () =>
      workbookBytes({
        parts: { 'xl/sharedStrings.xml': '<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst/>' },
        rows: '<row><c t="s"><v>0</v></c></row>',
      }),
  },
  {
    name: 'elements a million deep',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: fill('<row>', 5 * MEGABYTE) }),
  },
  {
    name: 'a tag of ten megabytes',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: `<row ${fill('a="" ', 10 * MEGABYTE)}/>` }),
  },
  {
    name: 'a name of ten megabytes',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: `<${fill('a', 10 * MEGABYTE)}/>` }),
  },
  {
    name: 'a quote that stays open over ten megabytes',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: `<row r="${fill('1', 10 * MEGABYTE)}` }),
  },
  {
    name: 'a remark that stays open',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: `<!--${fill('-', 10 * MEGABYTE)}` }),
  },
  {
    name: 'signs that stand for nothing',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: `<row><c t="str"><v>${fill('&', 10 * MEGABYTE)}</v></c></row>` }),
  },
  { name: 'elements that close another', ends: 'broken', bytes: () => workbookBytes({ rows: '<row><c></row></c>' }) },
  {
    name: 'a sheet that ends in the middle',
    ends: 'broken',
    bytes: () => workbookBytes(sheet('<worksheet><sheetData><row><c>')),
  },
  {
    name: 'bytes that are no UTF-8',
    ends: 'broken',
    bytes: () => zipOf({ ...workbookParts({}), [SHEET]: Uint8Array.of(0x3c, 0xff, 0xff) }),
  },
  {
    name: 'cells that go back',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }),
  },
  {
    name: 'two rows of one number',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>' }),
  },
  {
    name: 'a cell of another row',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: '<row r="1"><c r="A2"><v>1</v></c></row>' }),
  },
  {
    name: 'a row of no number',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: '<row r="1e9x"><c><v>1</v></c></row>' }),
  },
  {
    name: 'a number that is none',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: '<row><c><v>1e999</v></c></row>' }),
  },
  {
    name: 'a text that is not there',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: '<row><c t="s"><v>7</v></c></row>' }),
  },
  {
    name: 'a kind of cell that there is not',
    ends: 'broken',
    bytes: () => workbookBytes({ rows: '<row><c t="x"><v>7</v></c></row>' }),
  },
  // Parts
  { name: 'no sheet where one is named', ends: 'broken', bytes: () => workbookBytes({ parts: { [SHEET]: null } }) },
  {
    name: 'no relation of a sheet',
    ends: 'broken',
    bytes: () => workbookBytes({ parts: { 'xl/_rels/workbook.xml.rels': null } }),
  },
  { name: 'no workbook', ends: 'broken', bytes: () => workbookBytes({ parts: { 'xl/workbook.xml': null } }) },
  {
    name: 'a part that leads out of the file',
    ends: 'broken',
    bytes: () => workbookBytes({ parts: { '../../etc/passwd': 'x' } }),
  },
  {
    name: 'a part with the path of a machine',
    ends: 'broken',
    bytes: () => workbookBytes({ parts: { '/etc/passwd': 'x' } }),
  },
  {
    name: 'a sheet that is outside of the file',
    ends: 'broken',
    bytes: () =>
      workbookBytes({
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://example.com/a.xml"/></Relationships>',
        },
      }),
  },
  {
    name: 'one name twice',
    ends: 'broken',
    bytes: () => zipOf({ ...workbookParts({}), 'XL/WORKBOOK.xml': '<workbook/>' }),
  },
  // What the table of a ZIP file says
  {
    name: 'a part that is said to be smaller',
    ends: 'broken',
    bytes: () => changed(SHEET, (view, entry) => view.setUint32(entry + 24, 10, true)),
  },
  {
    name: 'a part that is said to be larger',
    ends: 'broken',
    bytes: () => changed(SHEET, (view, entry) => view.setUint32(entry + 24, 40 * MEGABYTE, true)),
  },
  {
    name: 'a part that is said to be of four gigabytes',
    ends: 'too-large',
    bytes: () => changed(SHEET, (view, entry) => view.setUint32(entry + 24, 0xffffffff, true)),
  },
  {
    name: 'a packed part that reaches behind the table',
    ends: 'broken',
    bytes: () => changed(SHEET, (view, entry) => view.setUint32(entry + 20, 0xfffffff, true)),
  },
  {
    name: 'a part that is not where it is said to be',
    ends: 'broken',
    bytes: () => changed(SHEET, (view, entry) => view.setUint32(entry + 42, 7, true)),
  },
  {
    name: 'a wrong checksum',
    ends: 'broken',
    bytes: () => changed(SHEET, (view, entry) => view.setUint32(entry + 16, 7, true)),
  },
  {
    name: 'a way of packing that there is not',
    ends: 'broken',
    bytes: () => changed(SHEET, (view, entry) => view.setUint16(entry + 10, 99, true)),
  },
  {
    name: 'a part with a password',
    ends: 'password',
    bytes: () => changed(SHEET, (view, entry) => view.setUint16(entry + 8, 1, true)),
  },
  {
    name: 'packed bytes that are damaged',
    ends: 'broken',
    bytes: () => changed(SHEET, (view, _, local) => view.setUint32(local + 70, 0xffffffff, true)),
  },
  {
    name: 'a table that ends too early',
    ends: 'broken',
    bytes: () => changed(SHEET, (view) => view.setUint16(view.byteLength - 12, 999, true)),
  },
  { name: 'a ZIP file cut off', ends: 'broken', bytes: () => workbookBytes({}).slice(0, 700) },
  { name: 'the first bytes alone', ends: 'broken', bytes: () => strToU8('PK\x03\x04') },
]
