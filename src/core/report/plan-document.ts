import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'

/** The plan as data, questions by id, with the assessment that it rests on. */
export function planDocument(assessment: Assessment, plan: Plan) {
  const { today, checklist } = assessment
  const { id, version, sha256 } = checklist
  return {
    format: 'tukiem/plan/1',
    today,
    checklist: { id, version, sha256 },
    size: plan.size,
    hoursPerWeek: plan.hoursPerWeek,
    nextCheck: plan.nextCheck,
    listIsOld: plan.listIsOld,
    phases: plan.phases.map((phase) => ({
      id: phase.id,
      actions: phase.actions.map(({ question, ...action }) => ({ question: question.id, ...action })),
    })),
    done: plan.done.map(({ question, ...done }) => ({ question: question.id, ...done })),
    findOut: plan.findOut.map(({ questions, ...group }) => ({
      ...group,
      questions: questions.map(({ question }) => question.id),
    })),
    assessment,
  } as const
}
