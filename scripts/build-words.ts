// Turns the catalogues of templates/words into one typed module: the same keys and the same arguments in every
// language, and none that nobody says.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { parse } from 'yaml'
import { unusedKeys } from './unused-keys.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
type Arguments = Map<string, 'number' | 'string | number'>

const LANGUAGES = ['vi', 'en'] as const
const FOLDER = 'templates/words'
const OUT = 'src/words/generated'
/** The core says reports in words that are passed in, so it has the types of those messages alone. */
const REPORT_OUT = 'src/core/report/generated'

/** ICU element types that matter here: 1 argument, 2 number, 5 select, 6 plural (of @formatjs/icu-messageformat-parser). */
function collect(elements: readonly Element[], found: Arguments): Arguments {
  for (const element of elements) {
    if (element.type === 1 || element.type === 5)
      found.set(element.value, found.get(element.value) ?? 'string | number')
    if (element.type === 2 || element.type === 6) found.set(element.value, 'number')
    if (element.type === 5 || element.type === 6)
      for (const option of Object.values(element.options)) collect(option.value, found)
  }
  return found
}

function readCatalogue(language: string): Map<string, string> {
  const messages = new Map<string, string>()
  for (const file of readdirSync(join(FOLDER, language)).sort()) {
    const entries: unknown = parse(readFileSync(join(FOLDER, language, file), 'utf8'))
    if (typeof entries !== 'object' || entries === null) throw new Error(`${language}/${file} is not a map`)
    for (const [key, message] of Object.entries(entries)) {
      if (typeof message !== 'string') throw new Error(`${language}/${file}: ${key} is not a text`)
      if (messages.has(key)) throw new Error(`${language}/${file}: ${key} stands twice`)
      messages.set(key, message.trim().normalize('NFC'))
    }
  }
  return messages
}

/** All of src but what is generated, which holds every key. */
function sources(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/[\\/]generated[\\/]/.test(file))
    .map((file) => readFileSync(join('src', file), 'utf8'))
}

const argumentsOf = (message: string, language: string, key: string): Arguments => {
  try {
    return collect(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst(), new Map())
  } catch (error) {
    throw new Error(`${language}: ${key}: ${String(error)}`)
  }
}

function signature(found: Arguments): string {
  const parts = [...found].sort(([a], [b]) => a.localeCompare(b)).map(([name, type]) => `readonly ${name}: ${type}`)
  return parts.length === 0 ? 'null' : `{ ${parts.join('; ')} }`
}

const catalogues = LANGUAGES.map((language) => ({ language, messages: readCatalogue(language) }))
const [first] = catalogues
if (!first) throw new Error('no language')
const types = [...first.messages].map(([key, message]) => {
  const merged = argumentsOf(message, first.language, key)
  for (const { language, messages } of catalogues) {
    const other = messages.get(key)
    if (other === undefined) throw new Error(`${language} has no message ${key}`)
    const names = [...argumentsOf(other, language, key).entries()]
    for (const [name, type] of names) {
      if (!merged.has(name))
        throw new Error(`${language}: ${key} takes an argument {${name}} that ${first.language} lacks`)
      if (type === 'number') merged.set(name, type)
    }
    if (names.length !== merged.size)
      throw new Error(`${language}: ${key} takes fewer arguments than ${first.language}`)
  }
  return `  '${key}': ${signature(merged)}`
})
for (const { language, messages } of catalogues)
  for (const key of messages.keys())
    if (!first.messages.has(key)) throw new Error(`${first.language} has no message ${key}, ${language} does`)

const unused = unusedKeys(first.messages.keys(), sources())
if (unused.length > 0) throw new Error(`no source says ${unused.join(', ')}`)

mkdirSync(REPORT_OUT, { recursive: true })
writeFileSync(
  join(REPORT_OUT, 'report-messages.ts'),
  [
    '// Made by scripts/build-words.ts from templates/words/*/report.yaml.',
    '/** Every message of a report with its arguments, `null` for none. */',
    `export interface ReportMessages {\n${types.filter((line) => line.startsWith("  'report.")).join('\n')}\n}`,
    '',
  ].join('\n'),
)
mkdirSync(OUT, { recursive: true })
writeFileSync(
  join(OUT, 'messages.ts'),
  [
    '// Made by scripts/build-words.ts from templates/words.',
    '/** Every message with its arguments, `null` for none. */',
    `export interface Messages {\n${types.join('\n')}\n}`,
    'export type MessageKey = keyof Messages',
    'export const CATALOGUES: Readonly<Record<string, Readonly<Record<MessageKey, string>>>> = {',
    ...catalogues.map(
      ({ language, messages }) => `  ${language}: ${JSON.stringify(Object.fromEntries(messages), null, 2)},`,
    ),
    '}',
    '',
  ].join('\n'),
)
