import { textsFor } from '../answer/outcome.ts'
import type { Answer, Answers } from '../model/answers.ts'
import type { Question } from '../model/checklist.ts'

/** In the place of a text: there is no answer, a number, a text that the question does not take. */
export const NO_ANSWER = -1
export const A_NUMBER = -2
export const NO_SUCH_TEXT = -3
/** In the place of a meaning: the answer says none, and is one to the question as it is asked. */
export const NO_MEANING = -1

/** What scoring looks at in the answers of one firm, by the places of their questions in the list. */
export interface PlacedAnswers {
  /** Which of the texts of its question an answer is, from 0 on; or one of the signs above. */
  readonly texts: Int32Array
  /** Where it is a number. */
  readonly numbers: Float64Array
  readonly meanings: Int32Array
  /** 1 where a proof is named. */
  readonly proofs: Uint8Array
}

/** Room for the answers to a list of so many questions, of one firm after the other. */
export function roomForAnswers(questions: number): PlacedAnswers {
  return {
    texts: new Int32Array(questions).fill(NO_ANSWER),
    numbers: new Float64Array(questions),
    meanings: new Int32Array(questions),
    proofs: new Uint8Array(questions),
  }
}

/** A question, its place, and the texts that it takes. */
export interface AnswerPlace {
  readonly id: string
  readonly place: number
  readonly texts: readonly string[]
}

/** The places of a list's questions, in their order. */
export interface AnswerPlaces {
  readonly inOrder: readonly AnswerPlace[]
  readonly byId: ReadonlyMap<string, AnswerPlace>
}

export function answerPlaces(questions: readonly Question[]): AnswerPlaces {
  const inOrder = questions.map((question, place) => ({ id: question.id, place, texts: textsFor(question) }))
  return { inOrder, byId: new Map(inOrder.map((one) => [one.id, one])) }
}

/** Puts the answers of a firm in the room of the one before it. Those that have no place are left out. */
export function placeAnswers(answers: Answers, { inOrder, byId }: AnswerPlaces, room: PlacedAnswers): void {
  room.texts.fill(NO_ANSWER)
  let next = 0
  // Going through what was answered is quicker than looking for each question in an object of free shape.
  for (const id in answers) {
    // Most were answered in the order of the list.
    const likely = inOrder[next]
    const place = likely?.id === id ? likely : byId.get(id)
    const answer = answers[id]
    if (place === undefined || answer === undefined) continue
    placeAnswer(answer, place, room)
    next = place.place + 1
  }
}

function placeAnswer({ value, meaning, proof }: Answer, { place, texts }: AnswerPlace, room: PlacedAnswers): void {
  if (typeof value === 'number') {
    room.texts[place] = A_NUMBER
    room.numbers[place] = value
  } else {
    const text = texts.indexOf(value)
    room.texts[place] = text === -1 ? NO_SUCH_TEXT : text
  }
  room.meanings[place] = meaning ?? NO_MEANING
  room.proofs[place] = isNamed(proof) ? 1 : 0
}

/** Whether a proof is more than blanks. */
export function isNamed(proof: string | undefined): boolean {
  return proof !== undefined && proof.trim() !== ''
}
