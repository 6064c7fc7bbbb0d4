import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import { factOf, questionOf } from '../find.ts'
import type { Screen } from '../screen.ts'
import type { Notice, Setting, State } from '../state.ts'
import { factHelpScreen, factScreen } from './fact-screen.ts'
import { sayNotice } from './notices.ts'
import { firmScreen, languageScreen, welcomeScreen } from './opening-screens.ts'
import { helpScreen, noteScreen, questionScreen } from './question-screen.ts'
import { reviewScreen } from './review-screen.ts'
import { folderScreen, troubleScreen } from './trouble-screen.ts'
import { whyScreen } from './why-screen.ts'

/** Notices that answer to what was just typed. */
export const REFUSALS: readonly Notice['code'][] = ['not-understood', 'misfit', 'unlikely']

/** The screen for a state of the conversation. Pure. */
export function screenOf(state: State, setting: Setting, words: Words): Screen {
  const screen = overlayScreen(state, setting, words) ?? stepScreen(state, setting, words)
  const notices = state.notices.map((notice) => sayNotice(notice, setting.by, words))
  const isRefused = state.notices.some(({ code }) => REFUSALS.includes(code))
  return { ...screen, notices, title: clean(screen.title), ...(isRefused ? { isRefused } : {}) }
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
  if (overlay === null) return null
  if (overlay.over === 'trouble') return troubleScreen(overlay.failure, state.leaving !== null, setting.home, words)
  if (overlay.over === 'folder') return folderScreen(words)
  const fact = step.at === 'fact' ? factOf(setting.library, step.id) : undefined
  if (fact) return factHelpScreen(state, fact, words)
  const question = step.at === 'question' ? questionOf(setting.library, step.id, state.file.facts) : undefined
  if (!question) return null
  if (overlay.over === 'help') return helpScreen(state, question, words)
  return overlay.over === 'why'
    ? whyScreen(state, question, setting, words)
    : noteScreen(state, question, setting, words)
}
