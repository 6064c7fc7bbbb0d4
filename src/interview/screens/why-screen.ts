import { resolveTarget } from '../../core/answer/target.ts'
import type { Question } from '../../core/model/checklist.ts'
import type { KeptReason } from '../../core/model/sized.ts'
import { lawInWords } from '../../core/report/phrases.ts'
import type { Words } from '../../words/words.ts'
import { factOf } from '../find.ts'
import { sizedFor } from '../order.ts'
import type { Paragraph, Screen } from '../screen.ts'
import type { Library, Setting, State } from '../state.ts'
import { factLabel, numberLabel, sentence } from './labels.ts'

/** Why a question is asked of this firm, who wants it, and where the law says so. */
export function whyScreen(state: State, question: Question, setting: Setting, words: Words): Screen {
  const { library } = setting
  const reason = sizedFor(library, state.file).kept.find((one) => one.question.id === question.id)?.reason
  const texts = [
    ...(reason ? reasonLines(reason, state, library, words) : []),
    sentence(question.why, words, state.file.facts),
    [words.say(`interview.why.basis.${question.basis}`), ...levelLine(question, state, setting, words)].join(' '),
    ...question.laws.map((reference) => `· ${lawInWords(words, reference, library.laws)}`),
  ]
  return {
    name: `why:${question.id}`,
    head: null,
    notices: [],
    title: words.say('interview.why.title'),
    paragraphs: texts.map((text): Paragraph => ({ text, tone: 'plain' })),
    field: { kind: 'page' },
    keys: [{ key: 'enter', name: 'Enter', label: words.say('interview.key.to-question') }],
  }
}

function reasonLines(reason: KeptReason, state: State, library: Library, words: Words): readonly string[] {
  switch (reason.code) {
    case 'for-every-firm':
      return [words.say('interview.why.for-every-firm')]
    case 'for-your-size':
      return [words.say('interview.why.for-your-size', { size: reason.size })]
    case 'for-your-facts':
    case 'not-sure': {
      const facts = reason.facts.flatMap((id) => {
        const fact = factOf(library, id)
        if (!fact) return []
        const value = factLabel(fact, state.file.facts[id], words)
        return [words.say('interview.why.fact', { ask: sentence(fact.ask, words, state.file.facts), value })]
      })
      return [words.say(`interview.why.${reason.code}`), ...facts]
    }
    default:
      return reason satisfies never
  }
}

/** The number that the law names today, when the firm's facts tell which one it is. */
function levelLine(question: Question, state: State, { library, today }: Setting, words: Words): readonly string[] {
  if (question.kind !== 'number') return []
  const { target } = resolveTarget(question, state.file.facts, library.parameters, today)
  if (target.value === null) return []
  const value = numberLabel(target.value, question.unit, words)
  return [words.say(target.direction === 'atLeast' ? 'interview.why.at-least' : 'interview.why.at-most', { value })]
}
