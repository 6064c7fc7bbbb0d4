import type { Matrix, MatrixRow } from '../../core/model/matrix.ts'
import { columnLetters } from './cells.ts'
import { sheetPieces } from './sheet-part.ts'
import { makeStyles } from './styles.ts'
import { attributeXml, contentXml } from './xml.ts'
import { type ZipPart, zipStream } from './zip-stream.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A matrix as an XLSX file to filter and print, written while its rows come: its memory does not grow with them. Frozen
 * head and names, filters, tints beside numbers and words. The same rows give the same bytes; it holds no formula.
 */
export function matrixXlsx(matrix: Matrix, rows: AsyncIterable<MatrixRow>): AsyncGenerator<Uint8Array> {
  const styles = makeStyles()
  const size = { lastRow: 0 }
  // The table's end and its looks are known when its last row has come, so that what tells them is written behind it.
  return zipStream([
    part('[Content_Types].xml', () => contentTypes()),
    part('_rels/.rels', () =>
      relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['core', 'docProps/core.xml'],
      ]),
    ),
    { path: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(matrix, rows, styles, size) },
    part('xl/styles.xml', styles.xml),
    part('xl/workbook.xml', () => workbook(matrix, size.lastRow)),
    part('xl/_rels/workbook.xml.rels', () =>
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    part('docProps/core.xml', () => properties(matrix)),
  ])
}

/** A small part, made when its turn comes. */
function part(path: string, text: () => string): ZipPart {
  return {
    path,
    pieces: (function* () {
      yield HEAD + text()
    })(),
  }
}

const contentTypes = (): string =>
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>`,
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join('')

const relations = (targets: readonly (readonly [kind: string, path: string])[]): string => {
  const each = targets.map(([kind, path], at) => {
    const type = kind === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${path}"/>`
  })
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function workbook(matrix: Matrix, lastRow: number): string {
  const tab = `'${matrix.name.replaceAll("'", "''")}'`
  const last = columnLetters(matrix.columns.length - 1)
  const head = matrix.lead.length + 2
  const named = (name: string, range: string, more = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="0"${more}>${contentXml(tab + range)}</definedName>`
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<sheets><sheet name="${attributeXml(matrix.name)}" sheetId="1" r:id="rId1"/></sheets>`,
    '<definedNames>',
    named('_FilterDatabase', `!$A$${head}:$${last}$${lastRow}`, ' hidden="1"'),
    named('Print_Area', `!$A$${head}:$${last}$${lastRow}`),
    named('Print_Titles', `!$A:$${columnLetters(matrix.frozenColumns - 1)},${tab}!$${head}:$${head}`),
    '</definedNames>',
    '</workbook>',
  ].join('')
}

function properties({ title, date }: Matrix): string {
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${contentXml(title)}</dc:title>${day('created')}${day('modified')}</cp:coreProperties>`
}
