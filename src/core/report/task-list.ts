import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { Question } from '../model/checklist.ts'
import type { Action, DoneAction, FindOut, Plan, Work } from '../model/plan.ts'
import { TASK_COLUMNS, type TaskList, type TaskRow } from '../model/task-list.ts'
import { clean } from '../text/clean.ts'
import { actionTitle, firstStepInWords, nextStepsInWords } from './action-words.ts'
import { firmName } from './first-page.ts'
import { doerInWords, lawInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { selfDeclared } from './standing.ts'
import { unknownInWords } from './unknown-words.ts'

type Row = Omit<TaskRow, 'number'>

/** The plan as a list to work through: each action in the plan's order, then each thing to find out, then what is done. */
export function makeTaskList(assessment: Assessment, plan: Plan, words: ReportWords): TaskList {
  const rows = [
    ...plan.phases.flatMap(({ id, actions }) =>
      actions.map((action) => actionRow(action, words.say(`report.phase.${id}`), assessment, words)),
    ),
    ...plan.findOut.flatMap((group) => group.questions.map((one) => findOutRow(one, group, assessment, words))),
    ...plan.done.map((action) => doneRow(action, assessment, words)),
  ].map((row, at): TaskRow => ({ number: at + 1, ...row }))
  return {
    language: words.language,
    date: assessment.today,
    title: words.say('report.task.title', { firm: firmName(assessment, words) }),
    name: words.say('report.task.name'),
    lead: lead(assessment, plan, rows, words),
    pageOf: words.say('report.page-of', { page: '{page}', pages: '{pages}' }),
    columns: TASK_COLUMNS.map((id) => ({ id, head: words.say(`report.task.column.${id}`) })),
    statuses: {
      toDo: words.say('report.task.status.to-do'),
      doing: words.say('report.task.status.doing'),
      done: words.say('report.task.status.done'),
    },
    statusHint: words.say('report.task.status-hint'),
    rows,
  }
}

function lead(assessment: Assessment, plan: Plan, rows: readonly TaskRow[], words: ReportWords): readonly string[] {
  const { checklist, today, level } = assessment
  const about = words.say('report.task.about', {
    day: words.day(today),
    list: words.text(checklist.title),
    version: checklist.version,
    next: words.day(plan.nextCheck),
  })
  return [
    about,
    selfDeclared(assessment, words),
    ...(plan.listIsOld ? [words.say('report.list-is-old', { day: words.day(checklist.lookAgain) })] : []),
    ...(rows.length === 0 && level.inTheWay.length === 0 ? [words.say('report.nothing-to-do')] : []),
  ]
}

function actionRow(action: Action, phase: string, assessment: Assessment, words: ReportWords): Row {
  const { urgent, firstStepBy, resultBy } = action
  return {
    ...workRow(action, assessment, words),
    phase,
    urgent: urgent ? words.say('report.urgent-mark') : null,
    firstStepBy,
    resultBy,
    done: null,
  }
}

/** What is done stays on the list with its day and what shows it. */
function doneRow(action: DoneAction, assessment: Assessment, words: ReportWords): Row {
  const { on, proof } = action
  return {
    ...workRow(action, assessment, words),
    phase: words.say('report.done'),
    urgent: null,
    firstStepBy: null,
    resultBy: null,
    done: { on, proof: clean(proof ?? '') },
  }
}

type OfWork = Omit<Row, 'phase' | 'urgent' | 'firstStepBy' | 'resultBy' | 'done'>

function workRow(work: Work, assessment: Assessment, words: ReportWords): OfWork {
  const { question, task, who, minutes, hours, cost } = work
  const assessed = assessment.questions.find((one) => one.question.id === question.id)
  return {
    task,
    question: clean(question.id),
    what: actionTitle(work, assessment, words),
    firstStep: firstStepInWords(work, assessment, words),
    then: nextStepsInWords(work, assessment, words),
    who: doerInWords(words, who, assessment),
    minutes,
    hours,
    cost: words.say(`report.cost.${cost}`),
    proof: question.proof.map((proof) => wording(words, proof, assessment)),
    ...behind(question, assessment, words),
    help: (question.fix?.from ?? []).map((from) => wording(words, from, assessment)),
    notes: notesOn(assessed, words),
  }
}

/** Nobody can tell yet what an unknown will take, so a thing to find out has no minutes, no cost and no result. */
function findOutRow(one: AssessedQuestion, { who, by }: FindOut, assessment: Assessment, words: ReportWords): Row {
  const { question } = one
  return {
    task: 'find-out',
    question: clean(question.id),
    phase: words.say('report.find-out'),
    urgent: question.severity === 'critical' ? words.say('report.urgent-mark') : null,
    what: words.say('report.find-out-step', { what: unknownInWords(words, one, assessment) }),
    firstStep: words.say('report.task.find-out-step'),
    then: [],
    who: doerInWords(words, who, assessment),
    firstStepBy: by,
    resultBy: null,
    minutes: null,
    hours: null,
    cost: '',
    proof: [],
    ...behind(question, assessment, words),
    help: [],
    notes: notesOn(one, words),
    done: null,
  }
}

function behind(question: Question, assessment: Assessment, words: ReportWords): Pick<TaskRow, 'why' | 'laws'> {
  return {
    why: wording(words, question.why, assessment),
    laws: question.laws.map((law) => lawInWords(words, law, assessment.laws)),
  }
}

function notesOn(assessed: AssessedQuestion | undefined, words: ReportWords): readonly string[] {
  const { proof, note } = assessed?.answer ?? {}
  return [
    ...(proof ? [words.say('report.answers.proof', { proof: clean(proof) })] : []),
    ...(note ? [words.say('report.answers.note', { note: clean(note) })] : []),
  ]
}
