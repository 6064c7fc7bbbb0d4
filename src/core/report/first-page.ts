import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import { SEVERITIES } from '../model/checklist.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, FirstAction, LevelBlock } from '../model/report.ts'
import { levelsOffered } from '../scoring/level.ts'
import { clean } from '../text/clean.ts'
import { drawnRange, scoreInWords, unknownInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

const DONE_WELL_SHOWN = 3
const FIRST_ACTIONS_SHOWN = 3

/** The whole story for someone who reads nothing else. */
export function firstPage(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.say('report.plan-title') },
    { kind: 'paragraph', tone: 'lead', text: firmName(assessment, words) },
    { kind: 'pairs', rows: aboutTheCheck(assessment, words) },
    levelBlock(assessment, words),
    {
      kind: 'paragraph',
      tone: 'lead',
      text: `${urgentInWords(assessment, words)} · ${toFindOutInWords(assessment, words)}`,
    },
    ...firstActionsBlocks(assessment, plan, words),
    ...doneWellBlocks(assessment, words),
    { kind: 'heading', level: 2, text: words.say('report.by-section') },
    sectionBars(assessment, words),
    ...ladderBlocks(assessment, words),
    { kind: 'pairs', rows: standing(assessment, plan, words) },
    ...(plan.listIsOld
      ? [paragraph(words.say('report.list-is-old', { day: words.day(assessment.checklist.lookAgain) }))]
      : []),
    paragraph(
      `${words.say('report.self-declared', { proofs: assessment.proofs })} ${words.say('report.not-legal-advice')}`,
    ),
  ]
}

/** The firm's name as given, or words for a firm that gave none. */
export function firmName({ firm }: Assessment, words: ReportWords): string {
  return firm.name === undefined || firm.name.trim() === '' ? words.say('report.unnamed-firm') : clean(firm.name)
}

/** The level, its rule and what stands in the way of the next. */
export function levelBlock(assessment: Assessment, words: ReportWords): LevelBlock {
  const { level, questions, urgent } = assessment
  const offered = levelsOffered(questions)
  const id = level.id ?? 'none'
  const onlyUnknown = level.id === 'first-steps' && urgent === 0
  return {
    kind: 'level',
    step: level.id === null ? null : offered.indexOf(level.id) + 1,
    of: offered.length,
    steps: offered.map((one) => words.say(`report.level.${one}`)),
    label: words.say('report.level'),
    name: words.say(`report.level.${id}`),
    meaning: words.say(onlyUnknown ? 'report.level-means.find-out' : `report.level-means.${id}`),
    rule: words.say(`report.level-rule.${id}`),
    inTheWay: inTheWay(assessment, words),
  }
}

export function urgentInWords({ urgent }: Assessment, words: ReportWords): string {
  return words.say('report.urgent', { count: urgent })
}

export function toFindOutInWords({ toFindOut }: Assessment, words: ReportWords): string {
  return words.say('report.to-find-out', { count: toFindOut })
}

/** The three lines that are never added up, and the strengths beside them. */
export function linesInWords({ lines, strengths }: Assessment, words: ReportWords): { label: string; value: string }[] {
  return [
    { label: words.say('report.line.law'), value: scoreInWords(words, lines.law) },
    { label: words.say('report.line.buyer'), value: scoreInWords(words, lines.buyer) },
    { label: words.say('report.line.good'), value: scoreInWords(words, lines.good) },
    { label: words.say('report.line.strength'), value: words.say('report.strengths-value', strengths) },
  ]
}

export function sectionBars({ sections }: Assessment, words: ReportWords): Block {
  return {
    kind: 'bars',
    rows: sections
      .filter(({ group }) => group.counting > 0)
      .map(({ title, group }) => ({
        label: clean(words.text(title)),
        range: drawnRange(group),
        value: words.say('report.score.bar', {
          score: scoreInWords(words, group),
          answered: group.answered,
          counting: group.counting,
        }),
      })),
  }
}

export function ladderBlocks({ ladders }: Assessment, words: ReportWords): readonly Block[] {
  if (ladders.length === 0) return []
  const rows = ladders.map(({ id, people, of, step }) => ({
    label: words.say(`report.ladder.${id}`),
    step,
    of: 3,
    value:
      step === null || people === null
        ? words.say('report.ladder-unknown', { of })
        : words.say('report.ladder-value', { step, people, of }),
  }))
  return [
    { kind: 'heading', level: 2, text: words.say('report.ladders') },
    { kind: 'ladders', rows },
  ]
}

/** What is done well: strengths first, then what weighs most. */
export function metQuestions({ questions }: Assessment): readonly AssessedQuestion[] {
  const rank = ({ question }: AssessedQuestion) =>
    question.basis === 'strength' ? -1 : SEVERITIES.indexOf(question.severity)
  return questions.filter((one) => one.status === 'met').sort((a, b) => rank(a) - rank(b))
}

/** Up to three things done well, strengths before the rest. */
export function doneWellBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const met = metQuestions(assessment)
  const strengths = met.filter((one) => one.question.basis === 'strength').slice(0, DONE_WELL_SHOWN - 1)
  const others = met.filter((one) => !strengths.includes(one)).slice(0, DONE_WELL_SHOWN - strengths.length)
  const items = [...strengths, ...others].map((one) => wording(words, one.question.met, assessment))
  if (items.length === 0) return [paragraph(words.say('report.done-well-none'))]
  return [
    { kind: 'heading', level: 2, text: words.say('report.done-well', { count: items.length }) },
    { kind: 'list', marker: 'tick', items },
  ]
}

/** The first three steps, with who and by when. */
export function firstActionsBlocks(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  const rows = firstActions(assessment, plan, words).slice(0, FIRST_ACTIONS_SHOWN)
  if (rows.length === 0) return [paragraph(words.say('report.nothing-to-do'))]
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

function inTheWay(assessment: Assessment, words: ReportWords): string {
  const { level, questions } = assessment
  if (level.id === null) return ''
  const first = questions.find((one) => one.question.id === level.inTheWay[0])
  if (level.next === null || !first) return words.say('report.in-the-way.top')
  const next = words.say(`report.level.${level.next}`)
  const what =
    first.status === 'unknown'
      ? unknownInWords(words, first, assessment)
      : wording(words, first.question.gap, assessment)
  const count = level.inTheWay.length
  if (count === 1) return words.say('report.in-the-way.one', { next, what })
  return words.say(level.need === 'all' ? 'report.in-the-way.all' : 'report.in-the-way.enough', { next, count, what })
}

function aboutTheCheck({ today, checklist, size }: Assessment, words: ReportWords): { label: string; value: string }[] {
  const people =
    size.people === null
      ? words.say('report.people-unknown')
      : words.say('report.people-value', { people: size.people, size: words.say(`report.size.${size.class}`) })
  const title = clean(words.text(checklist.title))
  return [
    { label: words.say('report.checked-on'), value: words.day(today) },
    { label: words.say('report.list'), value: words.say('report.list-value', { title, version: checklist.version }) },
    { label: words.say('report.people'), value: people },
  ]
}

function standing(assessment: Assessment, plan: Plan, words: ReportWords): { label: string; value: string }[] {
  const lines = linesInWords(assessment, words)
  return [
    { label: words.say('report.lines'), value: lines.map(({ label, value }) => `${label}: ${value}`).join('; ') },
    { label: words.say('report.next-check'), value: words.day(plan.nextCheck) },
    { label: words.say('report.law-checked'), value: words.day(assessment.checklist.lawAsOf) },
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', tone: 'quiet', text }
}
