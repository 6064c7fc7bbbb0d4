import { progressAt } from '../core/interview/next-question.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { DEFAULT_LANGUAGE, type Language } from '../core/model/text.ts'
import { isSpoken } from '../words/words.ts'
import { fitAnswers } from './fit-answers.ts'
import { sizedFor, stepAfter } from './order.ts'
import { emptyAnswers, type Library, type Notice, type State, type Step } from './state.ts'

/**
 * The first screen: language and welcome for a new file (or one whose language is not spoken here); the next open question or the review for one begun before.
 */
export function begin(library: Library, given: AnswerFile | null, language: Language | null): State {
  const file = given === null ? emptyAnswers(library) : upToDate(given, library)
  const begun = Object.keys(file.facts).length + Object.keys(file.answers).length > 0
  const spoken = language ?? (isSpoken(file.language) ? file.language : null)
  const state: State = {
    file: spoken === null ? file : { ...file, language: spoken },
    language: spoken,
    step: { at: spoken === null ? 'language' : 'welcome' },
    trail: [],
    overlay: null,
    notices: [],
    skips: {},
    waiting: {},
    proofPassed: 0,
    saved: begun ? 'saved' : 'nothing-yet',
    bearsUnsaved: false,
    leaving: null,
    hiredAskedAgain: false,
    toldOfSkipped: false,
  }
  return begun && spoken !== null ? resumed(state, library) : state
}

/** Goes on where the answers end. */
export function resumed(state: State, library: Library): State {
  const step = stepAfter({ ...state, step: { at: 'firm' } }, library)
  return { ...state, step, trail: [], notices: [welcomeBack(step, state.file, library)] }
}

function welcomeBack(step: Step, file: AnswerFile, library: Library): Notice {
  if (step.at !== 'question') return { code: step.at === 'review' ? 'welcome-back-done' : 'welcome-back-facts' }
  const sized = sizedFor(library, file)
  const kept = sized.kept.find((one) => one.question.id === step.id)
  if (!kept) return { code: 'welcome-back-facts' }
  const { number, total } = progressAt(sized, file.answers, kept.question, file.language ?? DEFAULT_LANGUAGE)
  return { code: 'welcome-back', number, total }
}

/** The list as it is now, and each answer where it belongs. */
function upToDate(file: AnswerFile, { checklist, sha256 }: Library): AnswerFile {
  const { id, version } = checklist
  return fitAnswers({ ...file, checklist: { ...file.checklist, id, version, sha256 } }, checklist)
}
