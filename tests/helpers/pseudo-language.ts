import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { parse, stringify } from 'yaml'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** The code that is kept free for pseudo-languages: no people speaks it. */
export const PSEUDO = 'qps'

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Letters that neither English nor Vietnamese has. */
const ACCENTED = 'åƀçďėƒğĥïĵķļṁñøṗɋŕšţüṽŵẋÿžÅƁÇĎĖƑĞĤÏĴĶĻṀÑØṖɊŔŠŢÜṼŴẊŸŽ'

/** English that can still be read, in letters that give away what was not translated. */
export function accented(text: string): string {
  return text.normalize('NFC').replace(/[a-z]/gi, (letter) => [...ACCENTED][PLAIN.indexOf(letter)] ?? letter)
}

/** Words with a letter that the pseudo-language does not have. */
export function strangeWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => [...word].some((letter) => !ACCENTED.includes(letter)))
}

/** A copy of templates/words with one folder more, made from the English one. Nothing else makes a language. */
export function addPseudoLanguage(folder: string): void {
  cpSync('templates/words', folder, { recursive: true })
  mkdirSync(join(folder, PSEUDO))
  for (const file of readdirSync(join(folder, 'en'))) {
    const english: unknown = parse(readFileSync(join(folder, 'en', file), 'utf8'))
    const translated = file === 'language.yaml' ? aboutIt(english) : messages(english)
    writeFileSync(join(folder, PSEUDO, file), stringify(translated))
  }
}

function messages(english: unknown): object {
  return Object.fromEntries(
    Object.entries(Object(english)).map(([key, message]) => [key, `[${pseudo(String(message))}]`]),
  )
}

/** Everything in `language.yaml` but the locale, numbers and names of fields. */
function aboutIt(english: unknown): object {
  const translate = (value: unknown): unknown => {
    if (typeof value === 'string') return accented(value)
    if (Array.isArray(value)) return value.map(translate)
    return value
  }
  const { answers, numbers, day, ...rest } = Object(english)
  const each = (map: object) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, translate(value)]))
  const scales = Object.fromEntries(Object.entries(numbers.scales).map(([word, scale]) => [accented(word), scale]))
  return {
    ...rest,
    name: accented(rest.name),
    day: pseudo(day),
    answers: each(answers),
    numbers: { ...each(numbers), scales },
  }
}

/** The same message with its letters accented; arguments, plurals and choices as they are. */
function pseudo(message: string): string {
  return print(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst(), false)
}

function print(elements: readonly Element[], inPlural: boolean): string {
  return elements.map((element) => printOne(element, inPlural)).join('')
}

/** By the element types of @formatjs/icu-messageformat-parser: 0 literal, 1 argument, 2 number, 5 select, 6 plural, 7 #. */
function printOne(element: Element, inPlural: boolean): string {
  switch (element.type) {
    case 0: {
      const literal = accented(element.value).replaceAll("'", "''").replace(/[{}]+/g, "'$&'")
      return inPlural ? literal.replaceAll('#', "'#'") : literal
    }
    case 1:
      return `{${element.value}}`
    case 2:
      return typeof element.style === 'string'
        ? `{${element.value}, number, ${element.style}}`
        : `{${element.value}, number}`
    case 5:
      return `{${element.value}, select, ${options(element.options, inPlural)}}`
    case 6:
      return `{${element.value}, plural, ${options(element.options, true)}}`
    case 7:
      return '#'
    default:
      throw new Error(`a kind of ICU element that no message had before: ${element.type}`)
  }
}

function options(all: Readonly<Record<string, { readonly value: readonly Element[] }>>, inPlural: boolean): string {
  return Object.entries(all)
    .map(([key, { value }]) => `${key} {${print(value, inPlural)}}`)
    .join(' ')
}
