import type { LanguageFound } from '../../core/doctor/of-session.ts'
import { LANGUAGES } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { chooseLanguage } from '../language.ts'

/** The language that is spoken, and why: what was asked for counts before the locale. */
export function languageOf({ io: { env }, words, languageAsked }: CommandContext): LanguageFound {
  const { language } = words
  const locales = [env.LC_ALL, env.LC_MESSAGES, env.LANG].flatMap((locale) => locale || [])
  const decides = locales.find((locale) => locale.toLowerCase().startsWith(language.toLowerCase()))
  const name = LANGUAGES.find(({ code }) => code === language)?.name ?? language
  const found = { language, name, locale: decides ?? locales[0] ?? '' }
  if (!languageAsked) return { ...found, reason: decides === undefined ? 'default' : 'locale' }
  return { ...found, reason: env.TUKIEM_LANG && chooseLanguage(undefined, env) === language ? 'variable' : 'option' }
}
