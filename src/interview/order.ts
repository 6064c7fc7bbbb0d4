import { isAnswered } from '../core/answer/is-answered.ts'
import { inAskingOrder } from '../core/interview/asking-order.ts'
import { nextQuestion } from '../core/interview/next-question.ts'
import type { AnswerFile, Answers } from '../core/model/answers.ts'
import type { Checklist } from '../core/model/checklist.ts'
import type { FactDefinition, Profile } from '../core/model/facts.ts'
import type { KeptQuestion, SizedChecklist } from '../core/model/sized.ts'
import { DEFAULT_LANGUAGE } from '../core/model/text.ts'
import { factsNeeded } from '../core/sizing/facts-needed.ts'
import { minutesFor } from '../core/sizing/minutes.ts'
import { rightSize } from '../core/sizing/right-size.ts'
import type { Library, State, Step } from './state.ts'

/** The facts to ask of this firm, in order. */
export const factsAsked = oncePerFirm((library, profile): readonly FactDefinition[] =>
  factsNeeded(checklistAsked(library), library.facts, profile),
)

/** The questions to ask of the firm as it is known now: those that fit it and are within the scope, in their order. */
export const sizedFor = oncePerFirm(({ checklist, facts, scope }, profile): SizedChecklist => {
  const sized = rightSize(checklist, profile, facts)
  const kept = inAskingOrder(checklist, sized.kept).flatMap(({ id }) => sized.kept.filter((one) => one.section === id))
  if (scope === undefined) return { ...sized, kept }
  const asked = kept.filter((one) => scope(one.question, one.section))
  const language = checklist.languages[0] ?? DEFAULT_LANGUAGE
  const questions = asked.map((one) => one.question)
  return { ...sized, kept: asked, minutes: minutesFor(questions, language) }
})

/** The list with those questions alone that are within the scope: only they decide which facts are needed. */
function checklistAsked({ checklist, scope }: Library): Checklist {
  if (scope === undefined) return checklist
  const sections = checklist.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => scope(question, section.id)),
  }))
  return { ...checklist, sections }
}

/**
 * Between two touches the same is asked of the same facts many times; facts never change, new ones take their place. So
 * it is worked out once, which an old phone feels.
 */
function oncePerFirm<Result>(
  work: (library: Library, profile: Profile) => Result,
): (library: Library, file: Pick<AnswerFile, 'facts'>) => Result {
  const known = new WeakMap<Library, WeakMap<Profile, Result>>()
  return (library, { facts }) => {
    const firms = known.get(library) ?? new WeakMap<Profile, Result>()
    known.set(library, firms)
    const before = firms.get(facts)
    if (before !== undefined) return before
    const result = work(library, facts)
    firms.set(facts, result)
    return result
  }
}

/** The questions of the list that still wait for an answer. */
export function openQuestions(sized: SizedChecklist, answers: Answers): readonly KeptQuestion[] {
  return sized.kept.filter((one) => !isAnswered(one.question, answers))
}

/**
 * The step after the present one: the next open fact, then the next open question, then those that were put off once,
 * then the review. A question put off twice waits there.
 */
export function stepAfter(state: State, library: Library): Step {
  const { step, file } = state
  if (step.at === 'language') return { at: 'welcome' }
  if (step.at === 'welcome') return { at: 'firm' }
  const asked = factsAsked(library, file)
  const place = step.at === 'fact' ? asked.findIndex((fact) => fact.id === step.id) : -1
  const open = (fact: FactDefinition) => !Object.hasOwn(file.facts, fact.id)
  const fact = asked.slice(place + 1).find(open) ?? asked.find(open)
  if (fact) return { at: 'fact', id: fact.id }
  const sized = sizedFor(library, file)
  const after = step.at === 'question' ? step.id : undefined
  for (const skips of [0, 1]) {
    const next = nextAmong(sized, file.answers, after, (id) => (state.skips[id] ?? 0) === skips)
    if (next) return { at: 'question', id: next.question.id }
  }
  return { at: 'review' }
}

/** The one before it in the list, for when nothing was shown before it in this session; `null` at the start. */
export function stepBefore({ step, file }: State, library: Library): Step | null {
  const facts = factsAsked(library, file).map((fact): Step => ({ at: 'fact', id: fact.id }))
  const questions = sizedFor(library, file).kept.map((one): Step => ({ at: 'question', id: one.question.id }))
  const all: readonly Step[] = [
    { at: 'language' },
    { at: 'welcome' },
    { at: 'firm' },
    ...facts,
    ...questions,
    { at: 'review' },
  ]
  return all[all.findIndex((one) => isSame(one, step)) - 1] ?? null
}

/** Whether a step can be shown now: a question may have left the list since. */
export function isThere(step: Step, library: Library, file: AnswerFile): boolean {
  if (step.at === 'fact') return factsAsked(library, file).some((fact) => fact.id === step.id)
  return step.at !== 'question' || sizedFor(library, file).kept.some((one) => one.question.id === step.id)
}

function isSame(one: Step, other: Step): boolean {
  return one.at === other.at && ('id' in one ? one.id : '') === ('id' in other ? other.id : '')
}

function nextAmong(
  sized: SizedChecklist,
  answers: Answers,
  after: string | undefined,
  allowed: (id: string) => boolean,
): KeptQuestion | null {
  const kept = sized.kept.filter(({ question }) => allowed(question.id) || question.id === after)
  const here = after === undefined || kept.some((one) => one.question.id === after) ? after : undefined
  const next = nextQuestion({ ...sized, kept }, answers, here)
  return next && allowed(next.question.id) ? next : null
}
