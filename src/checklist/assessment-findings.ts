import type { Assessment } from '../core/model/assessment.ts'
import { isCheckDay, isDay } from '../core/text/day.ts'
import type { Finding } from './finding.ts'
import type { Loaded } from './load.ts'
import { nearestOfMany } from './near.ts'
import type { Path } from './tree.ts'

type LoadedAssessment = Pick<Loaded<Assessment>, 'document' | 'file' | 'found' | 'placeOf'>

/** What reports rest on and a schema cannot say: real days, each question once, and no name of what is not there. */
export function assessmentFindings(loaded: LoadedAssessment): readonly Finding[] {
  return [...dayFindings(loaded), ...questionFindings(loaded), ...sectionFindings(loaded), ...nameFindings(loaded)]
}

function dayFindings({ document, found }: LoadedAssessment): readonly Finding[] {
  const { checklist, parameters, laws, duties, done } = document
  const days: readonly (readonly [day: string | null | undefined, path: Path])[] = [
    [checklist.lawAsOf, ['checklist', 'lawAsOf']],
    [checklist.lookAgain, ['checklist', 'lookAgain']],
    ...parameters.map(({ validFrom }, at) => [validFrom, ['parameters', at, 'validFrom']] as const),
    ...laws.map(({ inForce }, at) => [inForce, ['laws', at, 'inForce']] as const),
    ...laws.map(({ lookAgain }, at) => [lookAgain, ['laws', at, 'lookAgain']] as const),
    ...duties.map(({ next }, at) => [next, ['duties', at, 'next']] as const),
    ...done.map(({ on }, at) => [on, ['done', at, 'on']] as const),
  ]
  const wrong = days.filter(([day]) => typeof day === 'string' && !isDay(day)).map(([, path]) => path)
  return [...(isCheckDay(document.today) ? [] : [['today']]), ...wrong].map((path) =>
    found('day-not-real', { key: String(path.at(-1)) }, path),
  )
}

function questionFindings({ document, file, found, placeOf }: LoadedAssessment): readonly Finding[] {
  const firstAt = new Map<string, number>()
  return document.questions.flatMap(({ question: { id } }, at) => {
    const first = firstAt.get(id)
    if (first === undefined) firstAt.set(id, at)
    if (first === undefined) return []
    const line = placeOf(['questions', first, 'question', 'id']).line ?? 0
    return [found('id-duplicate', { id, file, line }, ['questions', at, 'question', 'id'])]
  })
}

/** A question of a section that is not there would stand in no report. */
function sectionFindings({ document, found }: LoadedAssessment): readonly Finding[] {
  const sections = new Set(document.sections.map(({ id }) => id))
  const lost = document.questions.flatMap(({ section }, at) => (sections.has(section) ? [] : [{ id: section, at }]))
  const near = nearestOfMany(
    lost.map(({ id }) => id),
    [...sections],
  )
  return lost.map(({ id, at }, index) =>
    found('section-unknown', { id, near: near[index] ?? '' }, ['questions', at, 'section']),
  )
}

function nameFindings({ document, found }: LoadedAssessment): readonly Finding[] {
  const { questions, level, ladders, done } = document
  const known = new Set(questions.map(({ question }) => question.id))
  const named: readonly { readonly id: string; readonly path: Path }[] = [
    ...level.inTheWay.map((id, at) => ({ id, path: ['level', 'inTheWay', at] })),
    ...ladders.map(({ question }, at) => ({ id: question, path: ['ladders', at, 'question'] })),
    ...done.map(({ question }, at) => ({ id: question, path: ['done', at, 'question'] })),
  ]
  const lost = named.filter(({ id }) => !known.has(id))
  const near = nearestOfMany(
    lost.map(({ id }) => id),
    [...known],
  )
  return lost.map(({ id, path }, index) => found('after-unknown', { id, near: near[index] ?? '' }, path))
}
