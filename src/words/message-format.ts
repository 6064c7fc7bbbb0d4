import { IntlMessageFormat } from 'intl-messageformat'
import type { Message } from './generated/messages.ts'

/**
 * intl-messageformat searches the tables of Intl for its locale at each message, which took a twentieth of the time of
 * `tukiem plan`. It needs no search: the formats of Intl fall back by themselves where Node came without a locale.
 */
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale(String(locales))

/** Parses an ICU message, for putting arguments into it. */
export function messageFormat(message: Message, locale: string): Pick<IntlMessageFormat, 'format'> {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
}
