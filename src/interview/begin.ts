import { progressAt } from '../core/interview/next-question.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { DEFAULT_LANGUAGE, type Language } from '../core/model/text.ts'
import { isSpoken } from '../words/words.ts'
import { fitAnswers } from './fit-answers.ts'
import { listChanged } from './list-changed.ts'
import { openQuestions, sizedFor, stepAfter } from './order.ts'
import { type Earlier, emptyAnswers, isBegun, type Library, type Notice, type State, type Step } from './state.ts'

/**
 * The first screen: language and welcome for a new file (or one whose language is not spoken here); the next open
 * question or the review for one begun before. `earlier` is what the check before it holds when all is asked again.
 */
export function begin(
  library: Library,
  given: AnswerFile | null,
  language: Language | null,
  earlier: Earlier | null = null,
): State {
  const file = given === null ? emptyAnswers(library) : upToDate(given, library)
  const begun = isBegun(file)
  const spoken = language ?? (isSpoken(file.language) ? file.language : null)
  const state: State = {
    file: spoken === null ? file : { ...file, language: spoken },
    language: spoken,
    earlier,
    listBefore: given?.checklist ?? null,
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
  const changed = state.listBefore && listChanged(state.listBefore, state.file, library)
  const welcome = welcomeBack(step, state, library)
  return { ...state, step, trail: [], listBefore: null, notices: changed ? [welcome, changed] : [welcome] }
}

function welcomeBack(step: Step, { file, earlier }: State, library: Library): Notice {
  if (earlier !== null && Object.keys(file.facts).length === 0) return { code: 'checks-again' }
  if (step.at !== 'question') return { code: step.at === 'review' ? 'welcome-back-done' : 'welcome-back-facts' }
  const sized = sizedFor(library, file)
  const kept = sized.kept.find((one) => one.question.id === step.id)
  if (!kept) return { code: 'welcome-back-facts' }
  const { number, total } = progressAt(sized, file.answers, kept.question, file.language ?? DEFAULT_LANGUAGE)
  return { code: 'welcome-back', open: openQuestions(sized, file.answers).length, number, total }
}

/** The list as it is now, and each answer where it belongs. */
function upToDate(file: AnswerFile, { checklist, sha256 }: Library): AnswerFile {
  const { id, version } = checklist
  return fitAnswers({ ...file, checklist: { ...file.checklist, id, version, sha256 } }, checklist)
}
