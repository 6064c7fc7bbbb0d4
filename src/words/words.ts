import type { IsoDate, Language, Text } from '../core/model/text.ts'
import { clean } from '../core/text/clean.ts'
import { inLanguage } from '../core/text/fill.ts'
import {
  CATALOGUES,
  type Catalogue,
  LANGUAGES,
  type Message,
  type MessageKey,
  type Messages,
  type SpokenLanguage,
} from './generated/messages.ts'
import { messageFormat } from './message-format.ts'

export type { MessageKey, Messages } from './generated/messages.ts'
export { LANGUAGES }

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
  day(iso: IsoDate): string
  /** A number with the separators of the language. */
  number(value: number): string
  /** A share of 0 to 1 as a whole percentage. */
  percent(share: number): string
}

/** Whether there is a catalogue of this language. */
export function isSpoken(language: string | undefined): language is Language {
  return LANGUAGES.some(({ code }) => code === language)
}

/** The words of one language; of the first one where there is no such language. */
export function wordsIn(language: Language): Words {
  const spoken = LANGUAGES.find(({ code }) => code === language) ?? LANGUAGES[0]
  const catalogue = spoken && CATALOGUES[spoken.code]
  if (!catalogue) throw new Error('there are no words at all')
  return wordsOf(spoken, catalogue)
}

/** Signs by which ICU does more than to say the text. Most messages have none and need no formats of Intl. */
const NEEDS_FORMAT = /\{|'[<>}]/

/** The words of a catalogue. Messages are parsed when they are first said. */
export function wordsOf({ code, locale, day }: SpokenLanguage, catalogue: Catalogue): Words {
  const parsed = new Map<Message, ReturnType<typeof messageFormat>>()
  // Made when first needed: the formats of Intl take longer to load than a page of help takes to print.
  let number: Intl.NumberFormat | undefined
  let percent: Intl.NumberFormat | undefined
  function sayWith(key: MessageKey, args: Readonly<Record<string, string | number>>): string {
    const message = catalogue[key] ?? key
    if (typeof message !== 'string') return put(message, safe(args))
    return NEEDS_FORMAT.test(message) ? put(message, safe(args)) : message.replaceAll("''", "'")
  }
  function put(message: Message, args: Readonly<Record<string, string | number>>): string {
    const known = parsed.get(message)
    const format = known ?? messageFormat(message, locale)
    if (!known) parsed.set(message, format)
    return String(format.format(args))
  }
  return {
    language: code,
    say: (key, ...[args]) => sayWith(key, { ...args }),
    sayWith,
    text: (text) => clean(inLanguage(text, code)),
    day(iso) {
      const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
      return put(day, { date, month, year })
    },
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
