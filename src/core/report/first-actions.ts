import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, FirstAction } from '../model/report.ts'
import { openActions } from '../plan/standing.ts'
import { actionTitle, firstStepInWords } from './action-words.ts'
import { doerInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { unknownInWords } from './unknown-words.ts'

const FIRST_ACTIONS_SHOWN = 3

/** The first three steps, with who and by when. */
export function firstActionsBlocks(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  const rows = firstActions(assessment, plan, words).slice(0, FIRST_ACTIONS_SHOWN)
  if (rows.length === 0 && assessment.level.inTheWay.length > 0) return []
  if (rows.length === 0) return [{ kind: 'paragraph', tone: 'quiet', text: words.say('report.nothing-to-do') }]
  return [
    { kind: 'heading', level: 2, text: words.say('report.first-actions', { count: rows.length }) },
    {
      kind: 'first-actions',
      heads: [words.say('report.first-step'), words.say('report.who'), words.say('report.by-when')],
      rows,
    },
  ]
}

/** First steps in the order to take them: urgent gaps, urgent things to find out, then the rest. */
function firstActions(assessment: Assessment, plan: Plan, words: ReportWords): readonly FirstAction[] {
  const actions = openActions(plan)
  const steps = actions.map(
    (action): FirstAction => ({
      step: (action.task === 'write-down' ? actionTitle : firstStepInWords)(action, assessment, words),
      who: doerInWords(words, action.who, assessment),
      by: action.firstStepBy === null ? '' : words.day(action.firstStepBy),
      urgent: action.urgent,
    }),
  )
  const unknown = plan.findOut.flatMap(({ who, questions, by }) =>
    questions.map(
      (one): FirstAction => ({
        step: words.say('report.find-out-step', { what: unknownInWords(words, one, assessment) }),
        who: doerInWords(words, who, assessment),
        by: words.day(by),
        urgent: one.question.severity === 'critical',
      }),
    ),
  )
  const urgent = (row: FirstAction) => row.urgent
  const rest = (row: FirstAction) => !row.urgent
  // However much is unknown, one thing that is known to need doing stays among the first three.
  const ask = unknown.filter(urgent)
  const first = steps.length > 0 ? ask.slice(0, FIRST_ACTIONS_SHOWN - 1) : ask
  const later = [...ask.slice(first.length), ...unknown.filter(rest)]
  return [...steps.filter(urgent), ...first, ...steps.filter(rest), ...later]
}
