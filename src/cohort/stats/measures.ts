import { LEVELS } from '../../core/model/assessment.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import { type Attribute, firmsIn } from './count-figures.ts'
import { type Group, neighboursTogether } from './put-together.ts'
import type { SumMeasure } from './sum-figures.ts'
import type { Tally } from './tally.ts'

/** So many gaps are in the table: those that most firms share. */
const MOST_GAPS = 10

const PEOPLE: SumMeasure = {
  table: 'jobs',
  told: 'people',
  parts: [{ id: 'people.all', zeroTells: false }],
  printed: [{ measure: 'people', of: ['people.all'] }],
}

const HIRED: SumMeasure = {
  table: 'jobs',
  told: 'people',
  within: PEOPLE,
  parts: ['people.hired', 'people.family'].map((id) => ({ id, zeroTells: false })),
  printed: [
    { measure: 'hired', of: ['people.hired'] },
    { measure: 'family', of: ['people.family'] },
  ],
}

/**
 * The sums that are printed. The parts of one come to a sum that is printed too (all people, all that are hired, all members),
 * so that each of them could be worked out, and each is guarded.
 */
export const SUM_MEASURES: readonly SumMeasure[] = [
  ladderSum('contracts'),
  ladderSum('insured'),
  PEOPLE,
  HIRED,
  { table: 'jobs', told: 'women', within: PEOPLE, parts: partsOf('women'), printed: [shareOf('women', 'women')] },
  {
    table: 'members',
    told: 'members',
    parts: partsOf('women-members'),
    printed: [
      { measure: 'members', of: partsOf('women-members').map(({ id }) => id) },
      shareOf('women-members', 'women-members'),
    ],
  },
  {
    table: 'members',
    told: 'members-working',
    within: PEOPLE,
    parts: partsOf('members-working'),
    printed: [{ measure: 'members-working', of: ['members-working.with'] }],
  },
  {
    table: 'performance',
    told: 'surplus',
    parts: [{ id: 'surplus.all', zeroTells: false }],
    printed: [{ measure: 'surplus', of: ['surplus.all'], per: 1000 }],
  },
]

function ladderSum(id: string): SumMeasure {
  return {
    table: 'informality',
    told: null,
    within: HIRED,
    parts: partsOf(id),
    printed: [shareOf(`${id}.people`, id), { measure: `${id}.missing`, of: [`${id}.without`] }],
  }
}

/** Those with and without it in the firms that told, and all people of the others. */
function partsOf(id: string): SumMeasure['parts'] {
  return [
    { id: `${id}.with`, zeroTells: true },
    { id: `${id}.without`, zeroTells: true },
    { id: `${id}.untold`, zeroTells: false },
  ]
}

function shareOf(measure: string, id: string): SumMeasure['printed'][number] {
  return { measure, of: [`${id}.with`], outOf: [`${id}.with`, `${id}.without`] }
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
