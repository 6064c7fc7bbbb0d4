import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../src/core/model/agenda.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makeAgenda } from '../../../src/core/report/agenda.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { icsOf } from '../../../src/render/ics/ics.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../../helpers/firms.ts'
import { firmThatSays, HOSTILE, hostileText } from '../../helpers/hostile-text.ts'

const vi = wordsIn('vi')
const agendaOf = (firm: string): Agenda => {
  const assessment = assessmentOf(answersOf(firm))
  return makeAgenda(assessment, makePlan(assessment), vi, { duties: true })
}
const withTitle = (title: string): Agenda => ({
  language: 'vi',
  checklist: 'test.list',
  firm: title,
  name: title,
  madeOn: '2026-11-21',
  events: [{ id: 'first-step.a', day: '2026-11-28', title, lines: [title, 'end'], remindBefore: 1 }],
})

/** ical.js knows neither property as a text, and hands over what stands in the file. */
const nameOf = (calendar: InstanceType<typeof ICAL.Component>, property: 'name' | 'x-wr-calname') =>
  String(calendar.getFirstPropertyValue(property)).replace(/\\([\\;,])/g, '$1')

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    const [alarm] = part.getAllSubcomponents('valarm')
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDay: event.startDate.isDate,
      title: event.summary,
      text: event.description,
      stamp: String(part.getFirstPropertyValue('dtstamp')),
      alarm: String(alarm?.getFirstPropertyValue('trigger')),
      alarmTitle: alarm?.getFirstPropertyValue('description'),
      names: part.getAllProperties().map(({ name }) => name),
    }
  })
  return { calendar, events }
}

describe.each(FIRMS)('the agenda of %s as a calendar', (firm) => {
  const agenda = agendaOf(firm)
  const text = icsOf(agenda)
  const { calendar, events } = read(text)

  test('comes back whole: each event on its day, all day, with its words and its reminder', () => {
    expect(events.map(({ day, title, text }) => [day, title, text])).toEqual(
      agenda.events.map(({ day, title, lines }) => [day, title, lines.join('\n')]),
    )
    expect(events.filter(({ wholeDay, title, alarmTitle }) => !wholeDay || alarmTitle !== title)).toEqual([])
    expect(new Set(events.map(({ stamp }) => stamp))).toEqual(new Set(['2026-11-21T00:00:00Z']))
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  test('is a plain file to import, with the name of the firm', () => {
    expect(calendar.getAllProperties().map(({ name }) => name)).toEqual([
      'version',
      'prodid',
      'calscale',
      'name',
      'x-wr-calname',
    ])
    expect(nameOf(calendar, 'x-wr-calname')).toBe(agenda.name)
    expect(icsOf(agendaOf(firm))).toBe(text)
  })

  test('has lines of at most 75 octets, none inside a letter', () => {
    const lines = text.split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(text).not.toMatch(/\ufffd|[^\r]\n/)
  })
})

describe('an event', () => {
  test.each([
    [0, 'PT8H'],
    [1, '-PT16H'],
    [3, '-P2DT16H'],
  ])('%d days before is said at eight in the morning', (remindBefore, expected) => {
    const agenda = withTitle('a')
    const [event] = read(icsOf({ ...agenda, events: agenda.events.map((one) => ({ ...one, remindBefore })) })).events
    expect(event?.alarm).toBe(expected)
  })

  test('ends at the end of its day, also of a month and a year', () => {
    const agenda = withTitle('a')
    const [event] = read(
      icsOf({ ...agenda, events: agenda.events.map((one) => ({ ...one, day: '2026-12-31' })) }),
    ).events
    expect([event?.day, event?.end]).toEqual(['2026-12-31', '2027-01-01'])
  })

  test('keeps its id at the next check, and differs from that of another firm', () => {
    const uid = (firm: string, madeOn: string) => read(icsOf({ ...withTitle('a'), firm, madeOn })).events[0]?.uid
    expect(uid('Xưởng An', '2027-02-21')).toBe(uid('Xưởng An', '2026-11-21'))
    expect(uid('Xưởng Bình', '2026-11-21')).not.toBe(uid('Xưởng An', '2026-11-21'))
    expect(uid('Xưởng An', '2026-11-21')).toMatch(/^first-step\.a\.test\.list\.[a-z0-9]+@tukiem$/)
  })
})

describe('whatever a text holds', () => {
  test('it stays the text of its one event', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const title = clean(said)
        const { calendar, events } = read(icsOf(withTitle(title)))
        expect(events.map((event) => [event.title, event.text])).toEqual([[title, `${title}\nend`]])
        expect(nameOf(calendar, 'name')).toBe(title)
      }),
      { examples: HOSTILE.map((text) => [text]) },
    )
  })

  test('even uncleaned it cannot begin a property of its own', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const text = icsOf(withTitle(title))
        expect(text.match(/\r\nBEGIN:VEVENT/g)).toHaveLength(1)
        expect(text).not.toMatch(/\nATTENDEE|[^\r]\n|\r[^\n]/)
      }),
      { examples: HOSTILE.map((text) => [text]) },
    )
  })

  test('a firm cannot write more into its calendar than its name', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const assessment = firmThatSays(said)
        const { calendar, events } = read(icsOf(makeAgenda(assessment, makePlan(assessment), vi, { duties: true })))
        expect(events).toHaveLength(3)
        expect(new Set(events.flatMap(({ names }) => names))).toEqual(
          new Set(['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'class', 'transp']),
        )
        if (said.trim() !== '') expect(nameOf(calendar, 'x-wr-calname')).toContain(clean(said))
      }),
    )
  })
})
