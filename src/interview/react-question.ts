import { isAnswered } from '../core/answer/is-answered.ts'
import { measureOf } from '../core/answer/measure.ts'
import { misfit } from '../core/answer/misfit.ts'
import { offeredStates } from '../core/answer/offered.ts'
import type { Answer } from '../core/model/answers.ts'
import type { Question } from '../core/model/checklist.ts'
import { DEFAULT_LANGUAGE } from '../core/model/text.ts'
import { clean } from '../core/text/clean.ts'
import { inLanguage } from '../core/text/fill.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'
import { additionTo, answerOf, withAddition, withAnswer } from './additions.ts'
import { answerShown } from './earlier.ts'
import { goBack, goOn } from './moves.ts'
import { openQuestions, sizedFor } from './order.ts'
import { wantsProof } from './proof.ts'
import type { Press } from './screen.ts'
import { onSlip, slipOf } from './slip.ts'
import { type Move, type Setting, type State, stay } from './state.ts'

/** What a press on a question's screen leads to. */
export function onQuestion(state: State, question: Question, press: Press, setting: Setting): Move {
  switch (press.kind) {
    case 'key':
      return onLetter(state, question, press.key, setting)
    case 'option':
      return giveAnswer(state, question, press.id, setting)
    case 'text':
      return onTyped(state, question, press.text, setting)
    case 'several':
    case 'language':
      return stay(state)
    default:
      return press satisfies never
  }
}

function onLetter(state: State, question: Question, key: string, setting: Setting): Move {
  switch (key) {
    case '?':
      return { state: { ...state, overlay: { over: 'help' }, notices: [] } }
    case 'w':
      return { state: { ...state, overlay: { over: 'why' }, notices: [] } }
    case 'n':
      return { state: { ...state, overlay: { over: 'note' }, notices: [] } }
    case 'p': {
      const over = question.proof.length === 0 ? 'proof-words' : 'proof'
      return { state: { ...state, overlay: { over, isAsked: false }, notices: [] } }
    }
    case 'u':
      return giveAnswer(state, question, 'unknown', setting)
    case 'x':
      return giveAnswer(state, question, 'not-applicable', setting)
    case 'b':
      return goBack(state, setting)
    case 's': {
      if (isAnswered(question, state.file.answers)) return goOn(state, setting, false)
      return goOn(putOff(state, question, setting), setting, false)
    }
    default:
      return stay(state)
  }
}

/** Counts once while others have not been seen yet; again on the second round, and then it waits in the review. */
function putOff(state: State, question: Question, { library }: Setting): State {
  const open = openQuestions(sizedFor(library, state.file), state.file.answers)
  const unseen = open.some((one) => one.question.id !== question.id && (state.skips[one.question.id] ?? 0) === 0)
  const times = unseen ? 1 : (state.skips[question.id] ?? 0) + 1
  return { ...state, skips: { ...state.skips, [question.id]: times } }
}

function onTyped(state: State, question: Question, text: string, setting: Setting): Move {
  if (text === '' && isAnswered(question, state.file.answers)) return goOn(state, setting, false)
  const shown = answerShown(state, question)
  if (text === '' && shown) return giveAnswer(state, question, shown.value, setting)
  const word = answerWord(text)
  if (word !== null && offeredStates(question).includes(word)) return giveAnswer(state, question, word, setting)
  const measure = measureOf(question, state.file.facts) ?? { unit: 'people' }
  const value = numberWord(text, measure)
  const { unit = 'people' } = measure
  if (value === null) return stay(state, { code: 'not-understood', text, unit })
  const problem = misfit(question, { value }, state.file.facts)
  if (problem) return stay(state, { code: 'misfit', misfit: problem })
  const slip = slipOf(value, unit)
  if (slip) return onSlip(state, slip, value, unit)
  return giveAnswer(state, question, value, setting)
}

/** Keeps what the owner added to an earlier answer; a reason belongs to "does not apply" alone. */
export function giveAnswer(state: State, question: Question, value: Answer['value'], setting: Setting): Move {
  const shown = answerShown(state, question)
  const kept = shown?.value === value ? shown : { value }
  const { reason: _reason, ...earlier } = answerOf(state, question) ?? kept
  const { [question.id]: added, ...waiting } = state.waiting
  const answer: Answer = {
    ...earlier,
    ...added,
    value,
    meaning: question.meaning,
    ...(value === 'not-applicable' && question.mayNotApply
      ? { reason: inLanguage(question.mayNotApply, state.language ?? DEFAULT_LANGUAGE) }
      : {}),
  }
  const problem = misfit(question, answer, state.file.facts)
  if (problem) return stay(state, { code: 'misfit', misfit: problem })
  const given = { ...withAnswer(state, question, answer), waiting }
  if (!wantsProof(given, question, setting)) return goOn(given, setting, true)
  return { state: { ...given, overlay: { over: 'proof', isAsked: true }, notices: [] }, save: true }
}

/** What a press on the note's screen leads to: an empty note takes an earlier one away. */
export function onNote(state: State, question: Question, press: Press): Move {
  if (press.kind !== 'text' || clean(press.text) === clean(additionTo(state, question).note ?? '')) return stay(state)
  const noted = withAddition(state, question, 'note', press.text)
  if (answerOf(state, question)) return { ...stay(noted, { code: 'note-kept' }), save: true }
  return noted.waiting[question.id] ? stay(noted, { code: 'waits' }) : stay(noted)
}
