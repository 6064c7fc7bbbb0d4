import type { WordedStatistics, WordedTable } from '../../core/model/statistics.ts'
import { widthOf, wrap } from '../../core/text/lay-out.ts'
import type { Grid, GridCell } from '../grid.ts'
import { workbookBytes } from '../hucre-adapter.ts'

/** Widths in letters. */
const NARROWEST = 11
const WIDEST = 46
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
  const widths = head.map((word, at) => (at < texts ? textWidth(rows, at) : Math.max(NARROWEST, longestWord(word) + 3)))
  const lines = lead.flatMap((line) => wrap(line, widths.reduce((sum, one) => sum + one, 0) - 4))
  return {
    ...gridOf(title, pageOf),
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
  return { name: name.slice(0, 31), hasFilter: true, page: 'lying', foot, checks: [] } as const
}

function textWidth(rows: WordedTable['rows'], at: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => widthOf(String(row[at] ?? '')) + 2)))
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(widthOf))
}
