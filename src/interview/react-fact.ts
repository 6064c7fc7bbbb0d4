import { isAnswered } from '../core/answer/is-answered.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { Question } from '../core/model/checklist.ts'
import { type FactDefinition, type FactValue, UNKNOWN } from '../core/model/facts.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'
import { factShown } from './earlier.ts'
import { fitAnswers } from './fit-answers.ts'
import { goBack, goOn } from './moves.ts'
import { nameQuestions } from './name-questions.ts'
import { sizedFor } from './order.ts'
import type { Press } from './screen.ts'
import { onSlip, slipOf } from './slip.ts'
import { type Move, type Notice, type Setting, type State, stay } from './state.ts'

/** The option that says "none of these". */
export const NONE = '#none'

/** What a press on a fact's screen leads to. */
export function onFact(state: State, fact: FactDefinition, press: Press, setting: Setting): Move {
  switch (press.kind) {
    case 'key':
      if (press.key === '?') return { state: { ...state, overlay: { over: 'help' }, notices: [] } }
      if (press.key === 'u') return answerFact(state, fact, UNKNOWN, setting)
      return press.key === 'b' ? goBack(state, setting) : stay(state)
    case 'several':
      return answerFact(state, fact, press.ids, setting)
    case 'option':
      return answerFact(state, fact, optionValue(fact, press.id), setting)
    case 'text':
      return onNumber(state, fact, press.text, setting)
    case 'language':
      return stay(state)
    default:
      return press satisfies never
  }
}

function onNumber(state: State, fact: FactDefinition, text: string, setting: Setting): Move {
  if (text === '' && Object.hasOwn(state.file.facts, fact.id)) return goOn(state, setting, false)
  const earlier = factShown(state, fact)
  if (text === '' && earlier !== undefined) return answerFact(state, fact, earlier, setting)
  if (answerWord(text) === 'unknown') return answerFact(state, fact, UNKNOWN, setting)
  const value = numberWord(text)
  if (value === null) return stay(state, { code: 'not-understood', text, unit: fact.unit ?? 'people' })
  if (fact.unit === 'people' && !Number.isInteger(value))
    return stay(state, { code: 'misfit', misfit: { code: 'whole-number-expected' } })
  const unit = fact.unit ?? ''
  const slip = slipOf(value, unit)
  if (slip) return onSlip(state, slip, value, unit)
  return answerFact(state, fact, value, setting)
}

/** How many are hired decides the whole list, so "not sure" is asked about once more. */
export function answerFact(state: State, fact: FactDefinition, value: FactValue, setting: Setting): Move {
  if (fact.id === 'hired' && value === UNKNOWN && !state.hiredAskedAgain)
    return stay({ ...state, hiredAskedAgain: true }, { code: 'hired-again' })
  const facts = { ...state.file.facts, [fact.id]: value }
  const file = fitAnswers({ ...state.file, facts }, setting.library.checklist)
  const move = goOn({ ...state, file }, setting, true)
  const anew = sizedAnew(state.file, file, fact, setting)
  return anew === null ? move : { ...move, state: { ...move.state, notices: [anew] } }
}

/** With no more questions than these coming and going, each is named. */
const FEW = 2

/** What a changed fact does to questions that were asked already; `null` when nothing was answered or all stays. */
function sizedAnew(before: AnswerFile, after: AnswerFile, fact: FactDefinition, { library }: Setting): Notice | null {
  if (Object.keys(before.answers).length === 0) return null
  const kept = (file: AnswerFile) => sizedFor(library, file).kept.map(({ question }) => question)
  const [was, is] = [kept(before), kept(after)]
  const settled = was.filter((one) => isAnswered(one, before.answers)).map(({ id }) => id)
  const again = is.filter((one) => settled.includes(one.id) && !isAnswered(one, after.answers)).length
  const added = is.filter((one) => !was.some(({ id }) => id === one.id))
  const removed = was.filter((one) => !is.some(({ id }) => id === one.id))
  const counted = before.facts[fact.id] === after.facts[fact.id] ? [] : is.filter((one) => isCountOf(one, fact, after))
  if (again + added.length + removed.length + counted.length === 0) return null
  const few = added.length + removed.length <= FEW ? FEW : 0
  const named = (questions: readonly Question[], most = few) => nameQuestions(questions, library.checklist, most)
  return {
    code: 'sized-anew',
    questions: is.length,
    again,
    added: named(added),
    removed: named(removed),
    counted: named(counted, FEW),
  }
}

/** "30 of 34 people": with another whole the same number says something else. */
function isCountOf(question: Question, { id }: FactDefinition, { answers }: AnswerFile): boolean {
  return question.kind === 'count' && question.of === id && typeof answers[question.id]?.value === 'number'
}

function optionValue(fact: FactDefinition, option: string): FactValue {
  if (option === NONE) return []
  if (fact.kind === 'yes-no' && option !== UNKNOWN) return option === 'yes'
  if (fact.kind === 'several' && option !== UNKNOWN) return [option]
  return option
}
