import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
type ArgumentType = 'number' | 'string | number'
type Arguments = Map<string, ArgumentType>

/** The messages of one language, by key. */
export interface Catalogue {
  readonly language: string
  readonly messages: ReadonlyMap<string, string>
}

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

/** The arguments that an ICU message takes. Throws an Error that names the place when it is none. */
export function argumentsOf(message: string, locale: string, place: string): ReadonlyMap<string, ArgumentType> {
  try {
    return collect(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst(), new Map())
  } catch (error) {
    throw new Error(`${place}: ${String(error)}`)
  }
}

function signature(found: Arguments): string {
  const parts = [...found].sort(([a], [b]) => a.localeCompare(b)).map(([name, type]) => `readonly ${name}: ${type}`)
  return parts.length === 0 ? 'null' : `{ ${parts.join('; ')} }`
}

/**
 * The type of each message of the first catalogue, as members of an interface. Throws an Error when another one has
 * other keys, or a message with other arguments.
 */
export function messageTypes([first, ...others]: readonly Catalogue[]): readonly string[] {
  if (!first) throw new Error('there is no language')
  for (const other of others) sameKeys(first, other)
  return [...first.messages].map(([key, message]) => {
    const merged: Arguments = new Map(argumentsOf(message, first.language, `${first.language}: ${key}`))
    for (const { language, messages } of others)
      merge(merged, argumentsOf(messages.get(key) ?? '', language, `${language}: ${key}`), {
        place: `${language}: ${key}`,
        first: first.language,
      })
    return `  '${key}': ${signature(merged)}`
  })
}

/** All that is missing is named at once: whoever translates wants the whole list. */
function sameKeys(first: Catalogue, other: Catalogue): void {
  const lacking = (one: Catalogue, than: Catalogue) => [...than.messages.keys()].filter((key) => !one.messages.has(key))
  for (const [one, than] of [
    [other, first],
    [first, other],
  ] as const) {
    const missing = lacking(one, than)
    if (missing.length > 0)
      throw new Error(`${one.language} lacks messages that ${than.language} has: ${missing.join(', ')}`)
  }
}

function merge(
  merged: Arguments,
  found: ReadonlyMap<string, ArgumentType>,
  { place, first }: { readonly place: string; readonly first: string },
): void {
  for (const [name, type] of found) {
    if (!merged.has(name)) throw new Error(`${place} takes an argument {${name}} that ${first} lacks`)
    if (type === 'number') merged.set(name, type)
  }
  const missing = [...merged.keys()].filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`${place} lacks the argument {${missing.join('}, {')}} of ${first}`)
}
