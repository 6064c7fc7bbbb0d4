export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"( standalone="yes")?\?>\s*/
const TOKEN = /<(\/)?([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/)?>|([^<]+)/gy
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
/** What XML 1.0 lets into a file, and nothing else. */
const ALLOWED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

/** Reads XML as strictly as Word does, without comments, sections and entities of its own. Throws on the first fault. */
export function readXml(text: string): XmlElement {
  if (!ALLOWED.test(text)) throw new Error('a character that XML forbids')
  const body = text.replace(DECLARATION, '')
  const top: Open = { name: '', attributes: {}, children: [] }
  const open = [top]
  TOKEN.lastIndex = 0
  let end = 0
  for (let match = TOKEN.exec(body); match; match = TOKEN.exec(body)) {
    end = TOKEN.lastIndex
    const [, closes, name = '', attributes = '', empty, words] = match
    const parent = open.at(-1) ?? top
    if (words !== undefined) parent.children.push(withoutEntities(words))
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`)
    } else {
      const element: Open = { name, attributes: attributesIn(attributes), children: [] }
      parent.children.push(element)
      if (!empty) open.push(element)
    }
  }
  if (end !== body.length) throw new Error(`not XML: ${body.slice(end, end + 40)}`)
  const [root, ...more] = top.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (open.length !== 1 || root === undefined || typeof root === 'string' || more.length > 0)
    throw new Error('no single root')
  return root
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    withoutEntities(value),
  ])
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute stands twice: ${text}`)
  return Object.fromEntries(pairs)
}

const withoutEntities = (text: string): string =>
  text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const letter = ENTITIES[name.replace(';', '')]
    if (letter === undefined || !name.endsWith(';')) throw new Error(`not an entity: ${whole}`)
    return letter
  })

/** All elements of a name below an element, in reading order. */
export function elements(from: XmlElement, name: string): readonly XmlElement[] {
  return from.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)],
  )
}

/** The text in an element. */
export function textIn(from: XmlElement): string {
  return from.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
