import type { IsoDate, Language } from './text.ts'

/** What firms can be told apart by. `list`: by the checklist that they answered. */
export const DIMENSIONS = ['sector', 'size', 'legal-form', 'province', 'women-led', 'list'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const STATISTICS_TABLES = [
  'firms',
  'levels',
  'lines',
  'sections',
  'gaps',
  'informality',
  'jobs',
  'members',
  'performance',
] as const
export type StatisticsTable = (typeof STATISTICS_TABLES)[number]

/** All firms, and those classes that are too small to stand alone, together. */
export const ALL = '(all)'
export const OTHER = '(other)'
/** Firms of which it is not known. */
export const NOT_KNOWN = '(unknown)'

/** What a number counts or measures: `q1` and `q3` are quartiles. */
export const STATISTICS = ['firms', 'percent', 'median', 'q1', 'q3', 'sum'] as const
export type Statistic = (typeof STATISTICS)[number]

/** One number of a table. */
export interface Figure {
  readonly table: StatisticsTable
  readonly dimension: Dimension | 'all'
  /** An id, several of them joined by `+`, or one of `(all)`, `(other)`, `(unknown)`. */
  readonly class: string
  /** `level.lawful-base`, `section.pay`, `gap.safety.exits` …; categories that were put together are joined by `+`. */
  readonly measure: string
  readonly statistic: Statistic
  /** Whole numbers; percentages and scores from 0 to 100; money in million dong. `null` where it is not printed. */
  readonly value: number | null
  /** How many firms it rests on; `null` where that would tell of fewer than are told of. */
  readonly n: number | null
  /** It is known and kept back, because firms could be found out from it. */
  readonly suppressed: boolean
}

/** What is not printed at all, and why. */
export interface LeftOutOfStatistics {
  readonly what: Dimension | 'all'
  readonly reason: 'too-few-firms' | 'too-many-classes'
}

/** A measure explained. */
export interface CodebookEntry {
  readonly measure: string
  readonly title: string
  readonly unit: string
  readonly meaning: string
  /** The questions or facts that it is made of. */
  readonly source: string
}

/** Standard tables over many firms, in ids; `words` says them. */
export interface Statistics {
  readonly format: 'tukiem/statistics/1'
  readonly language: Language
  /** No number is printed that tells of fewer firms. */
  readonly minCell: number
  /** `null` where there are fewer than `minCell`. */
  readonly firms: number | null
  /** Versions of the scoring rules, the lists answered, and the first and last day of the checks. */
  readonly scoring: readonly string[]
  readonly lists: readonly string[]
  readonly days: { readonly from: IsoDate; readonly to: IsoDate } | null
  readonly leftOut: readonly LeftOutOfStatistics[]
  readonly figures: readonly Figure[]
}

/** One table as people read it; a cell that is kept back is `*`, one that there is no number for is `null`. */
export interface WordedTable {
  readonly id: StatisticsTable
  readonly title: string
  /** Of all columns; so many at the left hold texts. */
  readonly head: readonly string[]
  readonly texts: number
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Statistics in words, for every form that they are written in. */
export interface WordedStatistics {
  readonly language: Language
  readonly date: IsoDate
  readonly title: string
  /** What they are and are not. */
  readonly lead: readonly string[]
  readonly tables: readonly WordedTable[]
  /** Every figure with its ids and words, a row each. */
  readonly figures: {
    readonly head: readonly string[]
    readonly rows: readonly (readonly (string | number | null)[])[]
  }
  readonly codebook: {
    readonly name: string
    readonly head: readonly string[]
    readonly entries: readonly CodebookEntry[]
    readonly notes: readonly string[]
  }
  /** `{page}` of `{pages}`, for the foot of printed pages. */
  readonly pageOf: string
}
