import type { Answer } from '../../core/model/answers.ts'
import type { Question } from '../../core/model/checklist.ts'
import type { FactDefinition, FactValue, Profile } from '../../core/model/facts.ts'
import type { Text } from '../../core/model/text.ts'
import { answerInWords, factInWords, numberInWords } from '../../core/report/phrases.ts'
import { fill } from '../../core/text/fill.ts'
import type { Words } from '../../words/words.ts'
import type { TextLimit } from '../screen.ts'
import type { Setting } from '../state.ts'

/** A sentence of a list with the firm's numbers in it, safe to show. */
export function sentence(text: Text, words: Words, profile: Profile): string {
  return fill(text, words, profile)
}

/** A choice as it stands in a list of answers: with a capital. */
export function optionTitle(text: Text, words: Words): string {
  const title = words.text(text)
  return title.slice(0, 1).toUpperCase() + title.slice(1)
}

/** A number, with its unit where there is one. */
export function numberLabel(value: number, unitName: string | undefined, words: Words): string {
  return unitName === undefined ? words.number(value) : numberInWords(words, value, unitName)
}

/** What an answers file can hold of one text. */
export function textLimit(most: number, by: Setting['by'], words: Words): TextLimit {
  return { most, tooLong: words.say('interview.text-too-long', { most, by }) }
}

/** An answer in words. */
export function answerLabel(question: Question, answer: Answer, profile: Profile, words: Words): string {
  const of = question.kind === 'count' ? profile[question.of] : undefined
  return answerInWords(words, question, answer, typeof of === 'number' ? of : null)
}

/** A fact's value in words. */
export function factLabel(fact: FactDefinition, value: FactValue | undefined, words: Words): string {
  return factInWords(words, fact, value)
}
