import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { DEFAULT_LANGUAGE, FALLBACK_LANGUAGE, type Language } from '../src/core/model/text.ts'
import { type Catalogue, messageTypes } from './message-types.ts'
import { oneMeaningEach } from './one-meaning-each.ts'
import { type LanguageFile, readLanguage } from './read-language.ts'
import { unusedKeys } from './unused-keys.ts'

/** Where the words are, and where the modules made from them go. */
export interface WordsPlaces {
  /** One folder a language: `language.yaml`, and catalogues of messages. */
  readonly folder: string
  readonly out: string
  /** The core says reports in words that are passed in, so it has the types of those messages alone. */
  readonly reportOut: string
}

interface LanguageFolder extends Catalogue {
  readonly about: LanguageFile
}

const ABOUT = 'language.yaml'

/**
 * Turns catalogues into typed modules: the same keys and the same arguments in every language, and none that nobody
 * says. Every folder is a language. Throws an Error that names the language and the key.
 */
export function generateWords({ folder, out, reportOut }: WordsPlaces): void {
  const languages = languagesIn(folder).map((language) => readFolder(folder, language))
  const types = messageTypes(languages)
  const unused = unusedKeys(languages[0]?.messages.keys() ?? [], sources())
  if (unused.length > 0) throw new Error(`no source says ${unused.join(', ')}`)
  oneMeaningEach(languages)
  write(reportOut, 'report-messages.ts', [
    '/** Every message of a report with its arguments, `null` for none. */',
    `export interface ReportMessages {\n${types.filter((line) => line.startsWith("  'report.")).join('\n')}\n}`,
  ])
  write(out, 'messages.ts', messagesModule(languages, types))
  write(out, 'accepted-words.ts', acceptedModule(languages))
}

/** The folders by their names: first the language that is spoken when nothing is known, then English, then by code. */
function languagesIn(folder: string): readonly Language[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const first = [DEFAULT_LANGUAGE, FALLBACK_LANGUAGE]
  for (const name of first) if (!names.includes(name)) throw new Error(`${folder} has no folder ${name}`)
  const odd = names.filter((name) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name))
  if (odd.length > 0) throw new Error(`${folder}: ${odd.join(', ')} is no code of a language`)
  return [...first, ...names.filter((name) => !first.includes(name)).sort()]
}

function readFolder(folder: string, language: Language): LanguageFolder {
  const read = (file: string): unknown => parse(readFileSync(join(folder, language, file), 'utf8'))
  const messages = new Map<string, string>()
  for (const file of readdirSync(join(folder, language)).sort()) {
    if (file === ABOUT) continue
    const entries = read(file)
    if (typeof entries !== 'object' || entries === null) throw new Error(`${language}/${file} is not a map`)
    for (const [key, message] of Object.entries(entries)) {
      if (typeof message !== 'string') throw new Error(`${language}/${file}: ${key} is not a text`)
      if (messages.has(key)) throw new Error(`${language}/${file}: ${key} stands twice`)
      messages.set(key, message.trim().normalize('NFC'))
    }
  }
  return { language, messages, about: readLanguage(read(ABOUT), `${language}/${ABOUT}`) }
}

/** All of src but what is generated, which holds every key. */
function sources(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/[\\/]generated[\\/]/.test(file))
    .map((file) => readFileSync(join('src', file), 'utf8'))
}

function messagesModule(languages: readonly LanguageFolder[], types: readonly string[]): readonly string[] {
  const spoken = languages.map(({ language: code, about: { name, locale, day } }) => ({ code, name, locale, day }))
  const catalogues = Object.fromEntries(languages.map((one) => [one.language, Object.fromEntries(one.messages)]))
  return [
    "import type { IntlMessageFormat } from 'intl-messageformat'",
    '',
    '/** Every message with its arguments, `null` for none. */',
    `export interface Messages {\n${types.join('\n')}\n}`,
    'export type MessageKey = keyof Messages',
    '/** As it is written, or parsed already for a page that comes without the parser. */',
    "export type Message = string | ReturnType<IntlMessageFormat['getAst']>",
    'export type Catalogue = Readonly<Record<MessageKey, Message>>',
    'export interface SpokenLanguage {',
    '  /** The name of its folder, a BCP 47 code. */',
    '  readonly code: string',
    '  /** Its own name for itself. */',
    '  readonly name: string',
    '  /** How numbers are written and which plurals there are, BCP 47. */',
    '  readonly locale: string',
    '  /** An ICU message of `date`, `month` and `year`. */',
    '  readonly day: Message',
    '}',
    '/** In the order that people choose from. */',
    `export const LANGUAGES: readonly SpokenLanguage[] = ${JSON.stringify(spoken, null, 2)}`,
    `export const CATALOGUES: Readonly<Record<string, Catalogue>> = ${JSON.stringify(catalogues, null, 2)}`,
  ]
}

/** Apart from the messages: help and version need none of this. */
function acceptedModule(languages: readonly LanguageFolder[]): readonly string[] {
  const accepted = languages.map(({ about: { answers, numbers } }) => ({ answers, numbers }))
  return [
    "import type { AcceptedWords, SheetWords, TableWords } from '../accepted-words.ts'",
    '',
    '/** What people may write, language by language. */',
    `export const ACCEPTED: readonly AcceptedWords[] = ${JSON.stringify(accepted, null, 2)}`,
    '/** What the columns and rows of a sheet of answers are called, language by language. */',
    `export const SHEETS: readonly SheetWords[] = ${JSON.stringify(
      languages.map(({ about: { sheet } }) => sheet),
      null,
      2,
    )}`,
    '/** What the columns and rows of a table with a row for each client are called, language by language. */',
    `export const TABLES: readonly TableWords[] = ${JSON.stringify(
      languages.map(({ about: { table } }) => table),
      null,
      2,
    )}`,
  ]
}

function write(folder: string, file: string, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, file),
    ['// Made by scripts/build-words.ts from templates/words.', ...lines, ''].join('\n'),
  )
}
