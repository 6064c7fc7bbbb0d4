import type { Language } from '../../core/model/text.ts'
import { answersJson } from '../../interview/answers-json.ts'
import { withWaiting } from '../../interview/with-waiting.ts'
import type { FormData } from '../../render/form-page/form-data.ts'
import { leftToOther, opened, type PageState } from '../page-state.ts'
import { givenAnswers } from './given-answers.ts'
import type { Memory } from './memory.ts'

/** The page as it opens, with what this browser remembers. What it cannot read is set aside and told. */
export function remembered(memory: Memory | null, data: FormData, language: Language): PageState {
  const text = memory?.read() ?? null
  if (text === null) return opened(data, null, language)
  const given = givenAnswers(text, data)
  if (given.read) {
    const notice = given.ignored > 0 ? ({ code: 'opened', ignored: given.ignored } as const) : null
    return { ...opened(data, given.file, language), notice }
  }
  memory?.setAside()
  return { ...opened(data, null, language), notice: { code: 'set-aside' } }
}

/** After an answer: one more revision, kept in this browser where that is allowed. */
export function keptIn(memory: Memory | null, state: PageState, data: FormData): PageState {
  const { file } = state.interview
  const interview = { ...state.interview, file: { ...file, revision: file.revision + 1 } }
  if (!state.remembers || memory === null) return { ...state, interview, safe: false }
  const kept = memory.keep(answersJson(withWaiting(interview, data)))
  switch (kept) {
    case 'kept':
      return { ...state, interview: { ...interview, saved: 'saved' }, safe: true }
    case 'refused':
      return { ...state, interview: { ...interview, saved: 'not-saved' }, safe: false, notice: { code: 'not-kept' } }
    case 'changed':
      return leftToOther({ ...state, interview })
    default:
      return kept satisfies never
  }
}
