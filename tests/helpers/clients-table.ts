import { writeXlsx } from 'hucre/xlsx'
import { answersIn } from '../../src/checklist/index.ts'
import { tableQuestions } from '../../src/checklist/table/questions.ts'
import type { TableItem } from '../../src/checklist/table/table.ts'
import { readTableFile, type TableAbout } from '../../src/cli/table-file.ts'
import { describeTableRemark } from '../../src/cli/table-remark.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { wordsIn } from '../../src/words/words.ts'
import { facts, packagedList } from './packaged.ts'

export type Grid = readonly (readonly (string | number | boolean | Date | null)[])[]

const checklist = packagedList('vn.sme')
const questions = tableQuestions([checklist])
const context = { answerWord, numberWord, facts, checklist }

/** What a table can be about in these tests: all facts, and the questions of vn.sme. */
export const about = (): TableAbout => ({ facts, questions, list: 'vn.sme', seen: new Map() })

export function itemsOf(name: string, bytes: Uint8Array, given: Partial<TableAbout> = {}): readonly TableItem[] {
  return [...readTableFile({ name, bytes }, { ...about(), ...given })]
}

/** Each item in a line: what a client said, or what is wrong and where. */
export function inLines(items: readonly TableItem[]): readonly string[] {
  return items.map((item) => {
    if (item.kind === 'remark') return describeTableRemark(item.remark, wordsIn('en'))
    if (item.kind === 'error') return `${item.row ?? '-'} ${faults(item.error)}`
    try {
      const { facts: told, answers, firm, checklist: list } = answersIn(item.text, context)
      const said = Object.entries({ ...firm, ...told, ...answers }).map(([key, value]) => `${key}=${inWord(value)}`)
      return `${item.row} ${item.client}: ${[list.id, ...said].join(' ')}`
    } catch (error) {
      return `${item.row} ${faults(error)}`
    }
  })
}

function inWord(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.join('+')
  return Object.values(value).join('|')
}

function faults(error: unknown): string {
  if (!(error instanceof Error) || !('findings' in error) || !Array.isArray(error.findings)) throw error
  return error.findings
    .map(({ code, place }) => `${code} ${place.sheet ? `${place.sheet}!` : ''}${place.cell}`)
    .join(', ')
}

/** The grid as CSV in the way of some program. */
export function csvOf(grid: Grid, separator = ';', end = '\r\n'): string {
  const cell = (value: Grid[number][number]) => {
    const text = value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
    return /[;,\t"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return grid.map((row) => row.map(cell).join(separator)).join(end) + end
}

export interface Looks {
  /** Blocks of cells that are made one: first row, first column, last row, last column. */
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly hiddenRows?: readonly number[]
  /** Formats of cells, by `row,column`. */
  readonly formats?: Readonly<Record<string, string>>
}

/** The grid as a workbook with one sheet. */
export function xlsxOf(grid: Grid, { merges = [], hiddenRows = [], formats = {} }: Looks = {}): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Khách hàng',
        rows: grid.map((row) => [...row]),
        merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
        rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
        cells: new Map(
          Object.entries(formats).map(([at, numFmt]) => {
            const [row = 0, column = 0] = at.split(',').map(Number)
            return [at, { value: grid[row]?.[column] ?? null, style: { numFmt } }]
          }),
        ),
      },
    ],
  })
}
