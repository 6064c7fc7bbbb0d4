import type { Place } from '../../checklist/finding.ts'
import { type Mend, type MendCode, type Mended, offsetOf } from './mend.ts'

/** `version: 1.0` is a number to YAML; in quotes and with three parts it is what was meant. */
export const quoteVersion: Mend = ({ text, findings }) => {
  const place = findings.find(({ code, args }) => code === 'quotes-needed' && args.key === 'version')?.place
  return replaceAt(text, place ? [place] : [], 'version-quoted', (rest) => {
    const [, before = '', written = ''] = /^("?version"?\s*:\s*)(\d{1,6}(?:\.\d{1,6}){0,2})(?![\w.])/.exec(rest) ?? []
    const version = [...written.split('.'), '0', '0'].slice(0, 3).join('.')
    return written === ''
      ? null
      : { length: before.length + written.length, put: `${before}"${version}"`, args: { to: version } }
  })
}

/** Only what the law asks may be critical; what a buyer asks is serious at most. */
export const lowerSeverity: Mend = ({ text, findings }) => {
  const places = findings.filter(({ code }) => code === 'critical-needs-law').map(({ place }) => place)
  return replaceAt(text, places, 'severity-lowered', (rest) => {
    const [all = '', before = ''] = /^(["']?severity["']?\s*:\s*["']?)critical\b/.exec(rest) ?? []
    return all === '' ? null : { length: all.length, put: `${before}serious`, args: {} }
  })
}

/** A word of capitals stands for the words beside it in the list of plain words, and for nothing else. */
const SHORT_FORM = /^\p{Lu}{2,}$/u
/** Signs that would end a text without quotes, or one within them. */
const SIGNS = /[:#,"'\\[\]{}&*!|>%@`]/

/** Short forms that offices use are written out, where the text stands in one line. */
export const writeOutShortForms: Mend = ({ text, advice }) => {
  const jargon = advice.flatMap(({ rule, args, place }) =>
    rule === 'jargon' ? [{ place, word: String(args.word), say: String(args.say) }] : [],
  )
  const sure = jargon.filter(({ word, say }) => SHORT_FORM.test(word) && !SIGNS.test(say))
  // From the end, so that earlier places stay where they are.
  return sure.toReversed().reduce<ReturnType<Mend>>((before, { place, word, say }) => {
    const made = replaceAt(before?.text ?? text, [place], 'short-form-written-out', (rest) => {
      const line = /^[^\r\n]*/.exec(rest)?.[0] ?? ''
      const at = wordIn(line, word)
      if (at === -1) return null
      const begins = /^["']?\w+["']?:\s*["']?$/.test(line.slice(0, at)) || /[.?!]\s+$/.test(line.slice(0, at))
      const put = begins ? `${say.slice(0, 1).toUpperCase()}${say.slice(1)}` : say
      return { length: at + word.length, put: `${line.slice(0, at)}${put}`, args: { word, say } }
    })
    return made ? { text: made.text, mended: [...made.mended, ...(before?.mended ?? [])] } : before
  }, null)
}

/** Where a line of one text holds a word by itself, before the next text begins; -1 where it does not. */
function wordIn(line: string, word: string): number {
  const one = /^(?:["']?\w+["']?:\s*)(?:"[^"]*"|'[^']*'|[^"',{}#]*)/.exec(line)?.[0] ?? ''
  const at = one.search(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u'))
  return at
}

interface Replacement {
  /** So many characters from the place on are replaced. */
  readonly length: number
  readonly put: string
  readonly args: Readonly<Record<string, string>>
}

/** Replaces what stands at some places, where it is what it should be. */
function replaceAt(
  text: string,
  places: readonly Place[],
  code: MendCode,
  replacement: (rest: string) => Replacement | null,
): ReturnType<Mend> {
  let mendedText = text
  const mended: Mended[] = []
  for (const place of places.toSorted((a, b) => (b.line ?? 0) - (a.line ?? 0) || (b.column ?? 0) - (a.column ?? 0))) {
    const at = offsetOf(mendedText, place)
    const one = replacement(mendedText.slice(at))
    if (!one) continue
    mendedText = `${mendedText.slice(0, at)}${one.put}${mendedText.slice(at + one.length)}`
    mended.unshift({ code, line: place.line ?? 1, count: 1, args: one.args })
  }
  return mended.length > 0 ? { text: mendedText, mended } : null
}
