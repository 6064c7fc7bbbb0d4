import { inAskingOrder } from '../../core/interview/asking-order.ts'
import type { Words } from '../../words/words.ts'
import { factsAsked, openQuestions, sizedFor } from '../order.ts'
import type { Row, Screen } from '../screen.ts'
import type { Setting, State } from '../state.ts'
import { answerLabel, factLabel, sentence } from './labels.ts'
import { statusOf } from './status.ts'

/** All facts and questions with their answers; the arrow stands on what was changed last. */
export function reviewScreen(state: State, { library, by }: Setting, words: Words): Screen {
  const sized = sizedFor(library, state.file)
  const done = sized.kept.length - openQuestions(sized, state.file.answers).length
  const last = state.trail.at(-1)
  const changed = last && 'id' in last && state.trail.some((step) => step.at === 'review')
  return {
    name: 'review',
    head: {
      section: words.say('interview.review.title'),
      status: statusOf(state, words),
      progress: `${done}/${sized.kept.length}`,
      share: done / Math.max(1, sized.kept.length),
    },
    notices: [],
    title: '',
    paragraphs: [{ text: words.say('interview.review.lead', { by }), tone: 'quiet', lines: 2 }],
    field: { kind: 'list', rows: rowsOf(state, { library }, words), at: changed ? `${last.at}:${last.id}` : null },
    keys: [
      { key: 'enter', name: '↑ ↓ Enter', label: words.say('interview.key.enter-choose') },
      { key: 'b', label: words.say('interview.key.back') },
      { key: 'q', label: words.say('interview.key.quit') },
    ],
  }
}

function rowsOf(state: State, { library }: Pick<Setting, 'library'>, words: Words): readonly Row[] {
  const { facts: profile, answers } = state.file
  const sized = sizedFor(library, state.file)
  const facts = factsAsked(library, state.file).map((fact): Row => {
    const value = factLabel(fact, profile[fact.id], words)
    return { kind: 'row', id: `fact:${fact.id}`, label: sentence(fact.ask, words, profile), value }
  })
  const sections = inAskingOrder(library.checklist, sized.kept).flatMap((section): readonly Row[] => {
    const rows = sized.kept
      .filter((one) => one.section === section.id)
      .map(({ question }): Row => {
        const answer = answers[question.id]
        const value = answer ? answerLabel(question, answer, profile, words) : words.say('report.answer.none')
        const label = sentence(question.ask, words, profile)
        return { kind: 'row', id: `question:${question.id}`, label, value, ...(answer ? {} : { isOpen: true }) }
      })
    return [{ kind: 'heading', label: words.text(section.title) }, ...rows]
  })
  const open = openQuestions(sized, answers).length
  return [
    ...(open === 0
      ? []
      : [{ kind: 'row', id: 'open', label: words.say('interview.review.open', { count: open }), value: '' } as const]),
    {
      kind: 'row',
      id: 'finish',
      label: words.say(library.scope ? 'interview.review.finish-part' : 'interview.review.finish'),
      value: '',
    },
    { kind: 'heading', label: words.say('interview.facts.section') },
    ...facts,
    ...sections,
  ]
}
