import type { Language } from '../../core/model/text.ts'

/**
 * Data whose texts lie apart from it, each language in a row of its own: such a page is a seventh smaller when zipped than
 * one with the languages side by side, because the same words stand closer together.
 */
export interface Packed {
  readonly languages: readonly Language[]
  /** The data; each text in all of the languages is `§`, or `§n` for the n-th text once more. */
  readonly data: Json
  /** The texts in the order in which the data first shows them, for each language. */
  readonly texts: readonly (readonly string[])[]
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const MARK = '§'

/** Takes the texts out of data. A text is a map with exactly these languages, in this order. */
export function packTexts(data: Json, languages: readonly Language[]): Packed {
  const rows: string[][] = languages.map(() => [])
  const known = new Map<string, number>()
  const textOf = (value: { readonly [key: string]: Json }): readonly string[] | null => {
    const entries = Object.entries(value)
    if (languages.length === 0 || entries.length !== languages.length) return null
    const texts = entries.flatMap(([key, text], i) => (key === languages[i] && typeof text === 'string' ? [text] : []))
    return texts.length === languages.length ? texts : null
  }
  const pack = (value: Json): Json => {
    if (typeof value === 'string') return value.startsWith(MARK) ? MARK + MARK + value.slice(1) : value
    if (isList(value)) return value.map(pack)
    if (typeof value !== 'object' || value === null) return value
    const texts = textOf(value)
    if (texts === null) return mapped(value, pack)
    const key = JSON.stringify(texts)
    const before = known.get(key)
    if (before !== undefined) return `${MARK}${before}`
    known.set(key, known.size)
    for (const [i, text] of texts.entries()) rows[i]?.push(text)
    return MARK
  }
  return { languages, data: pack(data), texts: rows }
}

/** The data as it was, key by key in the same order. */
export function unpackTexts({ languages, data, texts }: Packed): Json {
  let next = 0
  const text = (n: number): Json => Object.fromEntries(languages.map((language, i) => [language, texts[i]?.[n] ?? '']))
  const unpack = (value: Json): Json => {
    if (typeof value === 'string') {
      if (!value.startsWith(MARK)) return value
      if (value === MARK) return text(next++)
      return value[1] === MARK ? value.slice(1) : text(Number(value.slice(1)))
    }
    if (isList(value)) return value.map(unpack)
    return typeof value === 'object' && value !== null ? mapped(value, unpack) : value
  }
  return unpack(data)
}

function mapped(map: { readonly [key: string]: Json }, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
