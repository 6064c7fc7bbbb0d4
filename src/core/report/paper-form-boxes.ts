import { offeredStates } from '../answer/offered.ts'
import type { AnswerState } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'
import { type FactDefinition, type FactValue, UNKNOWN } from '../model/facts.ts'
import type { AskBox } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import { stateInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** The keys of the terminal interview: a digit for each of the first ten options. */
export const DIGITS = '1234567890'
/** Where a number is typed, or the digits are used up, these answers have letters. */
const LETTERS = { unknown: 'u', 'not-applicable': 'x' } as const

/** What can be ticked for a question: the options of the terminal interview in its order, each with its key. */
export function boxesOfQuestion(question: Question, words: ReportWords): readonly AskBox[] {
  const states = offeredStates(question)
  if (question.kind === 'number' || question.kind === 'count')
    return states.map((state) => box(letterOf(state), stateLabel(state, question, words)))
  const choices = question.kind === 'choice' ? question.choices.map(({ title }) => optionTitle(title, words)) : []
  return withDigits([...choices, ...states.map((state) => stateLabel(state, question, words))])
}

/** What can be ticked for a fact; what is known of the firm is ticked already. */
export function boxesOfFact(fact: FactDefinition, value: FactValue | undefined, words: ReportWords): readonly AskBox[] {
  const boxes = optionsOfFact(fact, words)
  const ticked = tickedOf(fact, value)
  return boxes.map(({ id, ...one }) => ({ ...one, ticked: ticked.includes(id) }))
}

/** The key and the label of one choice of a fact. */
export function choiceOfFact(fact: FactDefinition, id: string, words: ReportWords): AskBox | undefined {
  return optionsOfFact(fact, words).find((one) => one.id === id)
}

interface FactOption extends AskBox {
  readonly id: string
}

/** No choice is called so. */
const NONE = '#none'

function optionsOfFact(fact: FactDefinition, words: ReportWords): readonly FactOption[] {
  const unknown = { id: UNKNOWN, label: words.say('report.answer.unknown') }
  const choices = (fact.choices ?? []).map(({ id, title }) => ({ id, label: optionTitle(title, words) }))
  const keyed = (options: readonly { readonly id: string; readonly label: string }[]) =>
    options.map(({ id, label }, i) => ({ id, ...box(DIGITS[i] ?? (id === UNKNOWN ? LETTERS.unknown : ''), label) }))
  switch (fact.kind) {
    case 'number':
      return [{ id: UNKNOWN, ...box(LETTERS.unknown, unknown.label) }]
    case 'yes-no':
      return keyed([
        { id: 'true', label: words.say('report.answer.yes') },
        { id: 'false', label: words.say('report.fact-no') },
        unknown,
      ])
    case 'choice':
      return keyed([...choices, unknown])
    case 'several':
      return keyed([...choices, { id: NONE, label: words.say('report.paper.none') }, unknown])
    default:
      return fact.kind satisfies never
  }
}

function tickedOf({ kind }: FactDefinition, value: FactValue | undefined): readonly string[] {
  if (value === UNKNOWN) return [UNKNOWN]
  if (kind === 'number' || value === undefined) return []
  if (typeof value === 'string' || typeof value === 'boolean') return [String(value)]
  if (typeof value === 'number') return []
  return value.length === 0 ? [NONE] : value
}

const letterOf = (state: AnswerState): string =>
  state === 'unknown' || state === 'not-applicable' ? LETTERS[state] : ''

const withDigits = (labels: readonly string[]): readonly AskBox[] =>
  labels.map((label, i) => box(DIGITS[i] ?? '', label))

const box = (key: string, label: string): AskBox => ({ key, label, ticked: false })

function stateLabel(state: AnswerState, { mayNotApply }: Question, words: ReportWords): string {
  if (state !== 'not-applicable' || !mayNotApply) return stateInWords(words, state)
  return words.say('report.paper.not-applicable', { reason: words.text(mayNotApply) })
}

/** A choice as it stands in a list of answers: with a capital. */
function optionTitle(text: Text, words: ReportWords): string {
  const title = words.text(text)
  return title.slice(0, 1).toUpperCase() + title.slice(1)
}
