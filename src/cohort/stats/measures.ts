import { LEVELS } from '../../core/model/assessment.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import { type Attribute, firmsIn } from './count-figures.ts'
import { type Group, neighboursTogether } from './put-together.ts'
import type { SumMeasure } from './sum-figures.ts'
import type { Tally } from './tally.ts'

/** So many gaps are in the table: those that most firms share. */
const MOST_GAPS = 10

/**
 * The sums that are printed. All parts of one come to a sum that stands for itself (all people, all that are hired, all
 * members), so that each part is printed or could be worked out: each part is printed . */
export const SUM_MEASURES: readonly SumMeasure[] = [
  ladderSum('contracts'),
  ladderSum('insured'),
  {
    table: 'jobs',
    told: 'people',
    parts: quiet('people.all'),
    printed: [{ measure: 'people', of: ['people.all'] }],
  },
  {
    table: 'jobs',
    told: 'people',
    parts: quiet('people.hired', 'people.family'),
    printed: [
      { measure: 'hired', of: ['people.hired'] },
      { measure: 'family', of: ['people.family'] },
    ],
  },
  {
    table: 'jobs',
    told: 'women',
    parts: quiet('women.with', 'women.without', 'women.untold'),
    printed: [{ measure: 'women', of: ['women.with'], outOf: ['women.with', 'women.without'] }],
  },
  {
    table: 'members',
    told: 'members',
    parts: quiet('women-members.with', 'women-members.without', 'women-members.untold'),
    printed: [
      { measure: 'members', of: ['women-members.with', 'women-members.without', 'women-members.untold'] },
      {
        measure: 'women-members',
        of: ['women-members.with'],
        outOf: ['women-members.with', 'women-members.without'],
      },
    ],
  },
  {
    table: 'members',
    told: 'members-working',
    parts: quiet('members-working.with', 'members-working.without', 'members-working.untold'),
    printed: [{ measure: 'members-working', of: ['members-working.with'] }],
  },
  {
    table: 'performance',
    told: 'surplus',
    parts: quiet('surplus.all'),
    printed: [{ measure: 'surplus', of: ['surplus.all'], per: 1000 }],
  },
]

function ladderSum(id: string): SumMeasure {
  return {
    table: 'informality',
    told: null,
    parts: [
      { id: `${id}.with`, zeroTells: true },
      { id: `${id}.without`, zeroTells: true },
      { id: `${id}.untold`, zeroTells: false },
    ],
    printed: [
      { measure: `${id}.due`, of: [`${id}.with`, `${id}.without`] },
      { measure: `${id}.people`, of: [`${id}.with`], outOf: [`${id}.with`, `${id}.without`] },
    ],
  }
}

function quiet(...ids: readonly string[]): SumMeasure['parts'] {
  return ids.map((id) => ({ id, zeroTells: false }))
}

/** Levels, steps of the ladders and bands of sales, as they are printed of all firms; without those that tell no firms apart. */
export function attributesOf(all: Tally, facts: readonly FactDefinition[], min: number): readonly Attribute[] {
  const steps = ['0', '1', '2', '3', 'unknown', 'not-asked']
  const bands = facts.find(({ id }) => id === 'salesBand')?.choices?.map(({ id }) => id) ?? []
  const ladder = (id: string) => ({ table: 'informality', id, measure: id, rest: 'not-asked' }) as const
  const attributes: readonly (readonly [Omit<Attribute, 'categories'>, readonly string[]])[] = [
    [{ table: 'levels', id: 'level', measure: 'level', rest: 'none' }, [...LEVELS.toReversed(), 'none']],
    [ladder('contracts'), steps],
    [ladder('insured'), steps],
    [{ table: 'performance', id: 'sales', measure: 'sales', rest: 'unknown' }, [...bands, 'unknown']],
  ]
  return attributes.flatMap(([attribute, ids]) => {
    const groups = ids.map((id) => groupOf(all, attribute, id)).filter(({ firms }) => firms > 0)
    const isTold = groups.some((group) => group.ids[0] !== attribute.rest)
    const categories = neighboursTogether(groups, min)
    return isTold && categories.length > 1 ? [{ ...attribute, categories }] : []
  })
}

/** What most firms have yet to do, the most shared first; of two as many firms share, the first by its id. */
export function gapsOf(all: Tally, min: number): readonly Attribute[] {
  const gaps = [...all.counts.keys()].filter((id) => id.startsWith('gap.'))
  const ranked = gaps
    .map((id) => ({ id, firms: firmsIn(all, { id, rest: 'not-asked' }, { ids: ['gap'], firms: 0 }) }))
    .filter(({ firms }) => firms >= min)
    .toSorted((a, b) => b.firms - a.firms || (a.id < b.id ? -1 : 1))
  return ranked.slice(0, MOST_GAPS).map(({ id }) => gapAttribute(all, id, min))
}

/** The gap stands alone; only what is no gap may go together. */
function gapAttribute(all: Tally, id: string, min: number): Attribute {
  const attribute = { table: 'gaps', id, measure: id, rest: 'not-asked' } as const
  const others = ['unknown', 'fine', 'not-asked'].map((one) => groupOf(all, attribute, one))
  const printed = neighboursTogether(
    others.filter(({ firms }) => firms > 0),
    min,
  )
  const isTold = printed.length > 0 && printed.every(({ firms }) => firms >= min)
  return { ...attribute, categories: [groupOf(all, attribute, 'gap'), ...(isTold ? printed : [])] }
}

function groupOf(all: Tally, attribute: Pick<Attribute, 'id' | 'rest'>, id: string): Group {
  return { ids: [id], firms: firmsIn(all, attribute, { ids: [id], firms: 0 }) }
}
