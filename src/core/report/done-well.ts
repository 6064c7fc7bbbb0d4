import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import { SEVERITIES } from '../model/checklist.ts'
import type { Block } from '../model/report.ts'
import { lacksSomeone } from '../plan/order.ts'
import { wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

const DONE_WELL_SHOWN = 3

/** What is done well: strengths first, then what weighs most. What the plan still has something to do about is not among it. */
export function metQuestions({ questions }: Assessment): readonly AssessedQuestion[] {
  const rank = ({ question }: AssessedQuestion) =>
    question.basis === 'strength' ? -1 : SEVERITIES.indexOf(question.severity)
  return questions.filter((one) => one.status === 'met' && !lacksSomeone(one)).sort((a, b) => rank(a) - rank(b))
}

/** Up to three things done well, strengths before the rest. */
export function doneWellBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const met = metQuestions(assessment)
  const strengths = met.filter((one) => one.question.basis === 'strength').slice(0, DONE_WELL_SHOWN - 1)
  const others = met.filter((one) => !strengths.includes(one)).slice(0, DONE_WELL_SHOWN - strengths.length)
  const items = [...strengths, ...others].map((one) => wording(words, one.question.met, assessment))
  if (items.length === 0) return [{ kind: 'paragraph', tone: 'quiet', text: words.say('report.done-well-none') }]
  return [
    { kind: 'heading', level: 2, text: words.say('report.done-well', { count: items.length }) },
    { kind: 'list', marker: 'tick', items },
  ]
}

/** All that is done well, to be looked through. */
export function wellBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const met = metQuestions(assessment)
  if (met.length === 0) return []
  const items = met.map((one) => wording(words, one.question.met, assessment))
  return [
    { kind: 'heading', level: 2, text: words.say('report.well') },
    { kind: 'list', marker: 'tick', dense: true, items },
  ]
}
