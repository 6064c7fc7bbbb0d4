import { strToU8, zipSync } from 'fflate'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A workbook written by hand: what is not given is as in a plain one with the sheet `Bảng`. */
export interface WorkbookText {
  /** What stands in `sheetData`, and what follows it. */
  readonly rows?: string
  readonly behind?: string
  /** The texts that cells of type `s` point to, as `<si>` elements. */
  readonly strings?: string
  /** Attributes of the one sheet, and what stands before the sheets. */
  readonly sheet?: string
  readonly workbook?: string
  /** Number formats by style: `<numFmt>` elements, and ids in the order of the styles. */
  readonly formats?: { readonly own?: string; readonly ids: readonly number[] }
  /** Parts to add or to replace; `null` takes one away. */
  readonly parts?: Readonly<Record<string, string | null>>
}

/** The parts of such a workbook as texts. */
export function workbookParts(given: WorkbookText): Readonly<Record<string, string>> {
  const { rows = '', behind = '', strings, sheet = '', workbook = '', formats, parts = {} } = given
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (inside: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const all: Readonly<Record<string, string | null>> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets><sheet name="Bảng" sheetId="1" ${sheet} r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId2', 'sharedStrings', 'sharedStrings.xml') +
        relation('rId3', 'styles', '/xl/styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats?.own ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${(formats?.ids ?? [0]).map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...parts,
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, text]) => (text === null ? [] : [[name, text]])))
}

export function workbookBytes(given: WorkbookText): Uint8Array {
  return zipOf(workbookParts(given))
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  // Fast, for parts that are made large: how well they are packed is no matter here.
  return zipSync(Object.fromEntries(bytes), { mtime: '2026-11-27', level: 1 })
}
