import { outcomeOf } from '../core/answer/outcome.ts'
import type { Answers } from '../core/model/answers.ts'
import { isThere, openQuestions, sizedFor, stepAfter, stepBefore } from './order.ts'
import type { Move, Notice, Setting, State, Step } from './state.ts'

/** On to the next step, with what is worth saying on the way. */
export function goOn(state: State, setting: Setting, save: boolean): Move {
  const step = stepAfter(state, setting.library)
  const notices = noticesBetween(state, step, setting)
  const toldOfSkipped = state.toldOfSkipped || notices.some(({ code }) => code === 'skipped-again')
  return { state: { ...state, step, trail: [...state.trail, state.step], overlay: null, notices, toldOfSkipped }, save }
}

/** To the screen shown before, or to the one before in the list; at the very start nothing happens. */
export function goBack(state: State, { library }: Setting): Move {
  const there = state.trail.findLastIndex((step) => isThere(step, library, state.file))
  const step = there >= 0 ? state.trail[there] : stepBefore(state, library)
  if (!step) return { state: { ...state, notices: [] } }
  return { state: { ...state, step, trail: state.trail.slice(0, Math.max(0, there)), overlay: null, notices: [] } }
}

/** Opens one step from the review; answering it leads back there. */
export function goTo(state: State, step: Step): Move {
  return { state: { ...state, step, trail: [...state.trail, state.step], notices: [] } }
}

function noticesBetween(state: State, next: Step, { library, today }: Setting): readonly Notice[] {
  const { step, file } = state
  const sized = sizedFor(library, file)
  if (step.at === 'fact' && next.at === 'question')
    return [{ code: 'sized', questions: sized.kept.length, minutes: sized.minutes }]
  if (step.at !== 'question') return []
  const notices: Notice[] = []
  const section = sized.kept.find((one) => one.question.id === step.id)?.section
  const nextSection =
    next.at === 'question' ? sized.kept.find((one) => one.question.id === next.id)?.section : undefined
  const open = openQuestions(sized, file.answers)
  if (
    section !== nextSection &&
    !state.trail.some((one) => one.at === 'review') &&
    !open.some((one) => one.section === section)
  )
    notices.push(...sectionDone(state, section, { library, today }))
  if (
    !state.toldOfSkipped &&
    next.at === 'question' &&
    state.skips[next.id] === 1 &&
    open.every((one) => (state.skips[one.question.id] ?? 0) > 0)
  )
    notices.push({ code: 'skipped-again', count: open.length })
  if (next.at === 'review' && open.length > 0) notices.push({ code: 'open-left', count: open.length })
  return notices
}

/** What went well in a section: a strength that is met, otherwise how many things are in place. */
function sectionDone(
  { file }: State,
  id: string | undefined,
  { library, today }: Pick<Setting, 'library' | 'today'>,
): readonly Notice[] {
  const section = library.checklist.sections.find((one) => one.id === id)
  if (!section) return []
  const sized = sizedFor(library, file)
  const answers: Answers = file.answers
  const setting = { profile: sized.profile, parameters: library.parameters, today }
  const mine = sized.kept.filter((one) => one.section === id).map((one) => one.question)
  const met = mine.filter((question) => outcomeOf(question, answers[question.id] ?? null, setting).status === 'met')
  const strength = met.find((question) => question.basis === 'strength')
  return [
    {
      code: 'section-done',
      section: section.title,
      strength: strength?.met ?? null,
      good: met.length,
      of: mine.length,
    },
  ]
}
