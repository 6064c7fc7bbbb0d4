import type { Language } from '../core/model/text.ts'

/** The language that a code or a locale such as `vi_VN.UTF-8` names, if it is one that is spoken here. */
export function spokenLanguage(code: string | undefined): Language | undefined {
  const language = code?.slice(0, 2).toLowerCase()
  return language === 'vi' || language === 'en' ? language : undefined
}

/**
 * The language to speak: as asked, else `TUKIEM_LANG`, else the locale when it is Vietnamese or
 * English, else Vietnamese.
 */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  const wishes = [asked, env.TUKIEM_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG]
  return wishes.map(spokenLanguage).find((language) => language !== undefined) ?? 'vi'
}
