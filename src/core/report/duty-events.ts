import { occurrences } from '../calendar/occurrences.ts'
import type { AgendaEvent } from '../model/agenda.ts'
import type { Assessment } from '../model/assessment.ts'
import type { FirmDuty } from '../model/content.ts'
import { clean } from '../text/clean.ts'
import { addDays } from '../text/day.ts'
import { lawInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** A report or a payment takes a few days to get ready. */
const REMIND_BEFORE = 7

/** Days in which to look up when each rhythmic duty was last done. */
const LOOK_UP_WITHIN = 14

/**
 * The firm's legal calendar. A duty with days of the year or the month has an event on each. One that comes round so many
 * months after the last time has none, because nobody told us when that was: one event asks the owner to set those days.
 * One that follows something that happens has none at all.
 */
export function dutyEvents(assessment: Assessment, words: ReportWords): readonly AgendaEvent[] {
  return [
    ...assessment.duties.flatMap((duty) => datedEvents(duty, assessment, words)),
    ...rhythmEvent(assessment, words),
  ]
}

function datedEvents(
  { id, title, how, due, laws }: FirmDuty,
  assessment: Assessment,
  words: ReportWords,
): readonly AgendaEvent[] {
  const kind = laws.every(({ certain }) => certain) ? 'duty' : 'duty-to-check'
  return occurrences(due, assessment.today).map((day) => ({
    id: `duty.${clean(id)}.${day}`,
    day,
    title: words.say(`report.task.event.${kind}`, { what: words.text(title) }),
    lines: [words.text(how), ...laws.map((law) => lawInWords(words, law, assessment.laws))],
    remindBefore: REMIND_BEFORE,
  }))
}

function rhythmEvent({ duties, today }: Assessment, words: ReportWords): readonly AgendaEvent[] {
  const rounds = duties.flatMap(({ title, due }) =>
    'everyMonths' in due
      ? [
          words.say('report.task.event.rhythm-line', {
            what: words.text(title),
            every: words.say('report.calendar.every', { months: due.everyMonths }),
          }),
        ]
      : [],
  )
  if (rounds.length === 0) return []
  return [
    {
      id: 'duties-that-come-round',
      day: addDays(today, LOOK_UP_WITHIN),
      title: words.say('report.task.event.rhythm', { count: rounds.length }),
      lines: [words.say('report.task.event.rhythm-lead'), ...rounds],
      remindBefore: REMIND_BEFORE,
    },
  ]
}
