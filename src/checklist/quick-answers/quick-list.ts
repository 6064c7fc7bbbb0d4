import { misfit } from '../../core/answer/misfit.ts'
import { textsFor } from '../../core/answer/outcome.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { Checklist, Question } from '../../core/model/checklist.ts'
import { type PlacedAnswers, roomForAnswers } from '../../core/scoring/placed-answers.ts'
import { type AnswerWords, valueFor } from '../answer-value.ts'
import { quoted } from './cursor.ts'

/** A question as it is looked for in the bytes of an answers file. */
export interface QuickQuestion {
  readonly question: Question
  /** Its id in quotes. */
  readonly key: Uint8Array
  /** Its texts that are taken as they stand, in quotes, and which of them each is. */
  readonly texts: readonly { readonly bytes: Uint8Array; readonly text: number }[]
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
  /** How answers of each meaning were written last. */
  readonly frames: Map<number, AnswerFrame>
  /** For the answers of one file after the other. */
  readonly room: PlacedAnswers
}

/**
 * An answer with its key and value taken out: what stands between them, and from the value to the next key; there is its
 * meaning and nothing else. A program writes most answers in one frame, and what is expected is found most quickly.
 */
export interface AnswerFrame {
  readonly before: Uint8Array
  readonly after: Uint8Array
}

const prepared = new WeakMap<Checklist, QuickList>()

export function quickList(checklist: Checklist, words: AnswerWords): QuickList {
  const known = prepared.get(checklist)
  if (known) return known
  const questions = questionsOf(checklist)
  const made = {
    questions: questions.map((question) => quickQuestion(question, words)),
    placeOf: new Map(questions.map(({ id }, place) => [id, place])),
    frames: new Map(),
    room: roomForAnswers(questions.length),
    follower: Int32Array.from({ length: questions.length + 1 }, (_, place) => (place + 1) % (questions.length + 1)),
  }
  prepared.set(checklist, made)
  return made
}

function quickQuestion(question: Question, words: AnswerWords): QuickQuestion {
  const isMeant = (text: string) =>
    valueFor(question, text, {}, words) === text && misfit(question, { value: text }, {}) === null
  return {
    question,
    key: quoted(question.id),
    texts: textsFor(question).flatMap((text, i) => (isMeant(text) ? [{ bytes: quoted(text), text: i }] : [])),
    takesNumbers: question.kind === 'number' || question.kind === 'count',
  }
}
