import { outcomeOf } from '../core/answer/outcome.ts'
import type { Question } from '../core/model/checklist.ts'
import type { Profile } from '../core/model/facts.ts'
import { fill } from '../core/text/fill.ts'
import { LANGUAGES, type Words, wordsIn } from '../words/words.ts'
import { additionTo, answerOf } from './additions.ts'
import type { Setting, State } from './state.ts'

/** Between two things that prove one answer. */
export const BETWEEN = '; '

/** After so many times without an answer it is asked no more in this session. */
const MOST_PASSED = 2

/** What proves an answer: which of the list's own suggestions, and what else in the owner's words. */
export interface ProofAtHand {
  /** Places among the question's suggestions. */
  readonly suggested: readonly number[]
  readonly others: string
}

/** Reads what was named before, in whatever language. */
export function proofAtHand(proof: string, question: Question, profile: Profile): ProofAtHand {
  const parts = proof.split(BETWEEN).filter((part) => part !== '')
  const inAll = question.proof.map((text) => LANGUAGES.map(({ code }) => fill(text, wordsIn(code), profile)))
  const suggested = inAll.flatMap((texts, place) => (parts.some((part) => texts.includes(part)) ? [place] : []))
  const others = parts.filter((part) => !inAll.some((texts) => texts.includes(part)))
  return { suggested, others: others.join(BETWEEN) }
}

/** The same as text, for the answer. */
export function proofInWords(
  { suggested, others }: ProofAtHand,
  question: Question,
  profile: Profile,
  words: Words,
): string {
  const named = question.proof.flatMap((text, place) => (suggested.includes(place) ? [fill(text, words, profile)] : []))
  return [...named, ...(others === '' ? [] : [others])].join(BETWEEN)
}

/** Whether a good answer that may be urgent one day stands without proof, and the owner does not mind being asked. */
export function wantsProof(state: State, question: Question, { library, today }: Setting): boolean {
  const { basis, severity } = question
  if (basis !== 'law' || severity !== 'critical' || question.proof.length === 0) return false
  if (state.proofPassed >= MOST_PASSED || (additionTo(state, question).proof ?? '') !== '') return false
  const profile = state.file.facts
  const answer = answerOf(state, question) ?? null
  return outcomeOf(question, answer, { profile, parameters: library.parameters, today }).status === 'met'
}
