import type { LanguageFound } from '../../core/doctor/of-session.ts'
import { LANGUAGES } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { chooseLanguage } from '../language.ts'

/** The language that is spoken, and why: what was asked for counts before the locale. */
export function languageOf({ io: { env }, words, languageAsked }: CommandContext): LanguageFound {
  const { language } = words
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const name = LANGUAGES.find(({ code }) => code === language)?.name ?? language
  const isBy = (part: Parameters<typeof chooseLanguage>[1]) => chooseLanguage(undefined, part) === language
  if (languageAsked) return { language, name, locale, reason: env.TUKIEM_LANG && isBy(env) ? 'variable' : 'option' }
  // Without a locale the same language is spoken: only an unknown one tells that the locale decides nothing.
  const isByLocale = locale !== '' && locale.toLowerCase().startsWith(language.toLowerCase())
  return { language, name, locale, reason: isByLocale ? 'locale' : 'default' }
}
