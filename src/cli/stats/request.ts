import { extname } from 'node:path'
import { LEAST_MIN_CELL } from '../../cohort/stats/make-statistics.ts'
import { DIMENSIONS, type Dimension } from '../../core/model/statistics.ts'
import { UsageError } from '../usage-error.ts'

export interface StatsOptions {
  readonly output?: string
  readonly by?: string
  readonly minCell?: string
  readonly force?: boolean
}

export type StatsForm = 'txt' | 'xlsx' | 'csv' | 'json' | 'folder'

const MOST_MIN_CELL = 1000

/** What firms are told apart by without `--by`: lists nearly coincide with sectors, so that both at once tell more. */
const USUAL: readonly Dimension[] = ['sector', 'size', 'legal-form', 'province', 'women-led']

/** Throws `UsageError`. */
export function dimensionsAsked(by: string | undefined): readonly Dimension[] {
  if (by === undefined) return USUAL
  const asked = by.split(',').map((one) => one.trim())
  return [
    ...new Set(
      asked.map((one) => {
        const known = DIMENSIONS.find((dimension) => dimension === one)
        if (known) return known
        throw new UsageError('stats.bad-by', { accepted: DIMENSIONS.join(', '), what: one })
      }),
    ),
  ]
}

/** Throws `UsageError`. */
export function minCellAsked(minCell: string | undefined): number {
  const number = minCell === undefined ? LEAST_MIN_CELL : Number(minCell)
  const fits = Number.isInteger(number) && number >= LEAST_MIN_CELL && number <= MOST_MIN_CELL
  if (!fits) throw new UsageError('stats.bad-min-cell', {})
  return number
}

/** The ending of a name chooses the form; a name without one is a folder. Throws `UsageError`. */
export function formAsked(output: string | undefined): StatsForm {
  if (output === undefined || output === '-') return 'txt'
  const ending = extname(output).toLowerCase()
  if (ending === '' || /[\\/]$/.test(output)) return 'folder'
  const form = (['xlsx', 'csv', 'json'] as const).find((one) => `.${one}` === ending)
  if (form === undefined) throw new UsageError('stats.bad-output', { path: output })
  return form
}
