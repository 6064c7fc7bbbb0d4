import type { Question } from '../core/model/checklist.ts'
import { DEFAULT_LANGUAGE } from '../core/model/text.ts'
import { wordsIn } from '../words/words.ts'
import { additionTo, answerOf, LONGEST_ADDITION, withAddition } from './additions.ts'
import { goOn } from './moves.ts'
import { type ProofAtHand, proofAtHand, proofInWords } from './proof.ts'
import type { Press } from './screen.ts'
import { type Move, type Setting, type State, stay } from './state.ts'

/** The option for proof in the owner's own words. */
export const OTHER_PROOF = '#other'
/** The option for none at hand. */
export const NO_PROOF = '#none'

/** What a press leads to where the proof at hand is ticked; `isAsked`: after an answer, so that the check then goes on. */
export function onProof(state: State, question: Question, press: Press, isAsked: boolean, setting: Setting): Move {
  switch (press.kind) {
    case 'key':
      return press.key === 's' && isAsked ? goOn(passed(state), setting, false) : stay(state)
    case 'option': {
      const none = withAddition(state, question, 'proof', '')
      return isAsked ? goOn(passed(none), setting, true) : kept(none, question)
    }
    case 'several': {
      const isOther = press.ids.includes(OTHER_PROOF)
      const { others } = before(state, question)
      const suggested = press.ids.map(Number).filter(Number.isInteger)
      const named = withProof(state, question, { suggested, others: isOther ? others : '' })
      if (named === null) return tooLong(state)
      if (isOther) return { ...stay(named), state: { ...stay(named).state, overlay: { over: 'proof-words', isAsked } } }
      return isAsked ? goOn(named, setting, true) : kept(named, question)
    }
    default:
      return stay(state)
  }
}

/** What a press leads to where proof is named in the owner's own words; what was ticked stays. */
export function onProofWords(state: State, question: Question, press: Press, isAsked: boolean, setting: Setting): Move {
  if (press.kind !== 'text') return isAsked ? goOn(state, setting, true) : stay(state)
  const named = withProof(state, question, { ...before(state, question), others: press.text })
  if (named === null) return tooLong(state)
  return isAsked ? goOn(named, setting, true) : kept(named, question)
}

function before(state: State, question: Question): ProofAtHand {
  return proofAtHand(additionTo(state, question).proof ?? '', question, state.file.facts)
}

/** `null` when it is more than a file of answers holds: what was ticked and what was written go together. */
function withProof(state: State, question: Question, proof: ProofAtHand): State | null {
  const words = wordsIn(state.language ?? DEFAULT_LANGUAGE)
  const text = proofInWords(proof, question, state.file.facts, words)
  return text.length > LONGEST_ADDITION ? null : withAddition(state, question, 'proof', text)
}

/** The same screen: nothing is taken that could not be read again. */
function tooLong(state: State): Move {
  return { state: { ...state, notices: [{ code: 'too-long', most: LONGEST_ADDITION }] } }
}

function passed(state: State): State {
  return { ...state, proofPassed: state.proofPassed + 1 }
}

/** Back at the question, with a word that the proof is on the disk or waits for an answer. */
function kept(state: State, question: Question): Move {
  if (answerOf(state, question)) return { ...stay(state, { code: 'proof-kept' }), save: true }
  return state.waiting[question.id] ? stay(state, { code: 'waits' }) : stay(state)
}
