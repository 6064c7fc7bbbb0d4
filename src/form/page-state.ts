import type { AnswerFile } from '../core/model/answers.ts'
import { DEFAULT_LANGUAGE, type Language } from '../core/model/text.ts'
import { begin, resumed } from '../interview/begin.ts'
import { react } from '../interview/react.ts'
import type { Press } from '../interview/screen.ts'
import { REFUSALS } from '../interview/screens/screen-of.ts'
import type { Library, Setting, State } from '../interview/state.ts'

/** What is asked before something goes that cannot be brought back. */
export type Doubt = 'erase' | 'forget' | 'replace'
export type View = 'welcome' | 'asking' | 'files' | 'result' | Doubt

/** Something that the page itself says once, above what is shown. */
export type PageNotice =
  | {
      readonly code:
        | 'too-large'
        | 'not-json'
        | 'not-answers'
        | 'other-list'
        | 'not-readable'
        | 'other-window'
        | 'set-aside'
        | 'not-kept'
        | 'erased'
        | 'sent'
    }
  | { readonly code: 'opened'; readonly ignored: number }
  | { readonly code: 'saved-file'; readonly name: string }

/** Answers that were read from a file. */
export interface OpenedFile {
  readonly file: AnswerFile
  /** How many entries could not be taken over. */
  readonly ignored: number
}

/** The page at one moment: the conversation, and what the page adds to it. */
export interface PageState {
  readonly view: View
  /** Where a doubt came from, and where its "no" leads. */
  readonly from: View
  readonly interview: State
  /** This browser keeps the answers; the owner has said so. */
  readonly remembers: boolean
  /** Everything that was answered is kept in this browser or was handed on as a file. */
  readonly safe: boolean
  readonly notice: PageNotice | null
  /** A file that would take the place of answers, until the owner has said yes. */
  readonly waiting: OpenedFile | null
}

/** The page as it opens; answers that were kept before are offered, not gone on with unasked. */
export function opened(library: Library, kept: AnswerFile | null, language: Language): PageState {
  const interview = begin(library, kept, kept?.language ?? language)
  return {
    view: 'welcome',
    from: 'welcome',
    interview: { ...interview, step: { at: 'welcome' }, trail: [], notices: [] },
    remembers: kept !== null,
    safe: true,
    notice: null,
    waiting: null,
  }
}

/** Nothing was asked in this window yet. */
export function isAtStart({ interview: { step } }: PageState): boolean {
  return step.at === 'welcome' || step.at === 'language'
}

/** Another view of the same conversation; what was said once is not said again. */
export function turnedTo(state: PageState, view: View): PageState {
  return { ...state, view, from: state.view, notice: null, interview: { ...state.interview, notices: [] } }
}

/** On with answers that were kept or opened: at the next open question, or the review. */
export function goneOn(state: PageState, library: Library): PageState {
  return { ...turnedTo(state, 'asking'), interview: resumed(state.interview, library) }
}

/** Another window keeps the answers now: here they are kept no more, so that neither writes over the other. */
export function leftToOther(state: PageState): PageState {
  const interview: State = { ...state.interview, saved: 'nothing-yet' }
  return { ...state, interview, remembers: false, safe: false, notice: { code: 'other-window' } }
}

/** What a touch leads to. */
export interface Touched {
  readonly state: PageState
  /** There is something new to keep. */
  readonly isNew: boolean
  /** What was typed or ticked is of no more use: it was taken, or left. */
  readonly isSettled: boolean
}

/** Whether a key answers in another way, or leaves a note as it was. On a screen of its own `escape` only goes back. */
function settles(key: string, { interview }: PageState): boolean {
  return key === 'u' || key === 'x' || (key === 'escape' && interview.overlay !== null)
}

/** What a touch in the conversation leads to: another screen, the first one again, or the plan. */
export function touched(state: PageState, press: Press, setting: Setting): Touched {
  const { state: interview, save } = react(state.interview, press, setting)
  const isRefused = interview.notices.some(({ code }) => REFUSALS.includes(code))
  const isSettling = press.kind === 'key' ? settles(press.key, state) : press.kind !== 'language'
  const asked: PageState = { ...state, notice: null, interview: { ...interview, leaving: null } }
  const isBack = isAtStart(asked) && asked.view === 'asking'
  return {
    state:
      interview.leaving === 'finished' ? turnedTo(asked, 'result') : isBack ? { ...asked, view: 'welcome' } : asked,
    isNew: save === true || interview.waiting !== state.interview.waiting,
    isSettled: isSettling && !isRefused,
  }
}

/** Begun by somebody who has said whether this machine may remember: a new check, or one that was opened. */
export function begun(state: PageState, remembers: boolean, setting: Setting): PageState {
  const asked: PageState = { ...turnedTo(state, 'asking'), remembers }
  if (answeredIn(asked.interview.file) > 0) return goneOn(asked, setting.library)
  return { ...asked, interview: react(asked.interview, { kind: 'key', key: 'enter' }, setting).state }
}

/** With the answers of a file. Before a check has begun it is still to be said whether this machine may remember them. */
export function withFile(state: PageState, { file, ignored }: OpenedFile, library: Library): PageState {
  const language = state.interview.language ?? DEFAULT_LANGUAGE
  const interview: State = { ...begin(library, { ...file, language }, language), saved: 'nothing-yet' }
  const atStart = isAtStart(state) || answeredIn(interview.file) === 0
  return {
    ...state,
    view: atStart ? 'welcome' : 'asking',
    interview: atStart ? { ...interview, step: { at: 'welcome' }, notices: [] } : interview,
    remembers: state.remembers && !atStart,
    safe: true,
    notice: { code: 'opened', ignored },
    waiting: null,
  }
}

/** How many facts and answers there are. */
export function answeredIn({ facts, answers }: AnswerFile): number {
  return Object.keys(facts).length + Object.keys(answers).length
}
