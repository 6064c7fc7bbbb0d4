import { dirname } from 'node:path'
import type { Place } from '../../checklist/finding.ts'
import { InputError } from '../../checklist/input-error.ts'
import { listsNamed } from '../../checklist/questionnaire/which-list.ts'
import type { Source } from '../../checklist/source.ts'
import { tableQuestions } from '../../checklist/table/questions.ts'
import type { TableItem, TableRemark } from '../../checklist/table/table.ts'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import { withPack } from '../../core/pack/pack-library.ts'
import { answersJson } from '../../interview/answers-json.ts'
import type { FoundFile } from '../../node/inputs/find-inputs.ts'
import { clientOf } from '../../node/inputs/input-names.ts'
import { loadChecklist } from '../../node/library.ts'
import { readSource } from '../../node/read-file.ts'
import { MOST_OF_A_WORKBOOK } from '../../sheet/read-xlsx.ts'
import { columnWord, rowWord } from '../../words/sheet-words.ts'
import type { Words } from '../../words/words.ts'
import { answersTo } from '../answers-file.ts'
import { positionOf } from '../faults.ts'
import { listsBeside } from '../find-list.ts'
import { beginningsOf, hasClients } from '../import-pages.ts'
import { readTableFile, type TableAbout } from '../table-file.ts'
import { describeTableRemark } from '../table-remark.ts'
import { faultsOfError } from './faults-of-client.ts'
import type { FindList } from './lists.ts'
import type { KeepRow, Row } from './rows.ts'

/** In so many rows of a page a workbook of ours says which list it asks from. */
const STAMPED_ABOVE = 60

/** What tables are read with. */
export interface TableReading {
  readonly root: string
  readonly library: Library
  readonly findList: FindList
  /** The list of rows that name none. */
  readonly list: string | undefined
  readonly words: Words
  /** Hears what was done with a table, a line at a time. */
  readonly say: (line: string) => void
}

/** The clients of a file with a row for each, or `null` when it is a sheet or a questionnaire of one firm. */
export async function rowsOfTable(
  found: FoundFile,
  reading: TableReading,
  keep: KeepRow,
): Promise<readonly Row[] | null> {
  const { file } = found
  const failed = failedRows(file, reading.words)
  // Said only of what turns out to be a table.
  const news: string[] = []
  try {
    const source = { ...readSource(found.path, MOST_OF_A_WORKBOOK), name: file }
    if (isSheetOfOne(source)) return null
    const rows: Row[] = []
    // A CSV table says it in its rows.
    const { pages } = isCsvName(file) ? { pages: [] } : beginningsOf(source, STAMPED_ABOVE)
    const [named] = listsNamed(pages, { columnWord, rowWord })
    const about = await aboutTables(reading, found.path, named?.checklist)
    const mayBeOfOne = named !== undefined && !hasClients(pages, about.questions)
    for (const item of readTableFile(source, about)) {
      if (lacksHead(item) && named !== undefined) return null
      // A line of a questionnaire may look like a head: its fact by its id and its words.
      if (mayBeOfOne && item.kind === 'error' && item.isHead) return null
      // Which row names the columns, and that the other sheets of our own workbook hold no clients, is no news.
      const isNews = item.kind === 'remark' && item.remark.code !== 'head' && !(named && isSkipped(item.remark))
      if (isNews) news.push(describeTableRemark(item.remark, reading.words))
      if (item.kind === 'error') rows.push(failed(item.error, ofItem(item)))
      if (item.kind === 'client') rows.push(await rowOf(item, found, { reading, keep, failed }))
    }
    news.forEach(reading.say)
    return rows
  } catch (error) {
    news.forEach(reading.say)
    return [failed(error)]
  }
}

type FailRow = (error: unknown, failed?: FailedRow) => Row

/** A row of a file that could not be read; the whole table where no row is told. */
function failedRows(file: string, words: Words): FailRow {
  return (error, { row, client, isTable, place } = { isTable: true }) => {
    const told = row === undefined ? {} : { row }
    const at = place ? positionOf(place) : {}
    const faults = faultsOfError(error, file, words).map((fault) => ({ ...told, ...at, ...fault }))
    const unnamed = row === undefined ? clientOf(file) : `${clientOf(file)}:${row}`
    return {
      client: client ?? unnamed,
      from: { kind: 'failed', file, ...told, ...(isTable ? { isTable } : {}), faults },
    }
  }
}

