import type { Doer } from '../../core/model/checklist.ts'
import type { Block } from '../../core/model/report.ts'
import type { Cohort } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { wording } from '../phrases.ts'

/** What many do not know yet, by who can tell. */
export function unknownBlocks({ unknowns }: Cohort, { words }: Saying): readonly Block[] {
  if (unknowns.length === 0) return []
  const doers = [...new Set<Doer>(unknowns.map(({ who }) => who))]
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.unknowns') },
    { kind: 'paragraph', tone: 'plain', text: words.say('cohort.unknowns-lead') },
    ...doers.flatMap((doer): readonly Block[] => [
      { kind: 'heading', level: 3, text: words.say('cohort.unknowns.ask', { who: words.say(`report.doer.${doer}`) }) },
      {
        kind: 'list',
        marker: 'bullet',
        items: unknowns
          .filter(({ who }) => who === doer)
          .map(({ question, unknown, asked }) =>
            words.say('cohort.unknowns.item', {
              ask: wording(question.ask, words),
              share: words.say('cohort.of-firms', { count: unknown, firms: asked }),
            }),
          ),
      },
    ]),
  ]
}
