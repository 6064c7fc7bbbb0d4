import type { Range } from '../../core/model/assessment.ts'
import type { Block, Shade } from '../../core/model/report.ts'
import type { Average, Cohort, LevelGroup } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { shadeOf } from '../shade.ts'
import { LEVEL_KEYS, SIZES } from '../tally/levels.ts'

const FIRST_SHARE = 0.31
const LAST_SHARE = 0.14
/** An average over fewer firms than this is no more than a hint. */
const FEW = 3

/** Sections by size of firm, each cell the average of scores and tinted by it. */
export function sectionBlocks({ sections, levels }: Cohort, { catalogue, words }: Saying): readonly Block[] {
  const told = sections.filter(({ all }) => all.firms > 0)
  if (told.length === 0) return []
  const sizes = SIZES.filter((size) => levels.some(({ group }) => group.by === 'size' && group.size === size))
  const shown = sizes.length > 1 ? sizes : []
  const rows = told.map(({ section, all, bySize, low }) => {
    const title = catalogue.sections.get(section)
    return {
      title: title === undefined ? section : words.text(title),
      averages: [all, ...shown.map((size) => bySize[size])],
      low: words.say('cohort.of', { count: low, firms: all.firms }),
    }
  })
  const share = (1 - FIRST_SHARE - LAST_SHARE) / (1 + shown.length)
  const firmsIn = (group: LevelGroup) => levels.find((one) => isSame(one.group, group))?.firms ?? 0
  const groupHead = (group: LevelGroup) =>
    words.say('cohort.column-of', { group: groupInWords(group, { catalogue, words }), firms: firmsIn(group) })
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.sections') },
    { kind: 'paragraph', tone: 'plain', text: words.say('cohort.sections-lead') },
    {
      kind: 'table',
      columns: [
        { title: words.say('cohort.sections.section'), share: FIRST_SHARE },
        { title: groupHead({ by: 'all' }), share },
        ...shown.map((size) => ({ title: groupHead({ by: 'size', size }), share })),
        { title: words.say('cohort.sections.low'), share: LAST_SHARE },
      ],
      rows: rows.map(({ title, averages, low }) => [title, ...averages.map((one) => averageInWords(one, words)), low]),
      heat: {
        shades: rows.map(({ averages }) => [null, ...averages.map(shadeOfAverage), null]),
        legend: (['high', 'middle', 'low'] as const).map((shade) => ({
          shade,
          text: words.say(`cohort.shade.${shade}`),
        })),
      },
    },
  ]
}

const shadeOfAverage = ({ score }: Average): Shade | null => (score === null ? null : shadeOf(score))

/** Of few firms it is said how few. */
function averageInWords({ score, firms }: Average, words: Saying['words']): string {
  if (score === null) return '–'
  const average = rangeInWords(score, words)
  return firms < FEW ? words.say('cohort.column-of', { group: average, firms }) : average
}

function rangeInWords(score: Range, words: Saying['words']): string {
  const [low, high] = [Math.round(score.low * 100), Math.round(score.high * 100)]
  const percent = words.percent(high / 100)
  return low === high ? percent : words.say('cohort.span', { low, high: percent })
}

/** How many firms stand on each step of the ladders out of informality. */
export function ladderBlocks({ ladders }: Cohort, { words }: Saying): readonly Block[] {
  if (ladders.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.ladders') },
    {
      kind: 'table',
      columns: [
        { title: words.say('cohort.ladders.paper'), share: 0.2 },
        ...(['missing', 'nobody', 'half', 'most', 'all', 'unknown'] as const).map((step) => ({
          title: words.say(`cohort.ladder.${step}`),
          share: 0.8 / 6,
        })),
      ],
      rows: ladders.map(({ id, people, of, steps, unknownFirms }) => [
        words.say(`report.ladder.${id}`),
        words.say('cohort.of', { count: of - people, firms: of }),
        ...steps.map((count) => words.number(count)),
        words.number(unknownFirms),
      ]),
    },
  ]
}

/** Levels by size of firm, and by list where there are several. */
export function levelBlocks({ levels }: Cohort, saying: Saying): readonly Block[] {
  const { words } = saying
  if (levels.length < 3) return []
  const keys = LEVEL_KEYS.filter((key) => key !== 'none' || levels.some(({ counts }) => counts.none > 0))
  const share = (1 - 0.28) / (keys.length + 1)
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.levels-by') },
    {
      kind: 'table',
      columns: [
        { title: words.say('cohort.group'), share: 0.28 },
        { title: words.say('cohort.number-of-firms'), share },
        ...keys.map((key) => ({ title: words.say(`report.level.${key}`), share })),
      ],
      rows: levels.map(({ group, firms, counts }) => [
        groupInWords(group, saying),
        words.number(firms),
        ...keys.map((key) => words.number(counts[key])),
      ]),
    },
  ]
}

const isSame = (one: LevelGroup, other: LevelGroup): boolean =>
  one.by === 'size' ? other.by === 'size' && one.size === other.size : one.by === 'all' && other.by === 'all'

function groupInWords(group: LevelGroup, { catalogue, words }: Saying): string {
  switch (group.by) {
    case 'all':
      return words.say('cohort.all-firms')
    case 'size':
      return words.say(`cohort.size.${group.size}`)
    case 'list': {
      const title = catalogue.lists.get(group.list)
      return title === undefined ? group.list : words.text(title)
    }
    default:
      return group satisfies never
  }
}
