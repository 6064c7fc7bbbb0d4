import type { Question } from '../../core/model/checklist.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import { factOf, questionOf } from '../find.ts'
import { languageHint } from '../language-key.ts'
import type { Screen } from '../screen.ts'
import type { Notice, Overlay, Setting, State } from '../state.ts'
import { noteScreen, proofScreen, proofWordsScreen } from './addition-screens.ts'
import { factHelpScreen, factScreen } from './fact-screen.ts'
import { sayNotice } from './notices.ts'
import { firmScreen, languageScreen, welcomeScreen } from './opening-screens.ts'
import { helpScreen, questionScreen } from './question-screen.ts'
import { reviewScreen } from './review-screen.ts'
import { slipScreen } from './slip-screen.ts'
import { whyScreen } from './why-screen.ts'

/** Notices that answer to what was just typed. */
export const REFUSALS: readonly Notice['code'][] = ['not-understood', 'misfit', 'impossible', 'too-long']

/** The screen for a state of the conversation; that saving failed is not told here. Pure. */
export function screenOf(state: State, setting: Setting, words: Words): Screen {
  return withNotices(overlayScreen(state, setting, words) ?? stepScreen(state, setting, words), state, setting, words)
}

/** A screen with what is said once above it, and with the keys that all screens have. */
export function withNotices(screen: Screen, state: State, setting: Setting, words: Words): Screen {
  const notices = state.notices.map((notice) => sayNotice(notice, state.file.facts, setting.by, words))
  const isRefused = state.notices.some(({ code }) => REFUSALS.includes(code))
  const keys = setting.by === 'keys' ? withLanguageKey(screen, state) : screen.keys
  return { ...screen, notices, keys, title: clean(screen.title), ...(isRefused ? { isRefused } : {}) }
}

/** On a phone the language stands in the head of the page; where a text is typed, letters are letters. */
function withLanguageKey({ field, keys }: Screen, { language }: State): Screen['keys'] {
  if (language === null || field.kind === 'text') return keys
  const stopping = keys.findIndex(({ key }) => key === 'q')
  return stopping < 0
    ? [...keys, languageHint(language)]
    : [...keys.slice(0, stopping), languageHint(language), ...keys.slice(stopping)]
}

function stepScreen(state: State, setting: Setting, words: Words): Screen {
  const { step } = state
  switch (step.at) {
    case 'language':
      return languageScreen()
    case 'welcome':
      return welcomeScreen(setting, words)
    case 'firm':
      return firmScreen(state, setting, words)
    case 'review':
      return reviewScreen(state, setting, words)
    case 'fact': {
      const fact = factOf(setting.library, step.id)
      return fact ? factScreen(state, fact, setting, words) : reviewScreen(state, setting, words)
    }
    case 'question': {
      const question = questionOf(setting.library, step.id, state.file.facts)
      return question ? questionScreen(state, question, setting, words) : reviewScreen(state, setting, words)
    }
    default:
      return step satisfies never
  }
}

function overlayScreen(state: State, setting: Setting, words: Words): Screen | null {
  const { overlay, step } = state
  if (overlay === null || overlay.over === 'trouble' || overlay.over === 'folder') return null
  if (overlay.over === 'slip') return 'id' in step ? slipScreen(step.id, overlay, words) : null
  const fact = step.at === 'fact' ? factOf(setting.library, step.id) : undefined
  if (fact) return factHelpScreen(state, fact, words)
  const question = step.at === 'question' ? questionOf(setting.library, step.id, state.file.facts) : undefined
  return question ? screenOver(overlay, question, state, setting, words) : null
}

function screenOver(
  overlay: Exclude<Overlay, { readonly over: 'trouble' | 'folder' | 'slip' }>,
  question: Question,
  state: State,
  setting: Setting,
  words: Words,
): Screen {
  switch (overlay.over) {
    case 'help':
      return helpScreen(state, question, words)
    case 'why':
      return whyScreen(state, question, setting, words)
    case 'note':
      return noteScreen(state, question, setting, words)
    case 'proof':
      return proofScreen(state, question, overlay.isAsked, setting, words)
    case 'proof-words':
      return proofWordsScreen(state, question, setting, words)
    default:
      return overlay satisfies never
  }
}