interface RowReading {
  readonly reading: TableReading
  readonly keep: KeepRow
  readonly failed: FailRow
}

/** Which row it is, or that it is all of them; `place` is for an error that names none. */
interface FailedRow {
  readonly row?: number
  readonly client?: string
  readonly isTable?: true
  readonly place?: Place
}

/** Without a row, or with that of the head, nothing more of the table is read. */
function ofItem({ row, client, isHead }: Extract<TableItem, { readonly kind: 'error' }>): FailedRow {
  const named = { ...(row === undefined ? {} : { row }), ...(client === undefined ? {} : { client }) }
  return row === undefined || isHead ? { ...named, isTable: true } : named
}

/** A row whose answers fit its list; the cells of those that do not are known only here. */
async function rowOf(
  { row, client, text }: Extract<TableItem, { readonly kind: 'client' }>,
  { file, path }: FoundFile,
  { reading, keep, failed }: RowReading,
): Promise<Row> {
  try {
    const list = await reading.findList(text.document.checklist, path)
    const json = new TextEncoder().encode(answersJson(answersTo(list, text, reading.library)))
    return { client: client.normalize('NFC'), from: { kind: 'row', file, row, beside: path, ...keep(json) } }
  } catch (error) {
    return failed(error, { row, client, place: text.placeOf(['checklist', 'id']) })
  }
}

type Known = Omit<TableAbout, 'seen' | 'list'>

/** By library, then by the folder of the table. */
const abouts = new WeakMap<Library, Map<string, Promise<Known>>>()

/**
 * The facts and questions of all lists that people choose, and of the one that was given, or else of those that lie beside the table; `named`:
 * the list that the file names.
 */
async function aboutTables(reading: TableReading, path: string, named: string | undefined): Promise<TableAbout> {
  const { root, library, list } = reading
  const known = abouts.get(library) ?? new Map<string, Promise<Known>>()
  abouts.set(library, known)
  const where = list ?? dirname(path)
  const about = known.get(where) ?? whatTablesMayHold(reading, path)
  known.set(where, about)
  return {
    ...(await about),
    seen: new Map(),
    list: list === undefined ? (named ?? null) : await idOf(list, root, library),
  }
}

async function whatTablesMayHold({ root, library, list }: TableReading, path: string): Promise<Known> {
  const ids = library.lists.filter(({ module }) => !module).map(({ id }) => id)
  const packaged = await Promise.all(ids.map((id) => loadChecklist(root, library, id)))
  const others =
    list === undefined ? await soundLists(listsBeside(path), root, library) : [await loadChecklist(root, library, list)]
  const lists = [...packaged, ...others]
  return {
    facts: lists.reduce(withPack, library).facts,
    questions: tableQuestions(lists.map(({ checklist }) => checklist)),
  }
}

/** What is wrong with a list beside is said of the rows that name it. */
async function soundLists(
  paths: readonly string[],
  root: string,
  library: Library,
): Promise<readonly HashedChecklist[]> {
  const loaded = paths.map(async (path) => {
    try {
      return [await loadChecklist(root, library, path)]
    } catch (error) {
      if (error instanceof InputError) return []
      throw error
    }
  })
  return (await Promise.all(loaded)).flat()
}

/** A list may be given by its file. */
async function idOf(list: string, root: string, library: Library): Promise<string> {
  return (await loadChecklist(root, library, list)).checklist.id
}

const isCsvName = (name: string): boolean => /\.csv$/i.test(name)

/** Whether the head of a CSV file is that of one firm's answers: a row for each question. */
function isSheetOfOne({ name, bytes }: Source): boolean {
  if (!isCsvName(name)) return false
  const start = Buffer.from(bytes.subarray(0, 4096))
  const text = start[0] === 0xff && start[1] === 0xfe ? start.toString('utf16le') : start.toString('utf8')
  const head = /[^\r\n]+/.exec(text.replace(/^\ufeff/, ''))?.[0] ?? ''
  const columns = head.split(/[;,\t]/).map((cell) => columnWord(cell.trim().replace(/^"(.*)"$/, '$1')))
  return columns.includes('id') && columns.includes('answer')
}

const isSkipped = ({ code }: TableRemark): boolean => code === 'sheet-skipped'

function lacksHead(item: TableItem): boolean {
  return item.kind === 'error' && item.error.findings.some(({ code }) => code === 'table-head-missing')
}
