import type { Block } from '../../core/model/report.ts'
import type { IsoDate } from '../../core/model/text.ts'
import type { Cohort } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { titleInWords } from '../phrases.ts'
import { LEVEL_KEYS } from '../tally/levels.ts'
import { CALLS_ON_PAGE_ONE, callInWords } from './calls.ts'

/** So many trainings leave room for the rest of page 1. */
const TRAININGS_SHOWN = 3

/** The whole story for someone who reads nothing else. */
export function firstPage(cohort: Cohort, saying: Saying, today: IsoDate): readonly Block[] {
  const { words } = saying
  const { firms, people } = cohort
  const lead = [
    words.say('cohort.firms', { firms }),
    words.say('cohort.people', { people: people.sum }),
    words.day(today),
  ].join(' · ')
  return [
    { kind: 'paragraph', tone: 'lead', text: lead },
    { kind: 'paragraph', tone: 'quiet', text: words.say('cohort.self-declared') },
    { kind: 'pairs', rows: about(cohort, saying) },
    ...levelBars(cohort, saying),
    ...firstCalls(cohort, saying),
    ...firstTrainings(cohort, saying),
    ...ladderBars(cohort, saying),
  ]
}

/** So many lists are named on page 1; of more than that, the first ones. */
const MOST_LISTS = 4
const LISTS_OF_MANY = 3

function about({ firms, urgentFirms, urgentToldFirms, people, levels, remarks }: Cohort, { catalogue, words }: Saying) {
  const setAside = remarks.find(({ code }) => code === 'set-aside')
  const lists = levels.flatMap(({ group }) => (group.by === 'list' ? [group.list] : []))
  const title = (id: string) => {
    const known = catalogue.lists.get(id)
    return known === undefined ? id : words.text(known)
  }
  const notTold = firms - people.firms
  return [
    {
      label: words.say('cohort.about.urgent'),
      value:
        urgentToldFirms === 0
          ? words.say('cohort.about.urgent-not-told')
          : words.say('cohort.of-firms', { count: urgentFirms, firms: urgentToldFirms }),
    },
    ...(lists.length > 0
      ? [{ label: words.say('cohort.about.lists'), value: listsInWords(lists.map(title), words) }]
      : [...catalogue.lists.keys()].length === 1
        ? [{ label: words.say('cohort.about.list'), value: [...catalogue.lists.keys()].map(title).join('') }]
        : []),
    ...(notTold > 0
      ? [{ label: words.say('cohort.about.people-unknown'), value: words.say('cohort.firms', { firms: notTold }) }]
      : []),
    ...(setAside?.code === 'set-aside'
      ? [
          {
            label: words.say('cohort.about.set-aside'),
            value: words.say('cohort.set-aside', { count: setAside.count }),
          },
        ]
      : []),
  ]
}

/** The first few of many; how firms do by list stands at the end of the report. */
function listsInWords(titles: readonly string[], words: Saying['words']): string {
  if (titles.length <= MOST_LISTS) return titles.join('; ')
  const others = titles.length - LISTS_OF_MANY
  return [...titles.slice(0, LISTS_OF_MANY), words.say('cohort.about.and-lists', { count: others })].join('; ')
}

/** A bar a level, from low to high; the ones where nobody is stand there too. */
function levelBars({ levels: [all] }: Cohort, { words }: Saying): readonly Block[] {
  if (all === undefined || all.firms === 0) return []
  const shown = LEVEL_KEYS.filter((level) => level !== 'none' || all.counts.none > 0)
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.levels') },
    {
      kind: 'bars',
      rows: shown.map((level) => {
        const share = all.counts[level] / all.firms
        return {
          label: words.say(`report.level.${level}`),
          range: { low: share, high: share },
          value: words.say('cohort.bar', { firms: all.counts[level], percent: words.percent(share) }),
        }
      }),
    },
  ]
}

function firstCalls({ callFirst }: Cohort, saying: Saying): readonly Block[] {
  const { words } = saying
  const rows = callFirst.slice(0, CALLS_ON_PAGE_ONE).map((call) => callInWords(call, saying))
  const heading: Block = { kind: 'heading', level: 2, text: words.say('cohort.calls') }
  if (rows.length === 0) return [heading, { kind: 'paragraph', tone: 'plain', text: words.say('cohort.calls.none') }]
  return [
    heading,
    {
      kind: 'first-actions',
      heads: [words.say('cohort.calls.firm'), words.say('cohort.column.people'), words.say('report.level')],
      rows: rows.map(({ firm, why, people, level }) => ({
        step: words.say('cohort.calls.firm-why', { firm, why }),
        who: people,
        by: level,
        // All of them are: a mark on each would say nothing.
        urgent: false,
      })),
    },
  ]
}

function firstTrainings({ gaps }: Cohort, { words }: Saying): readonly Block[] {
  if (gaps.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.trainings-first') },
    {
      kind: 'list',
      marker: 'number',
      items: gaps.slice(0, TRAININGS_SHOWN).map(({ question, gaps: count, asked }) =>
        words.say('cohort.training-first', {
          title: titleInWords(question, words),
          share: words.say('cohort.of-firms', { count, firms: asked }),
          hours: question.fix?.hours ?? 0,
        }),
      ),
    },
  ]
}

/** How many people have a contract, or are insured, over all firms that told. */
function ladderBars({ ladders }: Cohort, { words }: Saying): readonly Block[] {
  const told = ladders.filter(({ of }) => of > 0)
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.ladders') },
    {
      kind: 'bars',
      rows: told.map(({ id, people, of }) => ({
        label: words.say(`report.ladder.${id}`),
        range: { low: people / of, high: people / of },
        value: words.say('cohort.ladder.bar', { people, of, percent: words.percent(people / of) }),
      })),
    },
  ]
}
