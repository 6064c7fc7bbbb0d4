import type { AssessedQuestion, Assessment, GroupScore } from '../model/assessment.ts'
import {
  CAUSES,
  type Cause,
  type ComparedCheck,
  type Comparison,
  type GroupChange,
  type LadderChange,
  type LineChange,
  type QuestionChange,
  type Shift,
  type Standing,
} from '../model/comparison.ts'
import { POINTS } from '../scoring/score.ts'
import { changeKind } from './change-kind.ts'
import { mixedQuestion } from './mixed-question.ts'
import { bitOf, MIXES } from './mixes.ts'
import { type Pair, pairQuestions } from './pair-questions.ts'
import { isSamePublisher, remarksOn } from './remarks.ts'
import { splitChange } from './split-change.ts'

/** A pair of questions, and the question in each mix of the two sides. */
interface Mixed {
  readonly pair: Pair
  readonly mixes: readonly (AssessedQuestion | null)[]
}

/**
 * Compares two saved results, without their checklists: each question, each line with its change split into causes,
 * sections, ladders. Results of two firms or two lists compare as far as their questions have the same ids.
 */
export function compareAssessments(before: Assessment, after: Assessment): Comparison {
  const results = { before, after }
  const mixed = pairQuestions(results).map(
    (pair): Mixed => ({ pair, mixes: MIXES.map((mix) => mixedQuestion(pair, mix, results)) }),
  )
  const line = (basis: keyof Assessment['lines']) =>
    compareLine(before.lines[basis], after.lines[basis], mixed, (one) =>
      one.question.basis === basis && !one.question.own ? [one] : [],
    )
  return {
    format: 'tukiem/comparison/1',
    remarks: remarksOn(results),
    before: describe(before),
    after: describe(after),
    lines: { law: line('law'), buyer: line('buyer'), good: line('good') },
    ...compareAsked(before, after, mixed),
    sections: compareSections(before, after),
    ladders: compareLadders(before, after),
    questions: mixed.flatMap(compareQuestion),
  }
}

function describe(result: Assessment): ComparedCheck {
  const { today, scoring, firm, size, urgent, toFindOut, proofs, level } = result
  const { id, version, sha256, title, lawAsOf } = result.checklist
  const checklist = { id, version, sha256, title, lawAsOf }
  return { today, scoring, checklist, firm, size, level: level.id, urgent, toFindOut, proofs }
}

/** `inLine`: a question as it counts in the line, or nothing. */
function compareLine(
  before: GroupScore,
  after: GroupScore,
  mixed: readonly Mixed[],
  inLine: (one: AssessedQuestion) => readonly AssessedQuestion[],
): LineChange {
  const change = changeOf(before, after)
  const groups = MIXES.map((_, mix) =>
    mixed.flatMap(({ mixes }) => {
      const one = mixes[mix]
      return one ? inLine(one) : []
    }),
  )
  return { before, after, change, shares: change && splitChange(change, groups) }
}

/** The line of one publisher, in which questions weigh what it says. */
function compareAsked(
  { asked: before }: Assessment,
  { asked: after }: Assessment,
  mixed: readonly Mixed[],
): Pick<Comparison, 'asked'> {
  if (!before || !after || !isSamePublisher(before.by, after.by)) return {}
  const line = compareLine(before.group, after.group, mixed, (one) => {
    const { basis, weighs } = one.question
    return weighs && basis !== 'strength' ? [{ ...one, points: POINTS[weighs] }] : []
  })
  return { asked: { by: after.by, ...line } }
}

function changeOf(before: GroupScore | null, after: GroupScore | null): Shift | null {
  const [from, to] = [before?.score ?? null, after?.score ?? null]
  return from && to && { low: to.low - from.low, high: to.high - from.high }
}

function compareQuestion({ pair, mixes }: Mixed): readonly QuestionChange[] {
  const { before, after } = pair
  const latest = after ?? before
  if (latest === null) return []
  const { question, section } = latest
  return [
    {
      id: question.id,
      meaning: question.meaning,
      section,
      ask: question.ask,
      before: standingOf(before),
      after: standingOf(after),
      kind: changeKind(before, after),
      causes: causesOf(pair, mixes),
    },
  ]
}

function standingOf(one: AssessedQuestion | null): Standing | null {
  if (one === null) return null
  const { status, credit, points, answer, of } = one
  return { status, credit, points, value: answer?.value ?? null, of }
}

/** A cause is one that in some mix changes what the question means. What other rules of scoring did counts as asked otherwise. */
function causesOf({ before, after }: Pair, mixes: Mixed['mixes']): readonly Cause[] {
  const causes = CAUSES.filter((cause) =>
    mixes.some((one, mix) => (mix & bitOf(cause)) === 0 && meaningOf(one) !== meaningOf(mixes[mix | bitOf(cause)])),
  )
  return causes.length === 0 && meaningOf(before) !== meaningOf(after) ? ['checklist'] : causes
}

function meaningOf(one: AssessedQuestion | null | undefined): string {
  if (!one) return ''
  return [one.question.basis, one.status, one.points, one.credit?.low, one.credit?.high].join(' ')
}

function compareSections(before: Assessment, after: Assessment): Comparison['sections'] {
  const gone = before.sections.filter(({ id }) => !after.sections.some((one) => one.id === id))
  return [...after.sections, ...gone].map(({ id, title }): GroupChange & { id: string; title: typeof title } => {
    const groupIn = (result: Assessment) => result.sections.find((one) => one.id === id)?.group ?? null
    const [from, to] = [groupIn(before), groupIn(after)]
    return { id, title, before: from, after: to, change: changeOf(from, to) }
  })
}

function compareLadders(before: Assessment, after: Assessment): readonly LadderChange[] {
  const gone = before.ladders.filter(({ question }) => !after.ladders.some((one) => one.question === question))
  return [...after.ladders, ...gone].map(({ id, question }) => {
    const on = (result: Assessment) => {
      const step = result.ladders.find((one) => one.question === question)
      return step ? { people: step.people, of: step.of } : null
    }
    return { id, question, before: on(before), after: on(after) }
  })
}
