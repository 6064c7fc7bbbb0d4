import type { WordedStatistics, WordedTable } from '../../core/model/statistics.ts'
import { widthOf, wrap } from '../../core/text/lay-out.ts'
import type { Grid, GridCell } from '../grid.ts'
import { workbookBytes } from '../hucre-adapter.ts'

/** Widths in letters. */
const NARROWEST_TEXT = 11
const WIDEST_TEXT = 64
const NARROWEST_NUMBER = 9
/** As much as an A4 page takes upright in letters that can still be read; wider ones lie. */
const UPRIGHT = 135
const CODEBOOK = [30, 18, 80, 28]

/** A sheet a table, and the codebook as the last one. The head and the names of the groups stay in sight. */
export function statisticsXlsx(statistics: WordedStatistics): Promise<Uint8Array> {
  const { title, date, tables } = statistics
  return workbookBytes({
    title,
    date,
    sheets: [...tables.map((table) => tableGrid(table, statistics)), codebookGrid(statistics)],
  })
}

function tableGrid({ title, head, texts, rows }: WordedTable, { title: all, lead, pageOf }: WordedStatistics): Grid {
  const widths = head.map((word, at) => (at < texts ? textWidth(rows, at) : numberWidth(word, rows, at)))
  const lines = lead.flatMap((line) => wrap(line, sumOf(widths) - 4))
  return {
    ...gridOf(title, pageOf),
    page: sumOf(widths) > UPRIGHT ? 'lying' : 'upright',
    widths,
    rows: [
      [{ value: `${title} – ${all}`, style: 'title' }],
      ...lines.map((line): readonly GridCell[] => [{ value: line, style: 'lead' }]),
      head.map((word): GridCell => ({ value: word, style: 'head' })),
      ...rows.map((row) =>
        row.map((cell, at): GridCell => ({ value: cell ?? '–', style: at < texts ? 'text' : 'centred' })),
      ),
    ],
    head: 1 + lines.length,
    frozenColumns: texts,
    printedColumns: head.length,
  }
}

function codebookGrid({ codebook, pageOf }: WordedStatistics): Grid {
  return {
    ...gridOf(codebook.name, pageOf),
    widths: CODEBOOK,
    rows: [
      [{ value: codebook.name, style: 'title' }],
      codebook.head.map((word): GridCell => ({ value: word, style: 'head' })),
      ...codebook.entries.map(({ title, unit, meaning, source }) =>
        [title, unit, meaning, source].map((value): GridCell => ({ value, style: 'text' })),
      ),
      ...codebook.notes.map((note) => ['', '', note, ''].map((value): GridCell => ({ value, style: 'text' }))),
    ],
    head: 1,
    frozenColumns: 1,
    printedColumns: CODEBOOK.length,
  }
}

function gridOf(name: string, foot: string) {
  return { name: name.slice(0, 31), hasFilter: true, page: 'lying', foot, checks: [], printsLeadOnce: true } as const
}

function textWidth(rows: WordedTable['rows'], at: number): number {
  return Math.min(WIDEST_TEXT, Math.max(NARROWEST_TEXT, widestValue(rows, at)))
}

function numberWidth(head: string, rows: WordedTable['rows'], at: number): number {
  return Math.max(NARROWEST_NUMBER, longestWord(head) + 3, widestValue(rows, at))
}

const widestValue = (rows: WordedTable['rows'], at: number): number =>
  rows.reduce((most, row) => Math.max(most, widthOf(String(row[at] ?? '')) + 2), 0)

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + one, 0)

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(widthOf))
}
