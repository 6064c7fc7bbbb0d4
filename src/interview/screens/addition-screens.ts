import type { Question } from '../../core/model/checklist.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import { additionTo, LONGEST_ADDITION } from '../additions.ts'
import { BETWEEN, proofAtHand, proofInWords } from '../proof.ts'
import { NO_PROOF, OTHER_PROOF } from '../react-proof.ts'
import type { KeyHint, Paragraph, Screen } from '../screen.ts'
import type { Addition, Setting, State } from '../state.ts'
import { sentence, textLimit } from './labels.ts'

/** A note on one answer. */
export function noteScreen(state: State, question: Question, { by }: Setting, words: Words): Screen {
  return {
    name: `note:${question.id}`,
    head: null,
    notices: [],
    title: words.say('interview.note.title'),
    paragraphs: [asked(state, question, words)],
    field: {
      kind: 'text',
      label: words.say('interview.note.label', { by }),
      value: clean(additionTo(state, question).note ?? ''),
      limit: textLimit(LONGEST_ADDITION, by, words),
    },
    keys: textKeys(words),
  }
}

/** Which of the list's suggestions are at hand to prove an answer. */
export function proofScreen(state: State, question: Question, isAsked: boolean, { by }: Setting, words: Words): Screen {
  const { suggested, others } = proofAtHand(additionTo(state, question).proof ?? '', question, state.file.facts)
  const lead: Paragraph = { text: words.say('interview.proof.lead'), tone: 'plain' }
  return {
    name: `proof:${question.id}`,
    head: null,
    notices: [],
    title: words.say('interview.proof.title'),
    paragraphs: isAsked ? [asked(state, question, words), lead] : [asked(state, question, words)],
    field: {
      kind: 'several',
      options: [
        ...question.proof.map((one, place) => ({ id: String(place), label: sentence(one, words, state.file.facts) })),
        { id: OTHER_PROOF, label: words.say('interview.proof.other', { others: others === '' ? '_' : others }) },
        { id: NO_PROOF, label: words.say('interview.proof.none'), alone: true },
      ],
      marked: [...suggested.map(String), ...(others === '' ? [] : [OTHER_PROOF])],
      hint: words.say('interview.facts.several-hint', { by }),
      nothingYet: words.say('interview.proof.nothing-yet'),
    },
    keys: [
      ...(isAsked ? [{ key: 's', label: words.say('interview.key.skip') }] : []),
      { key: 'b', label: words.say('interview.key.to-question') },
      { key: 'q', label: words.say('interview.key.quit') },
    ],
  }
}

/** Proof in the owner's own words. */
export function proofWordsScreen(state: State, question: Question, { by }: Setting, words: Words): Screen {
  const profile = state.file.facts
  const { suggested, others } = proofAtHand(additionTo(state, question).proof ?? '', question, profile)
  const beside = proofInWords({ suggested, others: '' }, question, profile, words)
  const room = LONGEST_ADDITION - (beside === '' ? 0 : beside.length + BETWEEN.length)
  return {
    name: `proof-words:${question.id}`,
    head: null,
    notices: [],
    title: words.say('interview.proof.title'),
    paragraphs: [asked(state, question, words)],
    field: {
      kind: 'text',
      label: words.say('interview.proof.label', { by }),
      value: clean(others),
      limit: textLimit(room, by, words),
    },
    keys: textKeys(words),
  }
}

/** What was added, in brief, for the question's own screen. */
export function additionLines(state: State, question: Question, words: Words): Screen['paragraphs'] {
  const { note, proof }: Addition = additionTo(state, question)
  const line = (text: string): Paragraph => ({ text, tone: 'quiet', lines: 1 })
  return [
    ...(note === undefined ? [] : [line(words.say('interview.note.shown', { note }))]),
    ...(proof === undefined ? [] : [line(words.say('interview.proof.shown', { proof }))]),
  ]
}

function asked(state: State, question: Question, words: Words): Paragraph {
  return { text: words.say('interview.about', { ask: sentence(question.ask, words, state.file.facts) }), tone: 'quiet' }
}

function textKeys(words: Words): readonly KeyHint[] {
  return [
    { key: 'enter', name: 'Enter', label: words.say('interview.key.enter-save') },
    { key: 'escape', name: 'Esc', label: words.say('interview.key.cancel') },
  ]
}
