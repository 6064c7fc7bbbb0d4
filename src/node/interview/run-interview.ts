import { homedir } from 'node:os'
import type { AnswerFile } from '../../core/model/answers.ts'
import { DEFAULT_LANGUAGE, type IsoDate, type Language } from '../../core/model/text.ts'
import { begin } from '../../interview/begin.ts'
import { react } from '../../interview/react.ts'
import { screenWhereSaved } from '../../interview/screens/trouble-screen.ts'
import type { Earlier, Library, Move, Setting, State } from '../../interview/state.ts'
import { withWaiting } from '../../interview/with-waiting.ts'
import { wordsIn } from '../../words/words.ts'
import type { AnswerStore } from '../save/answer-store.ts'
import { withOffer } from './offer-shown.ts'
import { type Prompter, SIGNAL_CODES, type Signal } from './prompter.ts'

export interface InterviewOptions {
  readonly prompter: Prompter
  readonly library: Library
  /** What was answered before, `null` for a new check. */
  readonly file: AnswerFile | null
  /** The disk does not hold `file` yet. */
  readonly isUnsaved?: boolean
  /** The check before, when all is asked again. */
  readonly earlier?: Earlier | null
  readonly store: AnswerStore
  /** Where a new file will be written, for telling the owner at the start. */
  readonly folder: string
  /** `null`: that of the file, otherwise it is asked. */
  readonly language: Language | null
  readonly today: IsoDate
}

export interface InterviewResult {
  readonly outcome: 'finished' | 'stopped' | Signal
  readonly file: AnswerFile
  readonly language: Language
  /** Where the answers are, `null` when nothing has been answered yet. */
  readonly path: string | null
  /** False when something was answered that the disk does not hold. */
  readonly saved: boolean
  /** The answers file that somebody else changed meanwhile; ours are in `path`. */
  readonly conflict: string | null
  /** 0, 5 after a conflict, 74 when not saved, 129, 130 or 143 after a signal. */
  readonly exitCode: number
}

/**
 * Leads an owner through the check. Each answer is saved before the next screen is shown. Ends when the owner
 * finishes, stops, or is cut off; the prompter and the lock are given back in any case.
 */
export async function runInterview(options: InterviewOptions): Promise<InterviewResult> {
  const { prompter, library, store, today } = options
  const home = homedir()
  const begun = begin(library, options.file, options.language, options.earlier ?? null)
  let state: State = options.isUnsaved ? { ...begun, saved: 'not-saved' } : begun
  let conflict: string | null = null
  try {
    for (;;) {
      const setting: Setting = { library, today, by: 'keys', place: store.path() ?? options.folder, home }
      const words = wordsIn(state.language ?? DEFAULT_LANGUAGE)
      const screen = withOffer(screenWhereSaved(state, setting, words), state, library, words)
      const press = await prompter.ask(screen, words)
      if (press.kind === 'signal') return resultOf(lastSave(state, setting, store), press.signal, store, conflict)
      const saved = saveMove(react(state, press, setting), store)
      conflict = saved.conflict ?? conflict
      state = saved.state
      if (state.leaving === null || state.overlay) continue
      if (state.saved !== 'not-saved' || state.bearsUnsaved)
        return resultOf(lastSave(state, setting, store), state.leaving, store, conflict)
    }
  } finally {
    store.close()
    prompter.close()
  }
}

/** Saves when the move asks for it, and when something is still unsaved at the end. */
function saveMove(move: Move, store: AnswerStore): { readonly state: State; readonly conflict: string | null } {
  const { state } = move
  const atTheEnd = state.leaving !== null && state.saved === 'not-saved' && !state.overlay && !state.bearsUnsaved
  if (move.moveTo !== undefined) store.moveTo(move.moveTo)
  if (move.save !== true && !atTheEnd) return { state, conflict: null }
  const result = store.save(state.file)
  if (result.saved) {
    const { conflict, path } = result
    const notices =
      conflict === null ? state.notices : [{ code: 'conflict' as const, kept: conflict, ours: path }, ...state.notices]
    return { state: { ...state, file: result.file, saved: 'saved', bearsUnsaved: false, notices }, conflict }
  }
  const tell = !state.bearsUnsaved || move.moveTo !== undefined
  const overlay = tell ? ({ over: 'trouble', failure: result.failure, then: state.overlay } as const) : state.overlay
  return { state: { ...state, saved: 'not-saved', overlay }, conflict: null }
}

/** Before the end: what the disk does not hold yet is tried once more, notes that wait for an answer included. */
function lastSave(state: State, { library }: Setting, store: AnswerStore): State {
  const file = withWaiting(state, library)
  if (file === state.file && state.saved !== 'not-saved') return state
  const result = store.save(file)
  return result.saved ? { ...state, file: result.file, saved: 'saved' } : { ...state, saved: 'not-saved' }
}

function resultOf(
  state: State,
  outcome: InterviewResult['outcome'],
  store: AnswerStore,
  conflict: string | null,
): InterviewResult {
  const saved = state.saved !== 'not-saved'
  const ending = conflict !== null ? 5 : saved ? 0 : 74
  return {
    outcome,
    file: state.file,
    language: state.language ?? DEFAULT_LANGUAGE,
    path: state.saved === 'nothing-yet' ? null : store.path(),
    saved,
    conflict,
    exitCode: outcome === 'finished' || outcome === 'stopped' || !saved ? ending : SIGNAL_CODES[outcome],
  }
}
