import type { Contact } from '../../core/model/checklist.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { addDays, isDay } from '../../core/text/day.ts'
import { DAYS_TO_ANSWER } from './explain-list.ts'
import type { Step } from './step.ts'
import { askText } from './talk.ts'

const FIELDS = ['name', 'email', 'phone'] as const

/** Who answers when something is not clear; without a name there is nobody. */
export const contactStep: Step = async (draft, talk) => {
  const { words } = talk
  const told: Record<(typeof FIELDS)[number], string> = { name: '', email: '', phone: '', ...draft.wish.contact }
  for (let at = 0; at < FIELDS.length; ) {
    const field = FIELDS[at] ?? 'name'
    const said = {
      name: `new:contact:${field}`,
      title: words.sayWith(`new.guide.contact.${field}`, {}),
      text: [words.say('new.guide.contact-help')],
    }
    const setting = {
      label: words.say('new.guide.may-be-empty'),
      value: told[field],
      most: field === 'phone' ? 60 : 200,
    }
    const text = await askText(said, setting, talk, (typed) =>
      field === 'name' || typed === '' || typed.length >= 3 ? null : words.say('new.guide.too-short'),
    )
    if (text === null) {
      if (at === 0) return { way: 'back', draft }
      at -= 1
    } else {
      told[field] = text
      at = field === 'name' && text === '' ? FIELDS.length : at + 1
    }
  }
  const { contact: _contact, ...wish } = draft.wish
  if (told.name === '') return { way: 'on', draft: { ...draft, wish } }
  const contact: Contact = {
    name: told.name,
    ...(told.email === '' ? {} : { email: told.email }),
    ...(told.phone === '' ? {} : { phone: told.phone }),
  }
  return { way: 'on', draft: { ...draft, wish: { ...wish, contact } } }
}

/** Until when answers are asked for. */
export const answerByStep: Step = async (draft, talk) => {
  const { words } = talk
  const { today } = draft.bench
  const value = asTyped(draft.wish.answerBy ?? addDays(today, DAYS_TO_ANSWER))
  const said = {
    name: 'new:answer-by',
    title: words.say('new.guide.answer-by'),
    text: [words.say('new.guide.answer-by-help', { days: DAYS_TO_ANSWER })],
  }
  const text = await askText(said, { label: words.say('new.guide.answer-by-label'), value }, talk, (typed) => {
    if (typed === '') return null
    const day = dayIn(typed)
    return day === null || day <= today ? words.say('new.guide.not-a-day', { day: words.day(today) }) : null
  })
  if (text === null) return { way: 'back', draft }
  const { answerBy: _answerBy, ...wish } = draft.wish
  const day = dayIn(text)
  return { way: 'on', draft: { ...draft, wish: day === null ? wish : { ...wish, answerBy: day } } }
}

/** `2027-01-31` as it would be typed: `31/1/2027`. */
function asTyped(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${year}`
}

/** A day as it is typed: `2027-01-31`, or `31/1/2027` with any of the usual signs; `null` for none. */
export function dayIn(typed: string): IsoDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed.trim()) ?? []
  const iso = year === '' ? typed.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}
