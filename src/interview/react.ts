import type { Language } from '../core/model/text.ts'
import { clean } from '../core/text/clean.ts'
import { isSpoken } from '../words/words.ts'
import { resumed } from './begin.ts'
import { factOf, questionOf } from './find.ts'
import { LANGUAGE_KEY, languageAfter } from './language-key.ts'
import { goBack, goOn, goTo } from './moves.ts'
import { openQuestions, sizedFor } from './order.ts'
import { answerFact, onFact } from './react-fact.ts'
import { onProof, onProofWords } from './react-proof.ts'
import { giveAnswer, onNote, onQuestion } from './react-question.ts'
import type { Press } from './screen.ts'
import { numberChosen } from './slip.ts'
import { isBegun, type Move, type Setting, type State, stay } from './state.ts'

/** What a press leads to, on whatever screen. Pure: saving is asked for, not done. */
export function react(state: State, press: Press, setting: Setting): Move {
  if (press.kind === 'language') return speak(state, press.language)
  if (press.kind === 'key' && press.key === LANGUAGE_KEY) return speak(state, languageAfter(state.language))
  if (press.kind === 'key' && press.key === 'q') return leave({ ...state, overlay: null }, 'stopped')
  if (state.overlay) return onOverlay(state, press, setting)
  const { step } = state
  switch (step.at) {
    case 'language':
      return press.kind === 'option' && isSpoken(press.id) ? onLanguage(state, press.id, setting) : stay(state)
    case 'welcome':
      return press.kind === 'key' && press.key === 'b' ? goBack(state, setting) : goOn(state, setting, false)
    case 'firm':
      return onFirm(state, press, setting)
    case 'review':
      return onReview(state, press, setting)
    case 'fact': {
      const fact = factOf(setting.library, step.id)
      return fact ? onFact(state, fact, press, setting) : goOn(state, setting, false)
    }
    case 'question': {
      const question = questionOf(setting.library, step.id, state.file.facts)
      return question ? onQuestion(state, question, press, setting) : goOn(state, setting, false)
    }
    default:
      return step satisfies never
  }
}

function onLanguage(state: State, language: Language, setting: Setting): Move {
  const { state: spoken } = speak(state, language)
  if (!isBegun(state.file)) return goOn(spoken, setting, false)
  return { state: resumed(spoken, setting.library), save: true }
}

/** The same screen in another language. */
function speak(state: State, language: Language): Move {
  const spoken = { ...state, language, file: { ...state.file, language } }
  return { state: spoken, save: isBegun(state.file) }
}

function onFirm(state: State, press: Press, setting: Setting): Move {
  if (press.kind !== 'text') return goBack(state, setting)
  const { name: _, ...others } = state.file.firm
  const name = clean(press.text)
  const firm = name === '' ? others : { ...others, name }
  return goOn({ ...state, file: { ...state.file, firm } }, setting, isBegun(state.file))
}

/** The rows of the review are `open`, `finish`, `fact:…` and `question:…`. */
function onReview(state: State, press: Press, setting: Setting): Move {
  if (press.kind === 'key' && press.key === 'b') return goBack(state, setting)
  if (press.kind !== 'option') return stay(state)
  if (press.id === 'finish') return leave(state, 'finished')
  if (press.id === 'open') return toFirstOpen(state, setting)
  const [at, ...rest] = press.id.split(':')
  return goTo(state, { at: at === 'fact' ? 'fact' : 'question', id: rest.join(':') })
}

/** What was put off, however often, comes once more in its order. */
function toFirstOpen(state: State, { library }: Setting): Move {
  const [first] = openQuestions(sizedFor(library, state.file), state.file.answers)
  if (!first) return stay(state)
  return goTo({ ...state, skips: {}, toldOfSkipped: true }, { at: 'question', id: first.question.id })
}

function onOverlay(state: State, press: Press, setting: Setting): Move {
  const { overlay, step } = state
  const fact = step.at === 'fact' ? factOf(setting.library, step.id) : undefined
  const question = step.at === 'question' ? questionOf(setting.library, step.id, state.file.facts) : undefined
  switch (overlay?.over) {
    case 'note':
      return question ? onNote(state, question, press) : stay(state)
    case 'proof':
      return question ? onProof(state, question, press, overlay.isAsked, setting) : stay(state)
    case 'proof-words':
      return question ? onProofWords(state, question, press, overlay.isAsked, setting) : stay(state)
    case 'slip': {
      const value = numberChosen(press, overlay)
      if (value === null) return stay(state)
      if (fact) return answerFact(stay(state).state, fact, value, setting)
      return question ? giveAnswer(stay(state).state, question, value, setting) : stay(state)
    }
    case 'trouble': {
      const then = { ...state, overlay: overlay.then }
      return press.kind === 'option' ? onTrouble(then, press.id, setting) : { state: then }
    }
    case 'folder': {
      const then = { ...state, overlay: overlay.then }
      return press.kind === 'text' && press.text !== ''
        ? intoFolder(then, press.text, setting)
        : { state: then, save: true }
    }
    default:
      return stay(state)
  }
}

/** Saving failed: try again, save elsewhere, or go on knowing that nothing is on the disk. */
function onTrouble(then: State, choice: string, setting: Setting): Move {
  if (choice === 'again') return { state: then, save: true }
  if (choice === 'home') return intoFolder(then, setting.home, setting)
  if (choice === 'folder') return { state: { ...then, overlay: { over: 'folder', then: then.overlay }, notices: [] } }
  return { state: { ...then, bearsUnsaved: true } }
}

function intoFolder(then: State, folder: string, { home }: Setting): Move {
  const whole = folder.replace(/^~(?=$|[\\/])/, () => home)
  return { state: then, save: true, moveTo: whole }
}

/** What the disk does not hold yet is tried once more, and told. */
function leave(state: State, leaving: 'finished' | 'stopped'): Move {
  return { state: { ...state, leaving, bearsUnsaved: false, notices: [] } }
}
