import type { Html } from '../../render/html/html.ts'

const SVG = 'http://www.w3.org/2000/svg'
const PIECE = /<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?: [A-Za-z-]+(?:="[^"<>]*")?)*) ?(\/?)>|([^<]+)|</g
const ATTRIBUTE = / ([A-Za-z-]+)(?:="([^"]*)")?/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What the blocks of a report are made of; anything else is no report of ours. */
const TAGS = new Set(
  'a article b dd details div dl dt figure h1 h2 h3 h4 header img li main nav ol p section small span strong summary table tbody td th thead tr ul svg path rect g'.split(
    ' ',
  ),
)
const ATTRIBUTES =
  /^(?:class|id|lang|href|src|alt|role|scope|start|colspan|aria-[a-z]+|data-[a-z]+|viewBox|width|height|d|x|y|focusable)$/
const EMPTY = new Set(['img', 'br'])

/**
 * The nodes of a piece of our own markup, made one by one: texts by text nodes, tags and attributes from a short list,
 * addresses only to places in the page and pictures inside it. Throws an Error for markup that reports do not have.
 */
export function fromHtml({ markup }: Html): DocumentFragment {
  const top = document.createDocumentFragment()
  const open: (DocumentFragment | Element)[] = [top]
  for (const [piece, closed, opened, attributes = '', slash, text] of markup.matchAll(PIECE)) {
    const parent = open.at(-1) ?? top
    if (text !== undefined) parent.append(plain(text))
    else if (closed !== undefined) {
      if (!('localName' in parent) || parent.localName !== closed) throw new Error(`</${closed}> closes nothing`)
      open.pop()
    } else if (opened !== undefined) {
      const made = make(opened, attributes, parent)
      parent.append(made)
      if (slash === '' && !EMPTY.has(opened)) open.push(made)
    } else throw new Error(`no markup of a report: ${piece}`)
  }
  if (open.length > 1) throw new Error('an element is not closed')
  return top
}

function make(tag: string, attributes: string, parent: DocumentFragment | Element): Element {
  if (!TAGS.has(tag)) throw new Error(`a report has no <${tag}>`)
  const isDrawing = tag === 'svg' || ('namespaceURI' in parent && parent.namespaceURI === SVG)
  const made = isDrawing ? document.createElementNS(SVG, tag) : document.createElement(tag)
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    const text = plain(value)
    if (!ATTRIBUTES.test(name) || !isInside(name, text)) throw new Error(`a report has no ${name}="${text}"`)
    made.setAttribute(name, text)
  }
  return made
}

/** Links lead to places in the page, pictures are inside it. */
function isInside(name: string, value: string): boolean {
  if (name === 'href') return value.startsWith('#')
  return name !== 'src' || value.startsWith('data:image/')
}

function plain(text: string): string {
  return text.replace(/&([a-z]+|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
