import { measureOf } from '../core/answer/measure.ts'
import { type Misfit, misfit } from '../core/answer/misfit.ts'
import { ANSWER_STATES, type Answer, type AnswerState } from '../core/model/answers.ts'
import type { Choice, Question } from '../core/model/checklist.ts'
import type { Profile } from '../core/model/facts.ts'
import { folded } from '../core/text/folded.ts'
import type { AnswerDetailDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import { foldId } from './ids.ts'
import type { Loaded } from './load.ts'
import type { Path } from './tree.ts'

/** As the schema of the answers has it. */
const LARGEST_NUMBER = 1e12

/** How people write answers; the tables are with the words. */
export interface AnswerWords {
  /** `Chưa` → `no`; `null` for what is no answer word of any language. */
  readonly answerWord: (text: string) => AnswerState | null
  /** `5.310.000` → 5310000, `9/10` → 9 of what is out of ten; `null` for what is no number. */
  readonly numberWord: (text: string, measure?: { readonly unit?: string; readonly of?: number }) => number | null
}

/** One answer as it stands in a file. `text` is its value as it was written. */
export interface WrittenAnswer {
  readonly id: string
  readonly detail: AnswerDetailDocument
  readonly text: string
  readonly path: Path
}

/** The answer that was meant, as far as it can be told without its question. */
export function looseAnswer({ detail, text }: WrittenAnswer, { answerWord, numberWord }: AnswerWords): Answer {
  const { value, ...rest } = detail
  if (typeof value === 'number') return { value: numberOf(text, numberWord) ?? value, ...rest }
  return { value: stateOf(text, answerWord) ?? text, ...rest }
}

/**
 * The answer to this question, or what does not fit. An answer to another meaning of the question is kept as it
 * stands: its kind may have been another one too, and the question is asked again. Messages never quote an answer.
 */
export function fittingAnswer(
  written: WrittenAnswer,
  question: Question,
  profile: Profile,
  words: AnswerWords,
  { found }: Loaded<unknown>,
): { readonly answer: Answer } | { readonly finding: Finding } {
  const { detail, text, path } = written
  const isOfOtherMeaning = detail.meaning !== undefined && detail.meaning !== question.meaning
  if (isOfOtherMeaning && typeof detail.value !== 'boolean') return { answer: looseAnswer(written, words) }
  const answer = answerWith(valueFor(question, text, profile, words), detail)
  const wrong = misfit(question, answer, profile)
  if (!wrong && isTooLarge(answer.value))
    return { finding: found('number-too-large', { key: question.id, limit: LARGEST_NUMBER }, path) }
  if (!wrong) return { answer }
  if (typeof detail.value === 'boolean') return { finding: found('answer-boolean', { id: question.id }, path) }
  const finding = misfitFinding(wrong, question.id, path, found)
  return { finding: question.kind === 'choice' ? { ...finding, choices: question.choices } : finding }
}

/** With its parts in the order of the file. Most answers have no more than a meaning, and copying takes long. */
function answerWith(value: Answer['value'], detail: AnswerDetailDocument): Answer {
  const { meaning, note, proof, reason } = detail
  if (note !== undefined || proof !== undefined || reason !== undefined) return { ...detail, value }
  return meaning === undefined ? { value } : { value, meaning }
}

/** What a text means as the answer to this question; the text itself, where it means nothing. */
export function valueFor(
  question: Question,
  text: string,
  profile: Profile,
  { answerWord, numberWord }: AnswerWords,
): Answer['value'] {
  const choice = question.kind === 'choice' ? choiceOf(text, question.choices) : undefined
  if (choice) return choice
  const measure = measureOf(question, profile)
  const number = measure && numberOf(text, (written) => numberWord(written, measure))
  return number ?? stateOf(text, answerWord) ?? text
}

/**
 * Digits are a number, and so are decimals that cannot be meant as thousands: every number that we write ourselves.
 * What else may be one, the words know.
 */
export function numberOf(text: string, numberWord: AnswerWords['numberWord']): number | null {
  const isPlain = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) && !/^\d{1,3}\.\d{3}$/.test(text)
  return isPlain ? Number(text) : numberWord(text)
}

/** The schema sees numbers only: one in quotes, or in words, would be saved and then not be read again. */
export function isTooLarge(value: Answer['value']): boolean {
  return typeof value === 'number' && value > LARGEST_NUMBER
}

/** The id of the choice whose id or title, in any language, with or without marks, was written. */
export function choiceOf(text: string, choices: readonly Pick<Choice, 'id' | 'title'>[]): string | undefined {
  if (choices.some(({ id }) => id === text)) return text
  const wanted = foldId(text.trim())
  const byId = choices.find(({ id }) => foldId(id) === wanted)
  const byTitle = choices.find(({ title }) => Object.values(title).some((one) => foldId(one) === wanted))
  return (byId ?? byTitle ?? choiceWithoutMarks(text, choices))?.id
}

/** As people type who have no Vietnamese keyboard; only where one choice alone can be meant. */
function choiceWithoutMarks<One extends Pick<Choice, 'title'>>(text: string, choices: readonly One[]): One | undefined {
  const wanted = folded(text)
  const [one, ...others] = choices.filter(({ title }) => Object.values(title).some((each) => folded(each) === wanted))
  return others.length === 0 ? one : undefined
}

export function stateOf(text: string, answerWord: AnswerWords['answerWord']): AnswerState | null {
  return ANSWER_STATES.find((state) => state === text) ?? answerWord(text)
}

function misfitFinding(wrong: Misfit, id: string, path: Path, found: Loaded<unknown>['found']): Finding {
  switch (wrong.code) {
    case 'state-not-offered':
      return found('answer-not-offered', { id, accepted: wrong.accepted.join(', ') }, path)
    case 'number-expected':
      return found('answer-number', { id }, path)
    case 'number-below-zero':
      return found('answer-below-zero', { id }, path)
    case 'whole-number-expected':
      return found('answer-not-whole', { id }, path)
    case 'more-than-all':
      return found('answer-more-than-all', { id, of: wrong.of }, path)
    default:
      return wrong satisfies never
  }
}
