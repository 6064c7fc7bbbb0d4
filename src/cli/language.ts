import { DEFAULT_LANGUAGE, type Language } from '../core/model/text.ts'
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

/**
 * The language to speak before it is known whether the wishes make sense: the first as asked, else of `TUKIEM_LANG`,
 * else the locale when it is spoken here, else Vietnamese.
 */
export function chooseLanguage(asked: string | undefined, env: Environment): Language {
  const wishes = [asked, env.TUKIEM_LANG].flatMap((wish) => wish?.split(',') ?? [])
  const locales = [env.LC_ALL, env.LC_MESSAGES, env.LANG].flatMap((locale) => locale ?? [])
  return [...wishes, ...locales].map(spokenLanguage).find((one) => one !== undefined) ?? DEFAULT_LANGUAGE
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
