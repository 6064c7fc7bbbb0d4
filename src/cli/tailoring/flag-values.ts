import { cut } from '../../checklist/ids.ts'
import { nearest } from '../../checklist/near.ts'
import { type Contact, OFFERS, type Offer, SEVERITIES, type Severity } from '../../core/model/checklist.ts'
import type { IsoDate, Text } from '../../core/model/text.ts'
import { isDay } from '../../core/text/day.ts'
import { UsageError } from '../usage-error.ts'

/** The ids of an option that may be given several times, each time with several ids: `a,b`. */
export function idsIn(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => value.split(/[\s,;]+/)).filter((id) => id !== '')
}

/** What of the list's languages an option names. Throws `UsageError` for one that the base does not speak. */
export function languagesIn(value: string, spoken: readonly string[]): readonly string[] {
  const codes = [...new Set(idsIn([value.toLowerCase()]))]
  const wrong = codes.find((code) => !spoken.includes(code))
  if (codes.length > 0 && wrong === undefined) return codes
  throw new UsageError('cli.tailor.bad-language', { written: cut(wrong ?? value), languages: spoken.join(', ') })
}

/**
 * A text in each language of a list, as `en=Text`; without a code where there is one language. Throws `UsageError` that
 * names the option as `flag`.
 */
export function textIn(values: readonly string[], languages: readonly string[], flag: string): Text {
  const entries = values.map((value) => {
    const [, code, text] = /^\s*([a-z]{2,3})=(.*)$/s.exec(value) ?? []
    const language = code ?? (languages.length === 1 ? languages[0] : undefined)
    if (language === undefined || !languages.includes(language))
      throw new UsageError('cli.tailor.which-language', { flag, languages: languages.join(', ') })
    return [language, oneLine(text ?? value)] as const
  })
  const said = Object.fromEntries(entries.filter(([, text]) => text !== ''))
  const missing = languages.find((language) => !Object.hasOwn(said, language))
  if (missing !== undefined) throw new UsageError('cli.tailor.language-missing', { flag, language: missing })
  return said
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** `id=severity` of an option that may be given several times. Throws `UsageError`. */
export function weightsIn(values: readonly string[] = []): Readonly<Record<string, Severity>> {
  const pairs = values.flatMap((value) => value.split(',')).map((pair) => pair.trim())
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, id = '', severity = ''] = /^([^=]*)=(.*)$/.exec(pair) ?? []
      if (id === '') throw new UsageError('cli.tailor.weigh-shape', { written: cut(pair) })
      return [id.trim(), severityIn(severity.trim())]
    }),
  )
}

/** How much a buyer's question weighs. Throws `UsageError`: critical is for what the law forbids. */
export function severityIn(written: string): Severity {
  if (written === 'critical') throw new UsageError('cli.tailor.not-critical', {})
  const severity = SEVERITIES.find((one) => one === written)
  if (severity) return severity
  const near = nearest(written, SEVERITIES.slice(1))
  throw new UsageError('cli.tailor.bad-severity', { written: cut(written), near })
}

/** `training=Text`, or `training.en=Text` in each language. Throws `UsageError`. */
export function offersIn(values: readonly string[], languages: readonly string[]): readonly Offer[] {
  const byKind = new Map<Offer['kind'], string[]>()
  for (const value of values) {
    const [, name = value, language, text = ''] = /^\s*([A-Za-z-]*)(?:\.([a-z]{2,3}))?=(.*)$/s.exec(value) ?? []
    const kind = OFFERS.find((one) => one === name)
    if (!kind)
      throw new UsageError('cli.tailor.bad-offer', {
        written: cut(name),
        near: nearest(name, OFFERS),
        kinds: OFFERS.join(', '),
      })
    byKind.set(kind, [...(byKind.get(kind) ?? []), language === undefined ? text : `${language}=${text}`])
  }
  return [...byKind].map(([kind, texts]) => ({ kind, text: textIn(texts, languages, `--offer ${kind}`) }))
}

const EMAIL = /[^\s<>(),;]+@[^\s<>(),;]+\.[^\s<>(),;]+/
const PHONE = /\+?\d[\d\s().-]{5,}\d/

/** `Lan <lan@acme.example> 028 1234 5678`, in any order. Throws `UsageError` where no name is left. */
export function contactIn(written: string): Contact {
  const email = EMAIL.exec(written)?.[0]
  const withoutEmail = email === undefined ? written : written.replace(email, ' ')
  const phone = PHONE.exec(withoutEmail)?.[0]
  const rest = phone === undefined ? withoutEmail : withoutEmail.replace(phone, ' ')
  const name = oneLine(rest.replace(/[<>(),;]/g, ' '))
  if (name === '') throw new UsageError('cli.tailor.contact-name', {})
  return { name, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone: oneLine(phone) }) }
}

/** A day that is still to come. Throws `UsageError`. */
export function answerDayIn(written: string, today: IsoDate): IsoDate {
  if (!isDay(written)) throw new UsageError('cli.tailor.bad-day', { written: cut(written) })
  if (written <= today) throw new UsageError('cli.tailor.past-day', { written, today })
  return written
}

const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9A-Za-z.-]{1,40})?$/

/** The version of a list. Throws `UsageError`. */
export function versionIn(written: string): string {
  if (!VERSION.test(written)) throw new UsageError('cli.tailor.bad-version', { written: cut(written) })
  return written
}
