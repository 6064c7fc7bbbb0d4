import { offeredStates } from '../answer/offered.ts'
import type { Question } from '../model/checklist.ts'
import { type FactDefinition, UNKNOWN } from '../model/facts.ts'
import type { Text } from '../model/text.ts'
import { stateInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** What can be chosen in a cell, and what a file of answers calls it. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** What the last row of a fact with several choices says when none of them is true. */
export const NONE_OF_THEM = '[]'

/** The words for a question; those beside a number where one is asked for. */
export function optionsOfQuestion(question: Question, words: ReportWords): readonly Option[] {
  const choices = question.kind === 'choice' ? question.choices.map((one) => choiceOption(one, words)) : []
  const states = offeredStates(question).map((value) => ({ value, label: stateInWords(words, value) }))
  return [...choices, ...states]
}

/** The words for a fact; for several choices those of all of them at once, each choice is a yes or no of its own. */
export function optionsOfFact({ kind, choices }: FactDefinition, words: ReportWords): readonly Option[] {
  const unknown: Option = { value: UNKNOWN, label: words.say('report.answer.unknown') }
  switch (kind) {
    case 'number':
      return [unknown]
    case 'yes-no':
      return [...yesOrNo(words), unknown]
    case 'choice':
      return [...(choices ?? []).map((one) => choiceOption(one, words)), unknown]
    case 'several':
      return [{ value: NONE_OF_THEM, label: words.say('report.paper.none') }, unknown]
    default:
      return kind satisfies never
  }
}

/** Of one choice among several. */
export function yesOrNo(words: ReportWords): readonly Option[] {
  return [
    { value: 'yes', label: words.say('report.fact-yes') },
    { value: 'no', label: words.say('report.fact-no') },
  ]
}

/** A choice as it stands in a list of answers: with a capital. */
export function choiceOption({ id, title }: { readonly id: string; readonly title: Text }, words: ReportWords): Option {
  const said = words.text(title)
  return { value: id, label: said.slice(0, 1).toUpperCase() + said.slice(1) }
}
