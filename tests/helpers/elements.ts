/** An element of a page as the tests look at it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const EMPTY = new Set(['meta', 'img', 'link', 'br', 'hr', 'input'])
const TOKEN = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)\s*(\/?)>|([^<]+)/giy

/**
 * Reads a page that is written strictly: every element closed in its order, every attribute in double quotes, no `<` in a
 * text. Throws with the place of what is not so.
 */
export function readPage(markup: string): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] }
  const open: { name: string; attributes: Record<string, string>; children: (Element | string)[] }[] = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < markup.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(markup)
    const top = open.at(-1)
    if (!match || !top) throw new Error(`not markup: ${markup.slice(at, at + 80)}`)
    const [, closing, name, given = '', selfClosing, text] = match
    if (text !== undefined) top.children.push(decoded(text))
    else if (closing === '/') {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>: ${markup.slice(at - 80, at + 20)}`)
      open.pop()
    } else if (name !== undefined) {
      const element = { name, attributes: attributesOf(given), children: [] }
      top.children.push(element)
      if (!EMPTY.has(name) && selfClosing !== '/') open.push(element)
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

/** All elements of a page in reading order, those that fit. */
export function all(within: Element, fits: (element: Element) => boolean): readonly Element[] {
  const inside = within.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, fits)))
  return within.name !== '' && fits(within) ? [within, ...inside] : inside
}

export const named =
  (...names: readonly string[]) =>
  ({ name }: Element): boolean =>
    names.includes(name)

export const classed =
  (name: string) =>
  ({ attributes }: Element): boolean =>
    (attributes.class ?? '').split(' ').includes(name)

/** The text in an element, its white space made single. */
export const textOf = (element: Element): string => rawText(element).replace(/\s+/g, ' ').trim()

/** Each text of an element that stands for itself. */
export const textsOf = (element: Element): readonly string[] =>
  element.children
    .flatMap((child) => (typeof child === 'string' ? [child.trim()] : textsOf(child)))
    .filter((text) => text !== '')

const rawText = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')

function attributesOf(given: string): Record<string, string> {
  const found = [...given.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/gi)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decoded(value)]))
}

const LETTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

function decoded(text: string): string {
  if (/&(?!(?:lt|gt|quot|#39|amp);)/.test(text)) throw new Error(`an & stands alone: ${text.slice(0, 80)}`)
  return text.replace(/&([a-z0-9#]+);/g, (_, name: string) => LETTERS[name] ?? '')
}
