import { isAnswered } from '../../core/answer/is-answered.ts'
import { offeredStates } from '../../core/answer/offered.ts'
import { progressAt } from '../../core/interview/next-question.ts'
import type { AnswerState } from '../../core/model/answers.ts'
import type { Question } from '../../core/model/checklist.ts'
import { stateInWords, unitInWords } from '../../core/report/phrases.ts'
import type { Words } from '../../words/words.ts'
import { answerShown } from '../earlier.ts'
import { sizedFor } from '../order.ts'
import type { Field, Head, KeyHint, Option, Paragraph, Screen } from '../screen.ts'
import type { Setting, State } from '../state.ts'
import { additionLines } from './addition-screens.ts'
import { echoOf } from './fact-screen.ts'
import { answerLabel, optionTitle, sentence } from './labels.ts'
import { statusOf } from './status.ts'

export function questionScreen(state: State, question: Question, setting: Setting, words: Words): Screen {
  const profile = state.file.facts
  return {
    name: `question:${question.id}`,
    head: headOf(state, question, setting, words),
    notices: [],
    title: sentence(question.ask, words, profile),
    paragraphs: [
      { text: sentence(question.help, words, profile), tone: 'quiet', lines: 2 },
      ...additionLines(state, question, words),
    ],
    field: fieldOf(state, question, setting, words),
    keys: keysOf(state, question, words),
  }
}

export function helpScreen(state: State, question: Question, words: Words): Screen {
  const profile = state.file.facts
  const proof = question.proof.map((one) => sentence(one, words, profile)).join('; ')
  const kept: Paragraph = { text: words.say('interview.help.proof', { proof }), tone: 'quiet' }
  return {
    name: `help:${question.id}`,
    head: null,
    notices: [],
    title: sentence(question.ask, words, profile),
    paragraphs: [{ text: sentence(question.help, words, profile), tone: 'plain' }, ...(proof === '' ? [] : [kept])],
    field: { kind: 'page' },
    keys: [{ key: 'enter', name: 'Enter', label: words.say('interview.key.to-question') }],
  }
}

function headOf(state: State, question: Question, { library }: Setting, words: Words): Head {
  const sized = sizedFor(library, state.file)
  const { number, total, answered, minutesLeft } = progressAt(sized, state.file.answers, question, words.language)
  const section = library.checklist.sections.find((one) => one.questions.some(({ id }) => id === question.id))
  return {
    section: section ? words.text(section.title) : '',
    status: statusOf(state, words),
    progress: words.say('interview.progress', { number, total, minutes: minutesLeft }),
    share: answered / Math.max(1, total),
  }
}

function fieldOf(state: State, question: Question, { by }: Setting, words: Words): Field {
  const profile = state.file.facts
  const answer = answerShown(state, question)
  if (question.kind === 'number' || question.kind === 'count') {
    const of = question.kind === 'count' ? profile[question.of] : undefined
    const unit = question.kind === 'number' ? question.unit : 'people'
    return {
      kind: 'number',
      label:
        typeof of === 'number'
          ? words.say('interview.count-label', { of: words.number(of) })
          : words.say('interview.number-label', { unit: unitInWords(words, unit) }),
      earlier: answer
        ? words.say('interview.earlier-number', { value: answerLabel(question, answer, profile, words), by })
        : null,
      echo: echoOf(unit, words),
    }
  }
  const choices = question.kind === 'choice' ? question.choices : []
  const options: readonly Option[] = [
    ...choices.map((choice) => ({ id: choice.id, label: optionTitle(choice.title, words) })),
    ...offeredStates(question).map((one) => ({ id: one, label: optionLabel(one, question, words) })),
  ]
  return {
    kind: 'choose',
    options,
    marked: answer ? String(answer.value) : null,
    markedWord: words.say('interview.earlier'),
  }
}

function optionLabel(state: AnswerState, question: Question, words: Words): string {
  if (state !== 'not-applicable' || !question.mayNotApply) return stateInWords(words, state)
  return words.say('interview.not-applicable', { reason: words.text(question.mayNotApply) })
}

/** While a number is asked for, the other answers have letters. */
function keysOf(state: State, question: Question, words: Words): readonly KeyHint[] {
  const typed = question.kind === 'number' || question.kind === 'count'
  const offered = offeredStates(question)
  const done = isAnswered(question, state.file.answers)
  return [
    ...(typed ? [{ key: 'u', label: words.say('interview.key.unknown') }] : []),
    ...(typed && offered.includes('not-applicable')
      ? [{ key: 'x', label: optionLabel('not-applicable', question, words) }]
      : []),
    { key: '?', label: words.say('interview.key.help') },
    { key: 'w', label: words.say('interview.key.why') },
    { key: 'b', label: words.say('interview.key.back') },
    { key: 's', label: words.say(done ? 'interview.key.forward' : 'interview.key.skip') },
    { key: 'n', label: words.say('interview.key.note') },
    { key: 'p', label: words.say('interview.key.proof') },
    { key: 'q', label: words.say('interview.key.quit') },
  ]
}
