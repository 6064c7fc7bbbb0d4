import { isTrue, type SheetPart } from './workbook/cell.ts'
import { stop, withFault, type XlsxFault } from './workbook/fault.ts'
import { numberFormats } from './workbook/formats.ts'
import { kindOfFile, kindOfZip } from './workbook/kind-of-file.ts'
import { type MergedCells, mergedCells } from './workbook/merged.ts'
import { type Relation, relationsIn, relationsPartOf } from './workbook/relations.ts'
import { rowsOf, type XlsxRow } from './workbook/rows.ts'
import { sharedStrings } from './workbook/strings.ts'
import { openParts, type Parts } from './workbook/unzip.ts'
import { readXml } from './workbook/xml.ts'

export type { XlsxCell } from './workbook/cell.ts'
export type { XlsxFault } from './workbook/fault.ts'
export type { MergedCells } from './workbook/merged.ts'
export type { XlsxRow } from './workbook/rows.ts'

/** In bytes. */
export const MOST_OF_A_WORKBOOK = 10 * 1024 * 1024

/** One sheet. Nothing of it is unpacked before it is opened. */
export interface XlsxSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly open: () => OpenSheet | { readonly fault: XlsxFault }
}

export interface OpenSheet {
  /** Its rows that hold something, from above, each read when it is its turn; to be gone through once. A fault is the last. */
  readonly rows: Iterable<XlsxRow | { readonly fault: XlsxFault }>
  /** Cells that were made one; only the first of them holds a text. */
  readonly merged: readonly MergedCells[]
}

export interface Workbook {
  readonly sheets: readonly XlsxSheet[]
}

/**
 * The sheets of an XLSX file from anybody: sizes are counted while unpacking, nothing is worked out, nothing outside the
 * file is asked for. Only what holds cells is read. The library that writes our workbooks would hold every cell at once and
 * forgets which texts are errors and which numbers are shares.
 */
export function readXlsx(bytes: Uint8Array): Workbook | { readonly fault: XlsxFault } {
  return withFault(() => workbookIn(bytes))
}

/** All rows of a sheet at once, for what must look at it as a whole. */
export function allRows({ rows }: OpenSheet): readonly XlsxRow[] | { readonly fault: XlsxFault } {
  const all: XlsxRow[] = []
  for (const row of rows) {
    if ('fault' in row) return row
    all.push(row)
  }
  return all
}

function workbookIn(bytes: Uint8Array): Workbook {
  if (bytes.length > MOST_OF_A_WORKBOOK) stop({ code: 'too-large', limit: MOST_OF_A_WORKBOOK })
  const kind = kindOfFile(bytes)
  if (kind === 'password') stop({ code: 'password' })
  if (kind !== 'zip') stop({ code: 'kind', kind })
  const parts = openParts(bytes)
  const main = mainPart(parts)
  const relations = relationsOf(parts, main)
  const { sheets, from1904 } = sheetsIn(textOf(parts, main), main)
  const strings = once(() => ofType(parts, relations, 'sharedStrings', sharedStrings))
  const formats = once(() => ofType(parts, relations, 'styles', numberFormats))
  const told = sheets.flatMap(({ id, name, isHidden }): readonly XlsxSheet[] => {
    const { type, target } = relations.get(id) ?? stop({ code: 'broken', part: main })
    if (type !== 'worksheet') return []
    const open = () =>
      opened({
        sheet: name,
        part: target,
        from1904,
        xml: textOf(parts, target),
        strings: strings(),
        formats: formats(),
      })
    return [{ name, isHidden, open: () => withFault(open) }]
  })
  return { sheets: told }
}

function opened(part: SheetPart): OpenSheet {
  return { merged: mergedCells(part.xml), rows: guarded(rowsOf(part)) }
}

function* guarded(rows: Generator<XlsxRow>): Generator<XlsxRow | { readonly fault: XlsxFault }> {
  for (;;) {
    const next = withFault(() => rows.next())
    if ('fault' in next) return yield next
    if (next.done === true) return
    yield next.value
  }
}

interface SheetNamed {
  readonly id: string
  readonly name: string
  readonly isHidden: boolean
}

function sheetsIn(xml: string, part: string): { readonly sheets: readonly SheetNamed[]; readonly from1904: boolean } {
  const sheets: SheetNamed[] = []
  let from1904 = false
  readXml(xml, part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'))
      if (name !== 'sheet') return
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible'
      sheets.push({ id: attributes.get('id') ?? '', name: attributes.get('name') ?? '', isHidden })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, from1904 }
}

function mainPart(parts: Parts): string {
  const [first] = [...relationsOf(parts, '').values()].filter(({ type }) => type === 'officeDocument')
  const main = first?.target ?? 'xl/workbook.xml'
  if (parts.has(main) && !main.endsWith('.bin') && !main.startsWith('word/') && !main.startsWith('ppt/')) return main
  const mimetype = parts.has('mimetype') ? new TextDecoder().decode(parts.unpack('mimetype').subarray(0, 200)) : ''
  const kind = kindOfZip(parts.has, mimetype)
  return stop(
    kind === 'zip' && parts.has('[content_types].xml') ? { code: 'broken', part: main } : { code: 'kind', kind },
  )
}

function relationsOf(parts: Parts, of: string): ReadonlyMap<string, Relation> {
  const part = relationsPartOf(of)
  return parts.has(part) ? relationsIn(textOf(parts, part), part, of) : new Map()
}

/** What a part of some type tells; nothing where the workbook has none. */
function ofType<Told>(
  parts: Parts,
  relations: ReadonlyMap<string, Relation>,
  type: string,
  read: (xml: string, part: string) => readonly Told[],
): readonly Told[] {
  const target = [...relations.values()].find((relation) => relation.type === type)?.target
  return target === undefined ? [] : read(textOf(parts, target), target)
}

function textOf(parts: Parts, part: string): string {
  const bytes = parts.unpack(part)
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe
  try {
    return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(
      bytes,
    )
  } catch {
    return stop({ code: 'broken', part })
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
