import type { FindingCode } from '../finding.ts'

/** An element of an XML text; `at` counts characters from 0. */
export interface XmlElement {
  readonly name: string
  readonly at: number
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** Between its tags, without that of its children. */
  readonly text: string
}

export interface XmlAttribute {
  readonly name: string
  /** As written: entities are left as they are. */
  readonly value: string
  readonly at: number
}

export interface XmlFault {
  readonly code: FindingCode
  readonly args: Readonly<Record<string, number>>
  readonly at: number
}

/** A drawing of more parts than this is a picture; one nested deeper is no logo. */
const MOST_PARTS = 1000
const DEEPEST = 24
/** Of one element. */
const MOST_ATTRIBUTES = 100

const NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?'
const BLANK = '[ \\t\\r\\n]'
const TAG = new RegExp(`<(${NAME})`, 'y')
const ATTRIBUTE = new RegExp(`${BLANK}+(${NAME})${BLANK}*=${BLANK}*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const TAG_END = new RegExp(`${BLANK}*(/?)>`, 'y')
const CLOSING = new RegExp(`</(${NAME})${BLANK}*>`, 'y')
const COMMENT = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y
const VERBATIM = /<!\[CDATA\[([\s\S]*?)\]\]>/y
const DECLARATION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iy
const RUN = /[^<]+/y

interface Building extends XmlElement {
  readonly attributes: XmlAttribute[]
  readonly children: Building[]
  text: string
}

interface State {
  readonly text: string
  at: number
  readonly open: Building[]
  root: Building | null
  parts: number
}

/**
 * Reads an XML text as far as a drawing needs it, more strictly than XML is: no declarations, so no entities of the
 * file's own. Takes time that grows with the length of the text.
 */
export function parseXml(text: string): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  const state: State = { text, at: 0, open: [], root: null, parts: 0 }
  while (state.at < text.length) {
    const fault = step(state)
    if (fault) return { fault }
  }
  const unclosed = state.open.at(-1)
  if (unclosed) return { fault: syntaxFault(unclosed.at) }
  return state.root ? { root: state.root } : { fault: syntaxFault(0) }
}

/** Reads one comment, text or tag. */
function step(state: State): XmlFault | null {
  if (match(COMMENT, state)) return null
  const run = match(RUN, state) ?? match(VERBATIM, state)
  if (run) return addText(run[1] ?? run[0], state)
  const at = state.at
  const closing = match(CLOSING, state)
  if (closing) return state.open.pop()?.name === closing[1] ? null : syntaxFault(at)
  const tag = match(TAG, state)
  if (tag) return addElement(tag[1] ?? '', at, state)
  return match(DECLARATION, state) ? { code: 'svg-doctype', args: {}, at } : syntaxFault(at)
}

function addText(text: string, state: State): XmlFault | null {
  const inside = state.open.at(-1)
  if (inside) inside.text += text
  return inside || text.trim() === '' ? null : syntaxFault(state.at - text.length)
}

function addElement(name: string, at: number, state: State): XmlFault | null {
  const element: Building = { name, at, attributes: [], children: [], text: '' }
  for (let found = match(ATTRIBUTE, state); found; found = match(ATTRIBUTE, state)) {
    const [written, key = '', double, single] = found
    const start = state.at - written.trimStart().length
    if (element.attributes.some((one) => one.name === key)) return syntaxFault(start)
    if (element.attributes.length === MOST_ATTRIBUTES) return tooMany(MOST_ATTRIBUTES, start)
    element.attributes.push({ name: key, value: double ?? single ?? '', at: start })
  }
  const end = match(TAG_END, state)
  if (!end) return syntaxFault(state.at)
  const parent = state.open.at(-1)
  if (!parent && state.root) return syntaxFault(at)
  parent?.children.push(element)
  state.root ??= element
  state.parts += 1
  if (state.parts > MOST_PARTS) return tooMany(MOST_PARTS, at)
  if (end[1] === '') state.open.push(element)
  if (state.open.length > DEEPEST) return { code: 'svg-too-deep', args: { limit: DEEPEST }, at }
  return null
}

function match(pattern: RegExp, state: State): RegExpExecArray | null {
  pattern.lastIndex = state.at
  const found = pattern.exec(state.text)
  if (found) state.at = pattern.lastIndex
  return found
}

const syntaxFault = (at: number): XmlFault => ({ code: 'svg-syntax', args: {}, at })

const tooMany = (limit: number, at: number): XmlFault => ({ code: 'svg-too-many', args: { limit }, at })
