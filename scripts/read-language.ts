import { ANSWER_STATES } from '../src/core/model/answers.ts'
import {
  type AcceptedWords,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type SheetWords,
  TABLE_COLUMNS,
  TABLE_ROWS,
  type TableWords,
} from '../src/words/accepted-words.ts'
import { argumentsOf } from './message-types.ts'

/** What a language needs beside its messages: its `language.yaml`. */
export interface LanguageFile {
  readonly name: string
  readonly locale: string
  readonly day: string
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly numbers: AcceptedWords['numbers']
  readonly sheet: Readonly<Record<keyof SheetWords, Readonly<Record<string, readonly string[]>>>>
  readonly table: Readonly<Record<keyof TableWords, Readonly<Record<string, readonly string[]>>>>
}

type Fields = Readonly<Record<string, unknown>>

const DAY_PARTS = ['date', 'month', 'year']

/** Checks what stands in a `language.yaml`; `place` begins each message. Throws an Error. */
export function readLanguage(content: unknown, place: string): LanguageFile {
  const { name, locale, day, answers, numbers, sheet, table } = fields(content, place, [
    'name',
    'locale',
    'day',
    'answers',
    'numbers',
    'sheet',
    'table',
  ])
  const counting = `${place}: numbers`
  const { scales, ...lists } = fields(numbers, counting, [
    'scales',
    'tenths',
    'half',
    'about',
    'things',
    'money',
    'percent',
    'outOf',
  ])
  const list = (key: string) => words(lists[key], `${counting}: ${key}`)
  const scaling = scalesIn(scales, `${counting}: scales`)
  for (const word of list('tenths'))
    if (!Object.hasOwn(scaling, word)) throw new Error(`${counting}: tenths: ${word} is not among the scales`)
  return {
    name: text(name, `${place}: name`),
    locale: knownLocale(text(locale, `${place}: locale`), place),
    day: dayMessage(text(day, `${place}: day`), place),
    answers: wordsFor(ANSWER_STATES, answers, `${place}: answers`),
    numbers: {
      scales: scaling,
      tenths: list('tenths'),
      half: list('half'),
      about: list('about'),
      things: list('things'),
      money: list('money'),
      percent: list('percent'),
      outOf: list('outOf'),
    },
    sheet: headWords(sheet, `${place}: sheet`, SHEET_COLUMNS, SHEET_ROWS),
    table: headWords(table, `${place}: table`, TABLE_COLUMNS, TABLE_ROWS),
  }
}

/** What columns and rows are called. */
function headWords(
  value: unknown,
  place: string,
  columnKeys: readonly string[],
  rowKeys: readonly string[],
): LanguageFile['sheet'] {
  const { columns, rows } = fields(value, place, ['columns', 'rows'])
  return {
    columns: wordsFor(columnKeys, columns, `${place}: columns`),
    rows: wordsFor(rowKeys, rows, `${place}: rows`),
  }
}

/** The words for each of these keys. */
function wordsFor(keys: readonly string[], value: unknown, place: string): Readonly<Record<string, readonly string[]>> {
  const lists = fields(value, place, keys)
  return Object.fromEntries(keys.map((key) => [key, words(lists[key], `${place}: ${key}`)]))
}

/** A map with exactly these keys. */
function fields(value: unknown, place: string, keys: readonly string[]): Fields {
  const map = mapIn(value, place)
  const missing = keys.filter((key) => !Object.hasOwn(map, key))
  const extra = Object.keys(map).filter((key) => !keys.includes(key))
  if (missing.length > 0) throw new Error(`${place} lacks ${missing.join(', ')}`)
  if (extra.length > 0) throw new Error(`${place} takes no ${extra.join(', ')}`)
  return map
}

function mapIn(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${place} is not a map`)
  return { ...value }
}

function text(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${place} is not a text`)
  return value.trim().normalize('NFC')
}

/** Words as they are compared: composed, in small letters. A list may be empty. */
function words(value: unknown, place: string): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`${place} is not a list`)
  return value.map((word: unknown) => text(word, place).toLowerCase())
}

function scalesIn(value: unknown, place: string): Readonly<Record<string, number>> {
  const entries = Object.entries(mapIn(value, place)).map(([word, scale]): readonly [string, number] => {
    if (typeof scale !== 'number' || !(scale > 1)) throw new Error(`${place}: ${word} is not a number above 1`)
    return [text(word, place).toLowerCase(), scale]
  })
  return Object.fromEntries(entries)
}

/** A locale that Intl lacks would be replaced by that of the machine, and reports would differ from place to place. */
function knownLocale(locale: string, place: string): string {
  const known = /^[A-Za-z0-9-]+$/.test(locale) && Intl.NumberFormat.supportedLocalesOf(locale).length === 1
  if (!known) throw new Error(`${place}: locale ${locale} is not known to Intl; take the nearest one that is`)
  return locale
}

function dayMessage(message: string, place: string): string {
  const parts = [...argumentsOf(message, 'en', `${place}: day`).keys()]
  if (String(parts.toSorted()) !== String(DAY_PARTS))
    throw new Error(`${place}: day takes {date}, {month} and {year}, and no other argument`)
  return message
}
