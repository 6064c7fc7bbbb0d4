import type { Block } from '../../core/model/report.ts'
import type { Cohort, CohortRemark } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'

/** How to read the report, and what to be careful about. */
export function noteBlocks({ remarks }: Cohort, saying: Saying): readonly Block[] {
  const { words } = saying
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.notes') },
    {
      kind: 'list',
      marker: 'bullet',
      items: [
        ...remarks.map((remark) => remarkInWords(remark, saying)),
        words.say('cohort.notes.calls'),
        words.say('cohort.notes.shared'),
        words.say('cohort.notes.average'),
        words.say('cohort.notes.not-verified'),
      ],
    },
  ]
}

function remarkInWords(remark: CohortRemark, { catalogue, words }: Saying): string {
  switch (remark.code) {
    case 'several-lists': {
      const titles = remark.lists.map((id) => {
        const title = catalogue.lists.get(id)
        return title === undefined ? id : words.text(title)
      })
      return words.say('cohort.remark.several-lists', { lists: titles.join('; ') })
    }
    case 'several-scorings':
      return words.say('cohort.remark.several-scorings', { versions: remark.versions.join(', ') })
    case 'several-days':
      return words.say('cohort.remark.several-days', { from: words.day(remark.from), to: words.day(remark.to) })
    case 'told-in-part':
      return words.say('cohort.remark.told-in-part', { levels: remark.levels, topics: remark.topics })
    case 'set-aside':
      return words.say('cohort.remark.set-aside', { count: remark.count })
    case 'question-not-at-hand':
      return words.say('cohort.remark.question-not-at-hand', { count: remark.count })
    default:
      return remark satisfies never
  }
}
