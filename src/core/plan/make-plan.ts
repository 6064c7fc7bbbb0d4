import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Doer } from '../model/checklist.ts'
import { type Action, type FindOut, PHASES, type PhaseId, type Plan } from '../model/plan.ts'
import { SIZE_LIMITS } from '../sizing/size.ts'
import { addDays } from '../text/day.ts'
import { doneOf } from './done.ts'
import { fitToHours, type Placed } from './fit.ts'
import { idOf, inOrder, tasksOf } from './order.ts'
import { doerIn, workOf } from './work.ts'

/** Days after which a check should be done again. */
const CHECK_AGAIN_DAYS = 90

/** The days, from today, between which the first steps of a phase are due; `null` for what has no day yet. */
const PHASE_DAYS: Readonly<Record<PhaseId, readonly [number, number] | null>> = {
  'this-week': [7, 7],
  'this-month': [14, 28],
  'this-quarter': [35, 91],
  later: null,
}

const DAYS_OF_A_WEEK = 7

/**
 * Turns an assessment into actions that fit the hours a firm of this size has.
 * @param hoursPerWeek hours a week for mending things; by default those of the firm's size.
 */
export function makePlan(assessment: Assessment, hoursPerWeek = SIZE_LIMITS[assessment.size.class].hoursPerWeek): Plan {
  const { today, checklist } = assessment
  const tasks = tasksOf(assessment.questions)
  const done = doneOf(tasks, assessment)
  const open = tasks.filter((task) => !done.some((one) => one.question.id === idOf(task)))
  const placed = fitToHours(inOrder(open, assessment.size.class), hoursPerWeek)
  const again = addDays(today, CHECK_AGAIN_DAYS)
  const listIsOld = checklist.lookAgain <= today
  return {
    size: assessment.size.class,
    hoursPerWeek,
    phases: PHASES.map((id) => ({
      id,
      actions: placed
        .filter((one) => one.phase === id)
        .map((one, index, { length }) => toAction(one, index / Math.max(1, length - 1), assessment)),
    })),
    findOut: findOut(assessment),
    done,
    nextCheck: !listIsOld && checklist.lookAgain < again ? checklist.lookAgain : again,
    listIsOld,
  }
}

/** `place`: where in its phase the action stands, 0 for the first and 1 for the last. */
function toAction({ task, phase, postponed }: Placed, place: number, { today, size }: Assessment): Action {
  const due = dueOf(task, PHASE_DAYS[phase], place)
  return {
    ...workOf(task, size.class),
    urgent: task.urgent,
    firstStepBy: due && addDays(today, due.first),
    resultBy: due && addDays(today, due.result),
    postponed,
  }
}

/**
 * Days from today for the first step and a first result: the first steps of a phase are spread over it; what is urgent
 * may be due tomorrow. The days of a fix count from the week of its first step.
 */
function dueOf(
  { urgent, days }: Placed['task'],
  range: readonly [number, number] | null,
  place: number,
): { readonly first: number; readonly result: number } | null {
  if (range === null) return null
  const [from, to] = range
  const first = urgent ? Math.min(days, to) : Math.round(from + (to - from) * place)
  return { first, result: first + Math.max(0, days - DAYS_OF_A_WEEK) }
}

/** Unknowns by who can tell; those that hold a critical one first, and within this week. */
function findOut({ questions, today, size }: Assessment): readonly FindOut[] {
  const groups = new Map<Doer, AssessedQuestion[]>()
  for (const one of questions) {
    if (one.status !== 'unknown') continue
    const who = doerIn(size.class, one.question)
    groups.set(who, [...(groups.get(who) ?? []), one])
  }
  const all = [...groups].map(([who, group]): FindOut => {
    const urgent = group.some(({ question }) => question.severity === 'critical')
    return { who, questions: group, urgent, by: addDays(today, urgent ? 7 : 28) }
  })
  return [...all.filter((one) => one.urgent), ...all.filter((one) => !one.urgent)]
}
