import type { IsoDate } from '../model/text.ts'
import { type Observation, seen } from './observation.ts'

export interface TerminalFound {
  /** Both ends are a terminal, so that questions can be asked. */
  readonly isThere: boolean
  readonly columns: number
  readonly hasColour: boolean
  /** The value of TERM, `''` for none. */
  readonly term: string
  /** What the letters of the terminal come from, `''` for none; `null` on a system that needs none. */
  readonly locale: string | null
}

/** The interview and the result are laid out for this many columns and more. */
const LEAST_COLUMNS = 60

export function ofTerminal({ isThere, columns, hasColour, term, locale }: TerminalFound): readonly Observation[] {
  if (!isThere) return [seen('terminal.none')]
  const hints = [
    ...(columns < LEAST_COLUMNS ? [seen('terminal.narrow', { columns, least: LEAST_COLUMNS })] : []),
    ...(term === 'dumb' ? [seen('terminal.dumb')] : []),
    ...(locale !== null && !/utf-?8/i.test(locale) ? [seen('terminal.not-utf8', {}, { locale: locale || '–' })] : []),
  ]
  return hints.length > 0 ? hints : [seen('terminal.fine', { columns, colour: hasColour ? 'yes' : 'no' })]
}

export interface ClockFound {
  /** The day and the time of day of the machine, as its owner sees them. */
  readonly day: IsoDate
  readonly time: string
  /** `+7`, `-3:30`. */
  readonly zone: string
  /** SOURCE_DATE_EPOCH as a day, `null` when it is not set, `''` when it is no time. */
  readonly fixed: IsoDate | null
  /** The last day on which the law in a packaged list was checked, `''` where no list can be read. */
  readonly lawAsOf: IsoDate
}

/** A program this many years old has long been replaced: more likely the clock is wrong. */
const MOST_YEARS = 20

export function ofClock({ day, time, zone, fixed, lawAsOf }: ClockFound): Observation {
  if (fixed === '') return seen('clock.badly-fixed')
  if (fixed !== null) return seen('clock.fixed', { day: fixed })
  if (day < lawAsOf) return seen('clock.behind', { day, law: lawAsOf })
  if (lawAsOf !== '' && day > yearsAfter(lawAsOf, MOST_YEARS)) return seen('clock.ahead', { day, law: lawAsOf })
  return seen('clock.fine', { day, time, zone })
}

const yearsAfter = (day: IsoDate, years: number): IsoDate => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** Why a language is spoken. */
type LanguageReason = 'option' | 'variable' | 'locale' | 'default'

export interface LanguageFound {
  readonly language: string
  /** Its own name for itself. */
  readonly name: string
  readonly reason: LanguageReason
  /** What the machine says, `''` for nothing. */
  readonly locale: string
}

export function ofLanguage({ language, name, reason, locale }: LanguageFound): Observation {
  return seen('language.fine', { language, name, reason, locale })
}
