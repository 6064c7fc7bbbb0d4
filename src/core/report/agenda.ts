import type { Agenda, AgendaEvent } from '../model/agenda.ts'
import type { Assessment } from '../model/assessment.ts'
import type { FindOut, Plan } from '../model/plan.ts'
import type { TaskColumn, TaskRow } from '../model/task-list.ts'
import { clean } from '../text/clean.ts'
import { dutyEvents } from './duty-events.ts'
import { firmName } from './first-page.ts'
import { doerInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { makeTaskList } from './task-list.ts'
import { unknownInWords } from './unknown-words.ts'

/** Days before each kind of day on which to remind. */
const REMIND_BEFORE = { firstStep: 1, result: 3, findOut: 1, nextCheck: 3 } as const

/**
 * The plan's days for a calendar: each first step, each result, what to find out, and the next check. With `duties` also
 * the days of the law in the twelve months from the check on.
 */
export function makeAgenda(
  assessment: Assessment,
  plan: Plan,
  words: ReportWords,
  { duties }: { readonly duties: boolean },
): Agenda {
  const { checklist, firm, today } = assessment
  const toDo = makeTaskList(assessment, plan, words).rows.filter(({ task, done }) => task !== 'find-out' && !done)
  const events = [
    ...toDo.flatMap((row) => taskEvents(row, words)),
    ...plan.findOut.map((group) => findOutEvent(group, assessment, words)),
    ...(duties ? dutyEvents(assessment, words) : []),
    nextCheckEvent(assessment, plan, words),
  ]
  return {
    language: words.language,
    checklist: clean(checklist.id),
    firm: clean(firm.name ?? '').trim(),
    name: words.say('report.task.calendar', { firm: firmName(assessment, words) }),
    madeOn: today,
    events: events.toSorted((a, b) => (a.day < b.day ? -1 : a.day === b.day ? 0 : 1)),
  }
}

/** The day of the first step, and that of the result if it is another one. */
function taskEvents(row: TaskRow, words: ReportWords): readonly AgendaEvent[] {
  const { question, what, firstStepBy, resultBy } = row
  const lines = linesOf(row, words)
  const first = firstStepBy !== null && {
    id: `first-step.${question}`,
    day: firstStepBy,
    title: words.say('report.task.event.first-step', { what }),
    lines,
    remindBefore: REMIND_BEFORE.firstStep,
  }
  const result = resultBy !== null &&
    resultBy !== firstStepBy && {
      id: `result.${question}`,
      day: resultBy,
      title: words.say('report.task.event.result', { what }),
      lines,
      remindBefore: REMIND_BEFORE.result,
    }
  return [...(first ? [first] : []), ...(result ? [result] : [])]
}

function linesOf(row: TaskRow, words: ReportWords): readonly string[] {
  const line = (column: TaskColumn, text: string) =>
    text === '' ? [] : [words.say('report.task.event.line', { label: words.say(`report.task.column.${column}`), text })]
  return [
    ...line('first-step', row.firstStep),
    ...row.then.flatMap((step) => line('then', step)),
    ...line('who', row.who),
    ...row.proof.flatMap((proof) => line('proof', proof)),
    ...row.laws.flatMap((law) => line('law', law)),
    ...row.help.flatMap((help) => line('help', help)),
  ]
}

/** One event for all that one person is to be asked. */
function findOutEvent({ who, questions, by }: FindOut, assessment: Assessment, words: ReportWords): AgendaEvent {
  const person = doerInWords(words, who, assessment)
  return {
    id: `find-out.${who}`,
    day: by,
    title: words.say('report.task.event.find-out', { count: questions.length, who: person }),
    lines: questions.map((one) => unknownInWords(words, one, assessment)),
    remindBefore: REMIND_BEFORE.findOut,
  }
}

function nextCheckEvent({ checklist }: Assessment, { nextCheck }: Plan, words: ReportWords): AgendaEvent {
  return {
    id: 'next-check',
    day: nextCheck,
    title: words.say('report.task.event.next-check'),
    lines: [words.say('report.task.event.next-check-line', { list: words.text(checklist.title) })],
    remindBefore: REMIND_BEFORE.nextCheck,
  }
}
