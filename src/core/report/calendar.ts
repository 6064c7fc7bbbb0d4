import type { Assessment } from '../model/assessment.ts'
import type { Due, FirmDuty } from '../model/content.ts'
import type { Block, Entry } from '../model/report.ts'
import { lawInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** The firm's legal calendar: first what has a day, then what comes round or follows something. */
export function calendarBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const { duties } = assessment
  if (duties.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.calendar') },
    { kind: 'paragraph', tone: 'plain', text: words.say('report.calendar-lead') },
    { kind: 'entries', rows: duties.map((duty) => entryOf(duty, assessment, words)) },
  ]
}

function entryOf({ title, how, due, next, laws }: FirmDuty, assessment: Assessment, words: ReportWords): Entry {
  return {
    text: words.text(title),
    value: next === null ? rhythm(due, words) : words.say('report.calendar.by', { day: words.day(next) }),
    notes: [words.text(how), ...laws.map((law) => lawInWords(words, law, assessment.laws))],
  }
}

function rhythm(due: Due, words: ReportWords): string {
  if ('everyMonths' in due) return words.say('report.calendar.every', { months: due.everyMonths })
  if (!('daysAfter' in due)) return ''
  const event = words.text(due.event)
  return due.daysAfter === 0
    ? words.say('report.calendar.at-once', { event })
    : words.say('report.calendar.after', { days: due.daysAfter, event })
}
