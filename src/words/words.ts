import { IntlMessageFormat } from 'intl-messageformat'
import type { IsoDate, Language, Text } from '../core/model/text.ts'
import { clean } from '../core/text/clean.ts'
import { inLanguage } from '../core/text/fill.ts'
import { CATALOGUES, type MessageKey, type Messages } from './generated/messages.ts'

export type { MessageKey, Messages } from './generated/messages.ts'

/** Everything that is said in one language. */
export interface Words {
  readonly language: Language
  /** A message of the catalogue, with its arguments (ICU). */
  say<K extends MessageKey>(key: K, ...args: Messages[K] extends null ? [] : [args: Messages[K]]): string
  /** A message whose code and arguments come as data (a finding). */
  sayWith(key: MessageKey, args: Readonly<Record<string, string | number>>): string
  /** A sentence of a checklist, safe to show. */
  text(text: Text): string
  /** A day as people write it: 21/11/2026, or 21 November 2026. */
  day(day: IsoDate): string
  /** A number with the separators of the language. */
  number(value: number): string
  /** A share of 0 to 1 as a whole percentage. */
  percent(share: number): string
}

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** The words of one language. Messages are parsed when they are first said. */
export function wordsIn(language: Language): Words {
  const locale = LOCALES[language]
  const parsed = new Map<string, IntlMessageFormat>()
  // Made when first needed: the formats of Intl take longer to load than a page of help takes to print.
  let number: Intl.NumberFormat | undefined
  let percent: Intl.NumberFormat | undefined
  function sayWith(key: MessageKey, args: Readonly<Record<string, string | number>>): string {
    const message = CATALOGUES[language]?.[key] ?? key
    if (!/[{']/.test(message)) return message
    const known = parsed.get(key)
    const format = known ?? new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
    if (!known) parsed.set(key, format)
    return String(format.format(safe(args)))
  }
  return {
    language,
    say: (key, ...[args]) => sayWith(key, { ...args }),
    sayWith,
    text: (text) => clean(inLanguage(text, language)),
    day: (day) => sayDay(day, language),
    number(value) {
      number ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
      return number.format(value)
    },
    percent(share) {
      percent ??= new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
      return percent.format(share)
    },
  }
}

/** What comes from a file, a name or a path is made safe to show before it enters a message. */
function safe(args: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
  )
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function sayDay(day: IsoDate, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  return language === 'vi' ? `${date}/${month}/${year}` : `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
