import type { Block } from '../../core/model/report.ts'
import type { Cohort, LevelMoves, UrgentMoves } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { firmInWords, taskInWords } from '../phrases.ts'
import { namesInWords, withOthers } from './named.ts'

/** What is new since the last run: good news first. */
export function changeBlocks({ changes }: Cohort, saying: Saying): readonly Block[] {
  if (changes === null) return []
  const { words } = saying
  const { compared, notCompared, up, down, urgentClosed, urgentNew, added, gone } = changes
  const named = (key: 'added' | 'gone') => {
    const firms = key === 'added' ? added : gone
    return { label: words.say(`cohort.changes.${key}`), count: firms.count, names: namesInWords(firms, words) }
  }
  const rows = [
    { label: words.say('cohort.changes.up'), count: up.count, names: levelMoves(up, saying) },
    { label: words.say('cohort.changes.closed'), count: urgentClosed.count, names: urgentMoves(urgentClosed, saying) },
    { label: words.say('cohort.changes.opened'), count: urgentNew.count, names: urgentMoves(urgentNew, saying) },
    { label: words.say('cohort.changes.down'), count: down.count, names: levelMoves(down, saying) },
    named('added'),
    named('gone'),
  ]
  return [
    { kind: 'heading', level: 2, text: words.say('cohort.changes') },
    {
      kind: 'paragraph',
      tone: 'plain',
      text: [
        words.say('cohort.changes-lead', { count: compared }),
        ...(notCompared > 0 ? [words.say('cohort.changes.not-compared', { count: notCompared })] : []),
      ].join(' '),
    },
    {
      kind: 'table',
      columns: [
        { title: words.say('cohort.changes.what'), share: 0.24 },
        { title: words.say('cohort.changes.count'), share: 0.1 },
        { title: words.say('cohort.changes.who'), share: 0.66 },
      ],
      rows: rows.map(({ label, count, names }) => [label, words.number(count), names]),
    },
  ]
}

function levelMoves({ count, first }: LevelMoves, { words }: Saying): string {
  const names = first.map(({ firm, to }) =>
    words.say('cohort.changes.level', {
      firm: firmInWords(firm),
      to: words.say(`report.level.${to}`),
    }),
  )
  return withOthers(names, count, words)
}

function urgentMoves({ firms, first }: UrgentMoves, { catalogue, words }: Saying): string {
  const names = first.map(({ firm, questions }) =>
    words.say('cohort.calls.firm-why', {
      firm: firmInWords(firm),
      why: questions.map((id) => taskInWords(id, catalogue, words)).join(', '),
    }),
  )
  return withOthers(names, firms, words)
}
