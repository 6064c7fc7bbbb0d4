import { DEFAULT_LANGUAGE, FALLBACK_LANGUAGE, type Language } from '../core/model/text.ts'
import { LANGUAGES } from '../words/words.ts'
import { UsageError } from './usage-error.ts'

/** What a run is said in; what can be given in two languages has the second beside the first. */
export interface LanguagesAsked {
  readonly first: Language
  readonly second: Language | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** The language that a code or a locale such as `vi_VN.UTF-8` names, if it is one that is spoken here. */
function spokenLanguage(code: string): Language | undefined {
  const tag = code
    .trim()
    .toLowerCase()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
  const named = (wanted: string) => LANGUAGES.find((one) => one.code.toLowerCase() === wanted)?.code
  return named(tag) ?? named(tag.split('-')[0] ?? '')
}

/** Locales that name no language; programs set them to sort or to count, not to be spoken to. */
const NO_LANGUAGE = ['c', 'posix']

/**
 * The language to speak before it is known whether the wishes make sense: the first as asked, else of `TUKIEM_LANG`,
 * else that of the locale, else Vietnamese.
 *
 * POSIX lets `LC_ALL` win over `LC_MESSAGES`, and that over `LANG`, even when it names a language that is not spoken
 * here. That is meant for programs that fall back to one language for all. Ours has two: where the first locale is of
 * no use, a later one still tells what the reader knows, so each is looked at in that order. Who has only other
 * languages set reads English rather than Vietnamese.
 *
 * Windows sets none of these. What Intl says there is how Windows was set up, and that is in English on many machines
 * of owners who read none; so it is not asked, and they are spoken to in Vietnamese.
 */
export function chooseLanguage(asked: string | undefined, env: Environment): Language {
  const wishes = [asked, env.TUKIEM_LANG].flatMap((wish) => wish?.split(',') ?? [])
  const locales = [env.LC_ALL, env.LC_MESSAGES, env.LANG].flatMap((locale) => locale ?? []).filter(isNamed)
  const spoken = [...wishes, ...locales].map(spokenLanguage).find((one) => one !== undefined)
  return spoken ?? (locales.length > 0 ? FALLBACK_LANGUAGE : DEFAULT_LANGUAGE)
}

function isNamed(locale: string): boolean {
  const [name = ''] = locale.trim().toLowerCase().split(/[.@]/)
  return name !== '' && !NO_LANGUAGE.includes(name)
}

/** One or two languages as written after `--lang`: `vi`, or `vi,en`. Throws UsageError. */
export function languagesAsked(written: string): LanguagesAsked {
  return read(written, '--lang')
}

/** The languages of `TUKIEM_LANG`, `null` when it is not set. Throws UsageError. */
export function languagesOfEnvironment({ TUKIEM_LANG: written }: Environment): LanguagesAsked | null {
  return written === undefined || written === '' ? null : read(written, 'TUKIEM_LANG')
}

function read(written: string, where: string): LanguagesAsked {
  const languages = LANGUAGES.map(({ code, name }) => `${code} (${name})`).join(', ')
  const [one = '', two, ...more] = written.split(',')
  if (more.length > 0 || one.trim() === '' || two?.trim() === '')
    throw new UsageError('cli.lang.shape', { where, languages })
  const speak = (code: string): Language => {
    const spoken = spokenLanguage(code)
    if (spoken === undefined) throw new UsageError('cli.lang.unknown', { written: code, where, languages })
    return spoken
  }
  const [first, second] = [speak(one), two === undefined ? null : speak(two)]
  if (first === second) throw new UsageError('cli.lang.twice', { written: first, where, languages })
  return { first, second }
}
