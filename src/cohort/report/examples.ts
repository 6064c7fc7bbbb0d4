import type { Block } from '../../core/model/report.ts'
import type { Cohort, Shown } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { wording } from '../phrases.ts'
import { namesInWords } from './named.ts'

/** What some firms do well, and who they are: others can look at it there. */
export function exampleBlocks({ strengths, hard }: Cohort, saying: Saying): readonly Block[] {
  const { words } = saying
  if (strengths.length + hard.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.examples') },
    { kind: 'paragraph', tone: 'plain', text: words.say('cohort.examples-lead') },
    ...examples(words.say('cohort.examples.strengths'), strengths, saying),
    ...examples(words.say('cohort.examples.hard'), hard, saying),
  ]
}

function examples(title: string, shown: readonly Shown[], { words }: Saying): readonly Block[] {
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title, share: 0.48 },
        { title: words.say('cohort.examples.who'), share: 0.36 },
        { title: words.say('cohort.examples.share'), share: 0.16 },
      ],
      rows: shown.map(({ question, asked, showing }) => [
        wording(question.met, words),
        namesInWords(showing, words),
        words.say('cohort.of', { count: showing.count, firms: asked }),
      ]),
    },
  ]
}
