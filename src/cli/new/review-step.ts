import type { Words } from '../../words/words.ts'
import { countToWrite } from '../tailoring/tell-list.ts'
import { burdenText } from './choose-steps.ts'
import { type Draft, documentOf, ownOf } from './draft.ts'
import { languageName } from './name-steps.ts'
import type { Step, StepName, Stepped } from './step.ts'
import { askRow, type Talk } from './talk.ts'

/** All that was told, to look over and to change, before the file is written. */
export async function reviewStep(
  start: Draft,
  talk: Talk,
  steps: Readonly<Record<StepName, Step>>,
  path: string,
): Promise<Stepped> {
  const { words } = talk
  let [draft, at]: [Draft, string | null] = [start, null]
  for (;;) {
    const count = countToWrite(documentOf(draft, words))
    const said = {
      name: 'new:review',
      title: words.say('new.guide.review'),
      text: [burdenText(draft, words), count > 0 ? words.say('new.guide.review-to-write', { count }) : ''],
    }
    const write = { kind: 'row', id: 'write', label: words.say('new.guide.review-write', { path }), value: '' } as const
    const heading = { kind: 'heading', label: words.say('new.guide.change-these') } as const
    const rows = rowsOf(draft, words).map(([id, value]) => {
      return { kind: 'row' as const, id, label: words.sayWith(`new.guide.row.${id}`, {}), value }
    })
    const chosen = await askRow(said, [write, heading, ...rows], at, talk)
    if ('way' in chosen) return { way: chosen.way, draft }
    if (chosen.id === 'write') return { way: 'on', draft }
    const name = rowsOf(draft, words).find(([id]) => id === chosen.id)?.[0]
    if (name === undefined) continue
    const stepped = await steps[name](draft, talk)
    draft = stepped.draft
    talk.keep(draft)
    if (stepped.way === 'stop') return stepped
    at = name
  }
}

function rowsOf(draft: Draft, words: Words): readonly (readonly [StepName, string])[] {
  const { bench, publisher, languages, wish } = draft
  const { ready, written } = ownOf(draft)
  const none = words.say('new.guide.none')
  const count = (number: number) => (number === 0 ? none : words.number(number))
  const sections = bench.base.sections.length
  return [
    ['from', words.text(bench.base.title)],
    ['publisher', publisher],
    ['language', languages.map(languageName).join(', ')],
    ['title', words.text(wish.title ?? {})],
    ['sections', words.say('new.guide.of', { count: sections - (wish.drop ?? []).length, all: sections })],
    ['ready', count(ready.length)],
    ['own', count(written.length)],
    ['offer', count((wish.offer ?? []).length)],
    ['contact', wish.contact?.name ?? none],
    ['answer-by', wish.answerBy === undefined ? none : words.day(wish.answerBy)],
  ]
}
