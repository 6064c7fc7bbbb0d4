// Written here and not by the `ics` package: that one folds by letters and not by octets, leaves the text of alarms
// unescaped, adds METHOD and a time to live, and takes UID and DTSTAMP from chance and the clock unless told otherwise.
import type { Agenda, AgendaEvent } from '../../core/model/agenda.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { addDays } from '../../core/text/day.ts'
import { contentLine, textValue } from './content-line.ts'

/** The hour of the morning at which a reminder comes. */
const MORNING = 8

/**
 * An agenda as an iCalendar file (RFC 5545) that any calendar imports. All-day events that keep nobody busy, marked
 * private, each with a reminder. The same agenda gives the same text.
 */
export function icsOf(agenda: Agenda): string {
  const name = textValue(agenda.name)
  return [
    'BEGIN:VCALENDAR\r\n',
    'VERSION:2.0\r\n',
    contentLine('PRODID', `-//tukiem//tukiem//${agenda.language.toUpperCase()}`),
    'CALSCALE:GREGORIAN\r\n',
    // The name as RFC 7986 has it, and as calendars read it that are older.
    contentLine('NAME', name),
    contentLine('X-WR-CALNAME', name),
    ...agenda.events.map((event) => eventText(event, agenda)),
    'END:VCALENDAR\r\n',
  ].join('')
}

function eventText(event: AgendaEvent, agenda: Agenda): string {
  const title = textValue(event.title)
  return [
    'BEGIN:VEVENT\r\n',
    contentLine('UID', textValue(`${event.id}.${agenda.checklist}.${markOf(agenda.firm)}@tukiem`)),
    contentLine('DTSTAMP', `${basic(agenda.madeOn)}T000000Z`),
    contentLine('DTSTART;VALUE=DATE', basic(event.day)),
    contentLine('DTEND;VALUE=DATE', basic(addDays(event.day, 1))),
    contentLine('SUMMARY', title),
    ...(event.lines.length > 0 ? [contentLine('DESCRIPTION', textValue(event.lines.join('\n')))] : []),
    'CLASS:PRIVATE\r\n',
    'TRANSP:TRANSPARENT\r\n',
    'BEGIN:VALARM\r\n',
    'ACTION:DISPLAY\r\n',
    contentLine('DESCRIPTION', title),
    contentLine('TRIGGER', morningBefore(event.remindBefore)),
    'END:VALARM\r\n',
    'END:VEVENT\r\n',
  ].join('')
}

/** From midnight, when an all-day event begins, back to the morning so many days before. */
function morningBefore(days: number): string {
  if (days === 0) return `PT${MORNING}H`
  return days === 1 ? `-PT${24 - MORNING}H` : `-P${days - 1}DT${24 - MORNING}H`
}

/** A day without its dashes, `20261121`. */
function basic(day: IsoDate): string {
  return day.replaceAll('-', '')
}

/** Tells firms apart (FNV-1a, 32 bits), so that a consultant's calendar never mixes up two clients with one list. */
function markOf(firm: string): string {
  let mark = 0x811c9dc5
  for (const letter of firm) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mark.toString(36)
}
