import type { Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, FirstAction } from '../model/report.ts'
import { unknownInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

const FIRST_ACTIONS_SHOWN = 3

/** The first three steps, with who and by when. */
export function firstActionsBlocks(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  const rows = firstActions(assessment, plan, words).slice(0, FIRST_ACTIONS_SHOWN)
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

/** First steps in the order to take them: urgent gaps, urgent things to find out, then the rest of the plan. */
function firstActions(assessment: Assessment, plan: Plan, words: ReportWords): readonly FirstAction[] {
  const actions = plan.phases.flatMap((phase) => phase.actions)
  const steps = actions.map(
    (action): FirstAction => ({
      step:
        action.task === 'write-down'
          ? `${words.say('report.write-down-title', { what: wording(words, action.question.met, assessment) })}`
          : wording(words, action.question.fix?.first, assessment),
      who: words.say(`report.doer.${action.question.fix?.who ?? 'owner'}`),
      by: action.firstStepBy === null ? '' : words.day(action.firstStepBy),
      urgent: action.urgent,
    }),
  )
  const unknown = plan.findOut.flatMap(({ who, questions, by }) =>
    questions
      .filter(({ question }) => question.severity === 'critical')
      .map((one): FirstAction => {
        const doer = words.say(`report.doer.${who}`)
        const what = unknownInWords(words, one, assessment)
        return {
          step: words.say('report.find-out-step', { who: doer, what }),
          who: doer,
          by: words.day(by),
          urgent: true,
        }
      }),
  )
  return [...steps.filter((one) => one.urgent), ...unknown, ...steps.filter((one) => !one.urgent)]
}
