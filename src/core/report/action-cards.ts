import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Action, PhaseId, Plan } from '../model/plan.ts'
import type { ActionCard, Block, CardLine } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import { openActions } from '../plan/standing.ts'
import { fineFor } from '../scoring/fine.ts'
import { SIZE_LIMITS } from '../sizing/size.ts'
import { actionTitle, firstStepInWords, nextStepsInWords } from './action-words.ts'
import { answerInWords, doerInWords, fineInWords, lawsInWords, targetInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

type Fact = ActionCard['facts'][number]

/** How much a card says: `whole`, or only what to begin with, for what is months away. */
export type Detail = 'whole' | 'short'

const WHOLE_PHASES: readonly PhaseId[] = ['this-week', 'this-month']

/** The plan, one card an action, phase by phase. With `full` the cards of later phases are whole too. */
export function actionCards(assessment: Assessment, plan: Plan, words: ReportWords, full: boolean): readonly Block[] {
  let number = 0
  const blocks = plan.phases
    .filter((phase) => phase.actions.length > 0)
    .flatMap((phase): Block[] => [
      { kind: 'heading', level: 2, text: words.say(`report.phase.${phase.id}`) },
      ...phase.actions.map((action): Block => {
        number += 1
        const detail = full || WHOLE_PHASES.includes(phase.id) ? 'whole' : 'short'
        return actionCard(action, { number, detail }, assessment, words)
      }),
    ])
  return blocks.length === 0 ? [] : [{ kind: 'paragraph', tone: 'plain', text: fitInWords(plan, words) }, ...blocks]
}

/** How the plan was fitted to the firm's hours, and what did not fit. */
function fitInWords(plan: Plan, words: ReportWords): string {
  const actions = openActions(plan)
  const late = actions.filter((action) => action.firstStepBy === null).length
  const hours = plan.hoursPerWeek
  const total = Math.ceil(actions.reduce((sum, action) => sum + action.hours, 0))
  const fitted =
    plan.hoursPerWeek === SIZE_LIMITS[plan.size].hoursPerWeek
      ? words.say('report.plan-hours', { hours, size: words.say(`report.size.${plan.size}`), total })
      : words.say('report.plan-hours-given', { hours, total })
  return late === 0 ? fitted : `${fitted} ${words.say('report.put-later', { count: late })}`
}

function actionCard(
  action: Action,
  { number, detail }: { readonly number: number; readonly detail: Detail },
  assessment: Assessment,
  words: ReportWords,
): ActionCard {
  const assessed = assessment.questions.find((one) => one.question.id === action.question.id)
  const short = detail === 'short'
  const first = line(
    words.say('report.card.first'),
    [firstStepInWords(action, assessment, words)].filter((text) => text !== ''),
  )
  const lines = short ? [first] : [first, ...details(action, assessed, assessment, words)]
  return {
    kind: 'action',
    id: action.question.id,
    number,
    title: actionTitle(action, assessment, words),
    mark: action.urgent ? words.say('report.urgent-mark') : null,
    short,
    state: short ? '' : stateToday(assessed, assessment, words),
    lines: lines.filter(({ text }) => text.length > 0),
    facts: facts(action, short, assessment, words),
  }
}

function details(
  action: Action,
  assessed: AssessedQuestion | undefined,
  assessment: Assessment,
  words: ReportWords,
): readonly CardLine[] {
  const { question } = action
  const say = (texts: readonly Text[]) => texts.map((text) => wording(words, text, assessment))
  const fine = assessed ? fineFor(assessed) : null
  const laws = lawsInWords(words, question.laws, assessment.laws)
  return [
    line(words.say('report.card.then'), nextStepsInWords(action, assessment, words)),
    line(words.say('report.card.why'), say([question.why])),
    aside(
      words.say('report.card.law'),
      [laws, fine ? fineInWords(words, fine, assessment.laws) : ''].filter((text) => text !== ''),
    ),
    aside(words.say('report.card.proof'), say(question.proof)),
    aside(words.say('report.card.help'), say(question.fix?.from ?? [])),
  ]
}

/** Where a number says more than the title, that: the people still missing stay in the plan. */
function stateToday(assessed: AssessedQuestion | undefined, assessment: Assessment, words: ReportWords): string {
  const value = assessed?.answer?.value
  if (!assessed || value === undefined || assessed.question.kind === 'yes-no') return ''
  if (typeof value === 'number' && assessed.of !== null)
    return words.say('report.now.count', { people: value, of: assessed.of, missing: assessed.of - value })
  const answer = answerInWords(words, assessed.question, assessed.answer, assessed.of)
  const target = targetInWords(words, assessed, assessment)
  return target === null
    ? words.say('report.now.answer', { answer })
    : words.say('report.now.number', { value: answer, target })
}

function facts(action: Action, short: boolean, assessment: Assessment, words: ReportWords): readonly Fact[] {
  const { minutes, hours, firstStepBy, resultBy, postponed } = action
  const cost = words.say(`report.cost.${action.cost}`)
  const who = doerInWords(words, action.who, assessment)
  return [
    { label: words.say('report.card.who'), value: short ? who : words.say('report.card.who-value', { who }) },
    ...(firstStepBy === null
      ? [{ label: words.say('report.card.first'), value: words.say('report.card.minutes', { minutes }) }]
      : [
          {
            label: words.say('report.card.begin'),
            value: words.say('report.card.minutes-by', { minutes, day: words.day(firstStepBy) }),
          },
        ]),
    ...(resultBy === null || short ? [] : [{ label: words.say('report.card.result'), value: words.day(resultBy) }]),
    { label: words.say('report.card.effort'), value: words.say('report.card.effort-value', { hours, cost }) },
    ...(firstStepBy === null && postponed
      ? [{ label: words.say('report.card.later'), value: words.say(`report.card.later-${postponed}`) }]
      : []),
  ]
}

const line = (label: string, text: readonly string[]): CardLine => ({ label, text, aside: false })

const aside = (label: string, text: readonly string[]): CardLine => ({ label, text, aside: true })
