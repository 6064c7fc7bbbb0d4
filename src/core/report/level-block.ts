import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Block, LevelBlock } from '../model/report.ts'
import { actionTitle } from './action-words.ts'
import { progressInWords } from './done-actions.ts'
import type { ReportWords } from './report-words.ts'
import { unknownInWords } from './unknown-words.ts'

/** The level, its rule and what stands in the way of the next. */
export function levelBlock(assessment: Assessment, words: ReportWords): LevelBlock {
  const { level, urgent } = assessment
  const id = level.id ?? 'none'
  const onlyUnknown = level.id === 'first-steps' && urgent === 0
  return {
    kind: 'level',
    step: level.id === null ? null : level.offered.indexOf(level.id) + 1,
    of: level.offered.length,
    steps: level.offered.map((one) => words.say(`report.level.${one}`)),
    label: words.say('report.level'),
    name: words.say(`report.level.${id}`),
    meaning: words.say(onlyUnknown ? 'report.level-means.find-out' : `report.level-means.${id}`),
    rule: words.say(`report.level-rule.${id}`),
    inTheWay: inTheWay(assessment, words),
  }
}

/** How much is urgent and how much is to be found out, and how much was done since; to the owner, or to others. */
export function urgencyLine(
  { urgent, toFindOut }: Assessment,
  plan: Plan | null,
  words: ReportWords,
  unknown: 'report.to-find-out' | 'report.others.not-known' = 'report.to-find-out',
): Block {
  const parts = [
    words.say('report.urgent', { count: urgent }),
    words.say(unknown, { count: toFindOut }),
    plan === null ? '' : progressInWords(plan, words),
  ]
  return { kind: 'paragraph', tone: 'lead', text: parts.filter((part) => part !== '').join(' · ') }
}

function inTheWay(assessment: Assessment, words: ReportWords): string {
  const { level, questions } = assessment
  if (level.id === null) return ''
  const first = questions.find((one) => one.question.id === level.inTheWay[0])
  if (level.next === null || !first) return words.say('report.in-the-way.top')
  const next = words.say(`report.level.${level.next}`)
  const what = stepInWords(first, assessment, words)
  const count = level.inTheWay.length
  if (count === 1) return words.say('report.in-the-way.one', { next, what })
  return words.say(level.need === 'all' ? 'report.in-the-way.all' : 'report.in-the-way.enough', { next, count, what })
}

/** What leads to the next level, by the name that its card has in the plan. */
function stepInWords(one: AssessedQuestion, assessment: Assessment, words: ReportWords): string {
  const { question, status } = one
  if (status === 'unknown') return words.say('report.find-out-step', { what: unknownInWords(words, one, assessment) })
  return actionTitle({ question, task: status === 'to-write' ? 'write-down' : 'mend' }, assessment, words)
}
