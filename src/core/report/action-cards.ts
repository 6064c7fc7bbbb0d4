import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Action, Plan } from '../model/plan.ts'
import type { ActionCard, Block } from '../model/report.ts'
import { fineFor } from '../scoring/fine.ts'
import { SIZE_LIMITS } from '../sizing/size.ts'
import { answerInWords, doerInWords, fineInWords, lawInWords, targetInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

type Line = ActionCard['lines'][number]

/** The plan, one card an action, phase by phase. */
export function actionCards(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  let number = 0
  const blocks = plan.phases
    .filter((phase) => phase.actions.length > 0)
    .flatMap((phase): Block[] => [
      { kind: 'heading', level: 2, text: words.say(`report.phase.${phase.id}`) },
      ...phase.actions.map((action): Block => {
        number += 1
        return actionCard(action, number, assessment, words)
      }),
    ])
  if (blocks.length === 0) return []
  const actions = plan.phases.flatMap((phase) => phase.actions)
  const late = actions.filter((action) => action.firstStepBy === null).length
  const put = late === 0 ? '' : ` ${words.say('report.put-later', { count: late })}`
  const hours = words.number(plan.hoursPerWeek)
  const total = words.number(Math.ceil(actions.reduce((sum, action) => sum + action.hours, 0)))
  const fitted =
    plan.hoursPerWeek === SIZE_LIMITS[plan.size].hoursPerWeek
      ? words.say('report.plan-hours', { hours, size: words.say(`report.size.${plan.size}`), total })
      : words.say('report.plan-hours-given', { hours, total })
  return [{ kind: 'paragraph', tone: 'plain', text: `${fitted}${put}` }, ...blocks]
}

function actionCard(action: Action, number: number, assessment: Assessment, words: ReportWords): ActionCard {
  const { question, task } = action
  const assessed = assessment.questions.find((one) => one.question.id === question.id)
  const fine = assessed ? fineFor(assessed) : null
  const title =
    task === 'write-down'
      ? words.say('report.write-down-title', { what: wording(words, question.met, assessment) })
      : wording(words, question.gap, assessment)
  const lines = [
    ...steps(action, assessment, words),
    ...now(assessed, assessment, words),
    line(words.say('report.card.why'), [wording(words, question.why, assessment)]),
    line(words.say('report.card.law'), [
      ...question.laws.map((law) => lawInWords(words, law, assessment.laws)),
      ...(fine ? [fineInWords(words, fine, assessment.laws)] : []),
    ]),
    line(
      words.say('report.card.proof'),
      question.proof.map((proof) => wording(words, proof, assessment)),
    ),
    line(words.say('report.card.who'), [
      words.say('report.card.who-value', { who: doerInWords(words, action.who, assessment) }),
    ]),
    line(words.say('report.card.effort'), [effort(action, words)]),
    line(
      words.say('report.card.help'),
      (question.fix?.from ?? []).map((from) => wording(words, from, assessment)),
    ),
    line(
      words.say('report.card.later'),
      action.firstStepBy === null && action.postponed ? [words.say(`report.card.later-${action.postponed}`)] : [],
    ),
  ]
  return {
    kind: 'action',
    number,
    title,
    mark: action.urgent ? words.say('report.urgent-mark') : null,
    lines: lines.filter(({ text }) => text.some((part) => part !== '')),
  }
}

function steps({ question, task, minutes, firstStepBy }: Action, assessment: Assessment, words: ReportWords): Line[] {
  const first =
    task === 'write-down' ? words.say('report.write-down-step') : wording(words, question.fix?.first, assessment)
  const when =
    firstStepBy === null
      ? words.say('report.card.minutes', { minutes })
      : words.say('report.card.minutes-by', { minutes, day: words.day(firstStepBy) })
  const then = task === 'write-down' ? [] : (question.fix?.then ?? [])
  return [
    line(words.say('report.card.first'), [first]),
    line(words.say('report.card.when'), [when]),
    line(
      words.say('report.card.then'),
      then.map((step) => wording(words, step, assessment)),
    ),
  ]
}

/** What the firm answered, where a number says more than the title: the people still missing stay in the plan. */
function now(assessed: AssessedQuestion | undefined, assessment: Assessment, words: ReportWords): Line[] {
  const value = assessed?.answer?.value
  if (!assessed || value === undefined || assessed.question.kind === 'yes-no') return []
  const label = words.say('report.card.now')
  if (typeof value === 'number' && assessed.of !== null) {
    const args = { people: value, of: assessed.of, missing: assessed.of - value }
    return [line(label, [words.say('report.now.count', args)])]
  }
  const answer = answerInWords(words, assessed.question, assessed.answer, assessed.of)
  const target = targetInWords(words, assessed, assessment)
  if (target !== null) return [line(label, [words.say('report.now.number', { value: answer, target })])]
  return [line(label, [words.say('report.now.answer', { answer })])]
}

function effort({ question, hours, resultBy }: Action, words: ReportWords): string {
  const cost = words.say(`report.cost.${question.fix?.cost ?? 'none'}`)
  return resultBy === null
    ? words.say('report.card.effort-value', { hours, cost })
    : words.say('report.card.result', { hours, cost, day: words.day(resultBy) })
}

function line(label: string, text: readonly string[]): Line {
  return { label, text }
}
