import type { FactDefinition } from '../../core/model/facts.ts'
import { ALL, type Figure, type LeftOutOfStatistics, type Statistics } from '../../core/model/statistics.ts'
import type { Language } from '../../core/model/text.ts'
import { distribution } from './count-figures.ts'
import { gapFigures } from './gap-figures.ts'
import { classesOf, type Gathering } from './gather.ts'
import { attributesOf, gapsOf, SUM_MEASURES } from './measures.ts'
import { type Rows, rowsOf } from './rows.ts'
import { scoreFigures } from './score-figures.ts'
import { sumFigures } from './sum-figures.ts'
import type { Tally } from './tally.ts'

/** No table tells of fewer firms than this, whatever is asked for. */
export const LEAST_MIN_CELL = 5

interface Setting {
  readonly minCell: number
  readonly language: Language
  readonly facts: readonly FactDefinition[]
}

/** The tables over all firms that were gathered, with all that could give a single firm away kept back. */
export function makeStatistics(gathering: Gathering, { minCell, language, facts }: Setting): Statistics {
  const min = Math.max(LEAST_MIN_CELL, minCell)
  const { all, scoring, lists, days } = gathering
  const isEnough = all.firms >= min
  const { dimensions, leftOut } = isEnough
    ? dimensionsOf(gathering, min)
    : { dimensions: [], leftOut: [{ what: 'all', reason: 'too-few-firms' }] as const }
  return {
    format: 'tukiem/statistics/1',
    language,
    minCell: min,
    firms: isEnough ? all.firms : null,
    scoring: [...scoring].toSorted(),
    lists: [...lists].toSorted(),
    days,
    leftOut,
    figures: isEnough ? figuresOf(all, dimensions, facts, min) : [],
  }
}

function dimensionsOf({ by }: Gathering, min: number) {
  const dimensions: Rows[] = []
  const leftOut: LeftOutOfStatistics[] = []
  for (const [what, classes] of by) {
    const rows = classes && rowsOf(what, classesOf(classes), min)
    if (rows) dimensions.push(rows)
    else leftOut.push({ what, reason: classes === null ? 'too-many-classes' : 'too-few-firms' })
  }
  return { dimensions, leftOut }
}

function figuresOf(
  all: Tally,
  dimensions: readonly Rows[],
  facts: readonly FactDefinition[],
  min: number,
): readonly Figure[] {
  const sections = [...all.shares.keys()].filter((id) => id.startsWith('section.')).toSorted()
  const lines = ['line.law', 'line.buyer', 'line.good'].filter((id) => all.shares.has(id))
  const isSomething = (part: string) => (all.sums.get(part)?.sum ?? 0) > 0
  const sums = SUM_MEASURES.filter(({ printed }) => printed.some(({ of }) => of.some(isSomething)))
  return [
    ...firmFigures(all, dimensions),
    ...attributesOf(all, facts, min).flatMap((one) => distribution(all, dimensions, one, min)),
    ...lines.flatMap((measure) => scoreFigures(all, dimensions, { table: 'lines', measure }, min)),
    ...sections.flatMap((measure) => scoreFigures(all, dimensions, { table: 'sections', measure }, min)),
    ...gapsOf(all, min).flatMap((one) => gapFigures(all, dimensions, one, min)),
    ...sums.flatMap((one) => sumFigures(all, dimensions, one, min)),
  ]
}

function firmFigures(all: Tally, dimensions: readonly Rows[]): readonly Figure[] {
  const one = (dimension: Figure['dimension'], id: string, firms: number): readonly Figure[] => {
    const common = { table: 'firms', dimension, class: id, measure: 'firms', suppressed: false } as const
    return [
      { ...common, statistic: 'firms', value: firms, n: firms },
      { ...common, statistic: 'percent', value: Math.round((100 * firms) / all.firms), n: firms },
    ]
  }
  return [
    ...one('all', ALL, all.firms),
    ...dimensions.flatMap(({ dimension, rows }) => rows.flatMap(({ id, tally }) => one(dimension, id, tally.firms))),
  ]
}
