import type { Language } from '../core/model/text.ts'

/**
 * The language to speak: as asked, else `TUKIEM_LANG`, else the locale when it is Vietnamese or
 * English, else Vietnamese.
 */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  const wishes = [asked, env.TUKIEM_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG]
  const codes = wishes.map((wish) => wish?.slice(0, 2).toLowerCase())
  return codes.find((code): code is Language => code === 'vi' || code === 'en') ?? 'vi'
}
