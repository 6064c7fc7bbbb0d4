import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Doer, Question } from '../model/checklist.ts'
import { type Action, type FindOut, PHASES, type PhaseId, type Plan } from '../model/plan.ts'
import type { SizeClass } from '../model/sized.ts'
import { SIZE_LIMITS } from '../sizing/size.ts'
import { addDays } from '../text/day.ts'
import { fitToHours, type Placed } from './fit.ts'
import { inOrder, tasksOf } from './order.ts'

/** Days after which a check should be done again. */
const CHECK_AGAIN_DAYS = 90

const PHASE_DAYS: Readonly<Record<PhaseId, number | null>> = {
  'this-week': 7,
  'this-month': 28,
  'this-quarter': 91,
  later: null,
}

/**
 * Turns an assessment into actions that fit the hours a firm of this size has.
 * @param hoursPerWeek hours a week for mending things; by default those of the firm's size.
 */
export function makePlan(assessment: Assessment, hoursPerWeek = SIZE_LIMITS[assessment.size.class].hoursPerWeek): Plan {
  const { today, checklist } = assessment
  const placed = fitToHours(inOrder(tasksOf(assessment.questions), assessment.size.class), hoursPerWeek)
  const again = addDays(today, CHECK_AGAIN_DAYS)
  const listIsOld = checklist.lookAgain <= today
  return {
    size: assessment.size.class,
    hoursPerWeek,
    phases: PHASES.map((id) => ({
      id,
      actions: placed.filter((one) => one.phase === id).map((one) => toAction(one, assessment)),
    })),
    findOut: findOut(assessment),
    nextCheck: !listIsOld && checklist.lookAgain < again ? checklist.lookAgain : again,
    listIsOld,
  }
}

function toAction({ task, phase, postponed }: Placed, { today, size }: Assessment): Action {
  const days = PHASE_DAYS[phase]
  const start = phase === 'this-week' ? 0 : phase === 'this-month' ? 7 : 28
  return {
    question: task.assessed.question,
    task: task.task,
    who: doerIn(size.class, task.assessed.question),
    urgent: task.urgent,
    firstStepBy: days === null ? null : addDays(today, days),
    resultBy: days === null ? null : addDays(today, Math.max(days, start + task.days)),
    minutes: task.minutes,
    hours: task.hours,
    postponed,
  }
}

/** A micro firm has no supervisor and no accountant of its own. */
function doerIn(size: SizeClass, { fix }: Question): Doer {
  return size === 'micro' ? 'owner' : (fix?.who ?? 'owner')
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
