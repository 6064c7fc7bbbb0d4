import { misfit } from '../../core/answer/misfit.ts'
import { offeredStates } from '../../core/answer/offered.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { Checklist, Question } from '../../core/model/checklist.ts'
import { type AnswerWords, valueFor } from '../answer-value.ts'
import { quoted } from './cursor.ts'

/** A question as it is looked for in the bytes of an answers file. */
export interface QuickQuestion {
  readonly question: Question
  /** Its id in quotes. */
  readonly key: Uint8Array
  /** The texts that are taken as they stand. */
  readonly texts: readonly { readonly text: string; readonly bytes: Uint8Array }[]
  readonly takesNumbers: boolean
}

/** A list made ready to read answers by it: questions by their place in it. */
export interface QuickList {
  readonly questions: readonly QuickQuestion[]
  readonly placeOf: ReadonlyMap<string, number>
  /**
   * For each place, which one came after it in the last file, and under their number which one came first: files of one
   * program have their answers in one order, and what is expected is found most quickly.
   */
  readonly follower: Int32Array
}

const prepared = new WeakMap<Checklist, QuickList>()

export function quickList(checklist: Checklist, words: AnswerWords): QuickList {
  const known = prepared.get(checklist)
  if (known) return known
  const questions = questionsOf(checklist)
  const made = {
    questions: questions.map((question) => quickQuestion(question, words)),
    placeOf: new Map(questions.map(({ id }, place) => [id, place])),
    follower: Int32Array.from({ length: questions.length + 1 }, (_, place) => (place + 1) % (questions.length + 1)),
  }
  prepared.set(checklist, made)
  return made
}

function quickQuestion(question: Question, words: AnswerWords): QuickQuestion {
  const choices = question.kind === 'choice' ? question.choices.map(({ id }) => id) : []
  const isMeant = (text: string) =>
    valueFor(question, text, {}, words) === text && misfit(question, { value: text }, {}) === null
  return {
    question,
    key: quoted(question.id),
    texts: [...choices, ...offeredStates(question)].filter(isMeant).map((text) => ({ text, bytes: quoted(text) })),
    takesNumbers: question.kind === 'number' || question.kind === 'count',
  }
}
