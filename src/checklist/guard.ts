import type { FindingCode } from './finding.ts'

/** Enough for the longest list that we can think of, and little enough to be read in a moment. */
const MOST_TOKENS = 250_000
const DEEPEST = 32

/** Why a text is not parsed at all; `at` counts characters from 0. */
interface Refusal {
  readonly code: FindingCode
  readonly args: Readonly<Record<string, number>>
  readonly at: number
}

export type Guarded = { readonly tokens: readonly string[] } | { readonly refusal: Refusal }

/** The lexer's signs that are not in the text: a document begins, all lists in brackets broke off, a plain text follows. */
const DOCUMENT = '\x02'
const FLOW_BROKEN = '\x18'
const PLAIN = '\x1f'

interface State {
  at: number
  lineAt: number
  flow: number
  /** Columns at which the open blocks begin. */
  readonly columns: number[]
  started: boolean
  ended: boolean
  tabAt: number
  /** The last token that is no space, line end or comment. */
  last: string
  raw: boolean
}

/**
 * Looks at the tokens of a text before it is parsed and refuses what a file of ours never needs and a
 * hostile one lives on: too many parts, too deep, anchors, tags, directives, a second document, runs of commas.
 */
export function guard(lexed: Iterable<string>): Guarded {
  const tokens: string[] = []
  const state: State = {
    at: 0,
    lineAt: 0,
    flow: 0,
    columns: [],
    started: false,
    ended: false,
    tabAt: -1,
    last: '',
    raw: false,
  }
  for (const token of lexed) {
    tokens.push(token)
    if (tokens.length > MOST_TOKENS) return refused('yaml-too-many-parts', state.at, { limit: MOST_TOKENS })
    if (token === DOCUMENT || token === FLOW_BROKEN || token === PLAIN) {
      if (token === FLOW_BROKEN) state.flow = 0
      state.raw = token === PLAIN
      continue
    }
    const refusal = state.raw ? atContent(state) : atToken(token, state)
    if (refusal) return { refusal }
    state.raw = false
    advance(token, state)
  }
  return { tokens }
}

function atToken(token: string, state: State): Refusal | null {
  if (isLineEnd(token) || token.startsWith('#')) {
    state.tabAt = -1
    return null
  }
  if (token.startsWith(' ') || token.startsWith('\t')) {
    if (state.flow === 0 && state.at === state.lineAt && token.startsWith('\t')) state.tabAt = state.at
    return null
  }
  if (token === '...') {
    state.ended = true
    return null
  }
  const refusal = forbidden(token, state) ?? wrongEscape(token, state.at) ?? openQuote(token, state.at)
  if (token === '---' || refusal) return refusal
  return atContent(state, token)
}

function forbidden(token: string, state: State): Refusal | null {
  const code = FORBIDDEN.get(token.charAt(0))
  if (code) return refusalOf(code, state.at)
  if (token === '---' && (state.started || state.ended)) return refusalOf('yaml-second-document', state.at)
  const afterNothing = state.last === ',' || state.last === '[' || state.last === '{'
  return token === ',' && afterNothing ? refusalOf('yaml-comma', state.at) : null
}

const FORBIDDEN: ReadonlyMap<string, FindingCode> = new Map([
  ['&', 'yaml-anchor'],
  ['*', 'yaml-anchor'],
  ['!', 'yaml-tag'],
  ['%', 'yaml-directive'],
])

/** Something that counts: a value, a bracket, a mark. Keeps track of how deep we are. */
function atContent(state: State, token = PLAIN): Refusal | null {
  if (state.ended) return refusalOf('yaml-second-document', state.at)
  if (state.tabAt >= 0) return refusalOf('yaml-tab', state.tabAt)
  const lineBegins = !state.started || state.last === '\n'
  state.started = true
  state.last = token
  if (token === '[' || token === '{') state.flow++
  if (token === ']' || token === '}') state.flow = Math.max(0, state.flow - 1)
  if (state.flow === 0 && (lineBegins || token === '-' || token === '?')) openBlock(state.at - state.lineAt, state)
  return state.flow + state.columns.length > DEEPEST ? refusalOf('yaml-too-deep', state.at, { limit: DEEPEST }) : null
}

function openBlock(column: number, { columns }: State): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop()
  if ((columns.at(-1) ?? -1) < column) columns.push(column)
}

function advance(token: string, state: State): void {
  const lineEnd = token.lastIndexOf('\n')
  if (lineEnd >= 0) {
    state.lineAt = state.at + lineEnd + 1
    if (state.flow === 0) state.last = '\n'
  }
  state.at += token.length
}

/** An escape in double quotes that means nothing: the parser would make an error object for each of a million. */
function wrongEscape(token: string, at: number): Refusal | null {
  if (!token.startsWith('"')) return null
  for (let slash = token.indexOf('\\'); slash >= 0; slash = token.indexOf('\\', ESCAPE.lastIndex)) {
    ESCAPE.lastIndex = slash
    if (!ESCAPE.test(token)) return refusalOf('yaml-escape', at + slash)
  }
  return null
}

/** A quote that is never closed goes on to the end of the file, where the parser would name it: it is mended where it opens. */
function openQuote(token: string, at: number): Refusal | null {
  if (token.startsWith("'")) return token.split("'").length % 2 === 1 ? null : refusalOf('yaml-quote', at)
  if (!token.startsWith('"')) return null
  const slashes = /(\\*)"$/.exec(token.slice(-MOST_SLASHES))?.[1]?.length ?? 1
  return token.length > 1 && slashes % 2 === 0 ? null : refusalOf('yaml-quote', at)
}

/** So many at the end of a text are looked at. */
const MOST_SLASHES = 1000

const ESCAPE = /\\(?:[0abefnrtvNLP_ \t"/\\\r\n]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/y

function isLineEnd(token: string): boolean {
  return token === '\n' || token === '\r\n' || token === ''
}

function refused(code: FindingCode, at: number, args: Readonly<Record<string, number>> = {}): Guarded {
  return { refusal: refusalOf(code, at, args) }
}

function refusalOf(code: FindingCode, at: number, args: Readonly<Record<string, number>> = {}): Refusal {
  return { code, at, args }
}
