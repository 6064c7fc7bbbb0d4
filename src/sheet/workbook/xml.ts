import { stop } from './fault.ts'

/** Deeper than any part of a workbook that is read. */
const DEEPEST = 64
const MOST_ATTRIBUTES = 1000
/** In letters: of a value in a tag, and of a name. */
const LONGEST_VALUE = 32_767
const LONGEST_NAME = 255

/** What stands in a tag, by its name without prefix; only to be asked while the tag is being read. */
export interface Attributes {
  get(name: string): string | undefined
}

/** What is done at each tag and each text of a part. Names come without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Goes through all of a part. */
export function readXml(xml: string, part: string, handler: XmlHandler): void {
  const step = xmlSteps(xml, part, handler)
  while (step());
}

/**
 * Goes through the XML of one part a step at a time, so that rows can be handed on before the rest is read: each step says
 * whether there is more. Stops at what is no XML, and at every declaration: no workbook needs one.
 */
export function xmlSteps(xml: string, part: string, handler: XmlHandler): () => boolean {
  const open: string[] = []
  const broken = (): never => stop({ code: 'broken', part })
  const tags = tagReader(xml, broken)

  function text(at: number): number {
    const next = xml.indexOf('<', at)
    const until = next < 0 ? xml.length : next
    if (open.length > 0) handler.text(unescaped(xml.slice(at, until), broken))
    return until
  }

  function closing(at: number): number {
    const name = open.pop() ?? broken()
    const end = at + 2 + name.length
    if (!xml.startsWith(name, at + 2)) broken()
    handler.close(localName(name))
    return tags.end(tags.blanks(end), GREATER)
  }

  function opening(at: number): number {
    const name = tags.name(at + 1)
    if (open.push(name) > DEEPEST) broken()
    const end = tags.attributes(at + 1 + name.length)
    handler.open(localName(name), tags)
    if (xml.charCodeAt(end) === GREATER) return end + 1
    open.pop()
    handler.close(localName(name))
    return tags.end(end + 1, GREATER)
  }

  function aside(at: number): number {
    const [begin, end] = ASIDES.find(([sign]) => xml.startsWith(sign, at)) ?? stop({ code: 'declaration', part })
    const until = xml.indexOf(end, at + begin.length)
    if (until < 0) broken()
    if (begin === CDATA) handler.text(xml.slice(at + begin.length, until))
    return until + end.length
  }

  let at = 0
  return () => {
    if (at >= xml.length) return open.length === 0 ? false : broken()
    if (xml.charCodeAt(at) !== LESS) at = text(at)
    else {
      const sign = xml.charCodeAt(at + 1)
      at = sign === SLASH ? closing(at) : sign === QUESTION || sign === EXCLAMATION ? aside(at) : opening(at)
    }
    return true
  }
}

/** Reads what stands in a tag, letter by letter: a sheet has millions of them. */
function tagReader(xml: string, broken: () => never) {
  let names: string[] = []
  let values: string[] = []

  function blanks(from: number): number {
    let at = from
    while (isBlank(xml.charCodeAt(at))) at += 1
    return at
  }

  function name(from: number): string {
    let at = from
    while (isOfName(xml.charCodeAt(at))) at += 1
    return at === from || at - from > LONGEST_NAME ? broken() : xml.slice(from, at)
  }

  /** The place behind a sign that has to stand here. */
  function end(at: number, sign: number): number {
    return xml.charCodeAt(at) === sign ? at + 1 : broken()
  }

  function value(at: number): number {
    const quote = xml[at] ?? ''
    if (quote !== '"' && quote !== "'") broken()
    const until = xml.indexOf(quote, at + 1)
    if (until < 0 || until - at > LONGEST_VALUE) broken()
    values.push(unescaped(xml.slice(at + 1, until), broken))
    return until + 1
  }

  return {
    blanks,
    name,
    end,
    get(wanted: string): string | undefined {
      return values[names.indexOf(wanted)]
    },
    /** Reads up to the sign that ends the tag, and gives its place. */
    attributes(from: number): number {
      if (names.length > 0) [names, values] = [[], []]
      let at = from
      for (;;) {
        const next = blanks(at)
        const sign = xml.charCodeAt(next)
        if (sign === GREATER || sign === SLASH) return next
        if (next === at || names.length > MOST_ATTRIBUTES) broken()
        const written = name(next)
        names.push(localName(written))
        at = value(blanks(end(blanks(next + written.length), EQUALS)))
      }
    },
  }
}

const LESS = '<'.charCodeAt(0)
const GREATER = '>'.charCodeAt(0)
const SLASH = '/'.charCodeAt(0)
const EQUALS = '='.charCodeAt(0)
const QUESTION = '?'.charCodeAt(0)
const EXCLAMATION = '!'.charCodeAt(0)
const CDATA = '<![CDATA['
const ASIDES = [
  ['<?', '?>'],
  ['<!--', '-->'],
  [CDATA, ']]>'],
] as const

const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/y
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}

/** Letters, digits, `_`, `-`, `.`, `:` and all that is not ASCII. */
function isOfName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 58 && code !== SLASH) ||
    code === 95 ||
    code > 127
  )
}

/** `x:row` is a row: what stands before the colon each program chooses for itself. */
function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Sign by sign: the first that stands for nothing ends it, however many follow. */
function unescaped(text: string, broken: () => never): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let meant = text.slice(0, at)
  while (at >= 0) {
    ENTITY.lastIndex = at
    const match = ENTITY.exec(text) ?? broken()
    meant += signOf(match) ?? broken()
    const behind = at + match[0].length
    at = text.indexOf('&', behind)
    meant += text.slice(behind, at < 0 ? undefined : at)
  }
  return meant
}

function signOf([, name, decimal, hex]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMED[name]
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0x10ffff ? undefined : String.fromCodePoint(code)
}
