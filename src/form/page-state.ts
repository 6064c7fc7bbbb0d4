import type { AnswerFile } from '../core/model/answers.ts'
import { DEFAULT_LANGUAGE, type Language } from '../core/model/text.ts'
import { begin, resumed } from '../interview/begin.ts'
import type { Library, State } from '../interview/state.ts'

export type View = 'welcome' | 'asking' | 'files' | 'erase' | 'result'

/** Something that the page itself says once, above what is shown. */
export type PageNotice =
  | {
      readonly code:
        | 'too-large'
        | 'not-json'
        | 'not-answers'
        | 'other-list'
        | 'other-window'
        | 'not-kept'
        | 'erased'
        | 'sent'
    }
  | { readonly code: 'opened'; readonly ignored: number }
  | { readonly code: 'saved-file'; readonly name: string }

/** The page at one moment: the conversation, and what the page adds to it. */
export interface PageState {
  readonly view: View
  readonly interview: State
  /** This browser keeps the answers; the owner has said so. */
  readonly remembers: boolean
  /** Everything that was answered is kept in this browser or was handed on as a file. */
  readonly safe: boolean
  readonly notice: PageNotice | null
}

/** The page as it opens; answers that were kept before are offered, not gone on with unasked. */
export function opened(library: Library, kept: AnswerFile | null, language: Language): PageState {
  const interview = begin(library, kept, kept?.language ?? language)
  return {
    view: 'welcome',
    interview: { ...interview, step: { at: 'welcome' }, trail: [], notices: [] },
    remembers: kept !== null,
    safe: true,
    notice: null,
  }
}

/** Nothing was asked in this window yet. */
export function isAtStart({ interview: { step } }: PageState): boolean {
  return step.at === 'welcome' || step.at === 'language'
}

/** On with answers that were kept or opened: at the next open question, or the review. */
export function goneOn(state: PageState, library: Library): PageState {
  return { ...state, view: 'asking', interview: resumed(state.interview, library), notice: null }
}

/** With the answers of a file. Before a check has begun it is still to be said whether this machine may remember them. */
export function withFile(state: PageState, file: AnswerFile, ignored: number, library: Library): PageState {
  const language = state.interview.language ?? DEFAULT_LANGUAGE
  const interview: State = { ...begin(library, { ...file, language }, language), saved: 'nothing-yet' }
  const view = state.view === 'welcome' ? 'welcome' : 'asking'
  return { ...state, view, interview, safe: true, notice: { code: 'opened', ignored } }
}

/** How many facts and answers there are. */
export function answeredIn({ facts, answers }: AnswerFile): number {
  return Object.keys(facts).length + Object.keys(answers).length
}
