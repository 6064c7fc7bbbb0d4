import type { GroupScore } from '../../core/model/assessment.ts'
import type { CellShade, MatrixCell, MatrixColumn } from '../../core/model/matrix.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import type { Catalogue } from '../catalogue.ts'
import { shadeOf } from '../shade.ts'

/** A column and what stands in it for a firm, with its result of the last run where there is one. */
export interface FirmColumn extends MatrixColumn {
  readonly cell: (record: ClientRecord, before: ClientRecord | undefined) => MatrixCell | null
}

export interface Saying {
  readonly catalogue: Catalogue
  readonly words: Words
}

type Cell = FirmColumn['cell']

export const column = (head: string, width: number, cell: Cell): FirmColumn => ({
  head,
  width,
  centred: false,
  newPage: false,
  cell,
})

export const centred = (head: string, width: number, cell: Cell): FirmColumn => ({
  ...column(head, width, cell),
  centred: true,
})

/** Columns that belong together: on paper they begin a page. */
export const onNewPage = (columns: readonly FirmColumn[]): readonly FirmColumn[] =>
  columns.map((one, at) => (at === 0 ? { ...one, newPage: true } : one))

export const text = (said: string): MatrixCell | null =>
  said.trim() === '' ? null : { kind: 'text', text: clean(said) }

export const number = (value: number | null): MatrixCell | null =>
  value === null ? null : { kind: 'number', number: value }

export const day = (value: IsoDate): MatrixCell => ({ kind: 'day', day: value })

export const shaded = (cell: MatrixCell | null, shade: CellShade | null): MatrixCell | null =>
  cell === null || !shade ? cell : { ...cell, shade }

/** Empty where too little is answered, as everywhere else. */
export const share = ({ score, enough }: GroupScore): MatrixCell | null =>
  score === null || !enough ? null : { kind: 'share', share: score, shade: shadeOf(score) }
