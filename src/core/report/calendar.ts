import type { Assessment } from '../model/assessment.ts'
import type { Due } from '../model/content.ts'
import type { Block } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import type { ReportWords } from './report-words.ts'

/** The firm's legal calendar: what is due, when, and how it is done. */
export function calendarBlocks({ duties }: Assessment, words: ReportWords): readonly Block[] {
  if (duties.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.calendar') },
    { kind: 'paragraph', tone: 'plain', text: words.say('report.calendar-lead') },
    {
      kind: 'table',
      columns: [
        { title: words.say('report.calendar.when'), share: 0.22 },
        { title: words.say('report.calendar.what'), share: 0.3 },
        { title: words.say('report.calendar.how'), share: 0.48 },
      ],
      rows: duties.map(({ title, how, due, next }) => [
        next === null ? rhythm(due, words) : words.say('report.calendar.by', { day: words.day(next) }),
        clean(words.text(title)),
        clean(words.text(how)),
      ]),
    },
  ]
}

function rhythm(due: Due, words: ReportWords): string {
  if ('everyMonths' in due) return words.say('report.calendar.every', { months: due.everyMonths })
  if (!('daysAfter' in due)) return ''
  const event = clean(words.text(due.event))
  return due.daysAfter === 0
    ? words.say('report.calendar.at-once', { event })
    : words.say('report.calendar.after', { days: due.daysAfter, event })
}
