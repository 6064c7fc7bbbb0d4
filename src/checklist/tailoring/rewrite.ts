import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { ChecklistDocument } from '../documents.ts'
import { layOut, OPTIONS, writtenAs } from './written-as.ts'

/** The order in which a list says things: what is new comes after what stands before it here. */
const ORDER: readonly string[] = [
  ...['format', 'id', 'version', 'module', 'from', 'include', 'languages', 'title', 'about', 'publisher', 'lawAsOf'],
  ...[
    'lookAgain',
    'offer',
    'contact',
    'answerBy',
    'keep',
    'drop',
    'change',
    'weigh',
    'order',
    'focus',
    'sections',
    'add',
  ],
]

/** One key of a list with its value, as it stands in the text. */
interface Part {
  readonly key: string
  readonly from: number
  readonly to: number
}

/**
 * The text of a list that says `after` where it said `before`: what does not change stays as it was typed, and comments
 * stay with what they are about. The text must have been read by our own loader.
 */
export function rewrite(text: string, before: ChecklistDocument, after: ChecklistDocument): string {
  const parts = partsOf(text)
  if (parts.length === 0) return rewrittenWhole(text, after)
  const [was, is] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))]
  const { languages } = after
  let made = text
  // From the end, so that places before stay true.
  for (const { key, from, to } of parts.toReversed()) {
    if (isSame(was.get(key), is.get(key))) continue
    const rest = is.has(key) ? updated(text.slice(from, to), key, is.get(key), languages) : ''
    made = made.slice(0, from) + rest + made.slice(to).replace(rest === '' ? /^\r?\n/ : '', '')
  }
  const missing = [...is].filter(([key, value]) => value !== undefined && !parts.some((part) => part.key === key))
  const whole = missing.reduce((so, [key, value]) => inserted(so, key, writtenAs({ [key]: value }, languages)), made)
  return text.includes('\r\n') ? whole.replace(/\r?\n/g, '\r\n') : whole
}

/** For a list in JSON, or one that does not begin at the edge. */
function rewrittenWhole(text: string, after: ChecklistDocument): string {
  if (isJson(text)) return `${JSON.stringify(after, null, 2)}\n`
  const document = parseDocument(text, OPTIONS)
  if (isMap(document.contents)) changed(document, document.contents, after, after.languages)
  return document.toString({ lineWidth: 0 })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The keys of a list that begin at the edge, each with all that belongs to it; comments at the edge belong to what follows. */
function partsOf(text: string): readonly Part[] {
  const { contents } = parseDocument(text, OPTIONS)
  if (!isMap(contents) || contents.flow) return []
  const keys = contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), from: key.range[0] }] : [],
  )
  return keys.map(({ key, from }, index) => {
    const whole = text.slice(from, keys[index + 1]?.from ?? text.length)
    return { key, from, to: from + whole.replace(/(?:\r?\n(?:#[^\n]*|[ \t\r]*))*$/, '').length }
  })
}

function updated(part: string, key: string, value: unknown, languages: readonly string[]): string {
  const document = parseDocument(part, OPTIONS)
  const old = document.get(key, true)
  const made = changed(document, isNode(old) ? old : null, value, languages)
  document.set(key, made)
  const flat = /\{ \S/.test(part) || /\[ \S/.test(part)
  return document.toString({ lineWidth: 0, flowCollectionPadding: flat, indentSeq: !/:\s*\n- /.test(part) }).trimEnd()
}

/** A node that says a value: the old one where that can be, with its comments and its look. */
function changed(document: Document, old: Node | null, value: unknown, languages: readonly string[]): Node {
  if (isScalar(old) && isSame(old.value, value)) return old
  if (isScalar(old) && typeof value === 'string' && typeof old.value === 'string') {
    old.value = value
    return old
  }
  if (isMap(old) && isRecord(value)) {
    for (const { key } of [...old.items]) if (isScalar(key) && !Object.hasOwn(value, String(key.value))) old.delete(key)
    for (const [key, one] of Object.entries(value)) {
      const node = old.get(key, true)
      old.set(key, changed(document, isNode(node) ? node : null, one, languages))
    }
    return old
  }
  if (isSeq(old) && Array.isArray(value)) {
    const nodes = old.items.filter(isNode)
    old.items = value.map((one: unknown) => {
      const known = nodes.find((node) => isAbout(node, one)) ?? null
      return changed(document, known, one, languages)
    })
    return old
  }
  const made = document.createNode(value)
  layOut(made, languages)
  return made
}

/** Whether an item of a list is the one that a value is about: by its id or its kind, or the same word. */
function isAbout(node: Node, value: unknown): boolean {
  if (isScalar(node)) return node.value === value
  if (!isMap(node) || !isRecord(value)) return false
  const name = 'id' in value ? 'id' : 'kind'
  return node.has(name) && node.get(name) === value[name]
}

/** Below its example, where one stands there; else after the last part that comes before it, a blank line apart. */
function inserted(text: string, key: string, part: string): string {
  const parts = partsOf(text)
  const below = endOfExample(text, key, parts)
  if (below !== null) return `${text.slice(0, below)}\n${part}${text.slice(below)}`
  const place = ORDER.indexOf(key)
  const before = parts.filter((one) => ORDER.indexOf(one.key) < place)
  const last = before.toSorted((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key)).at(-1)
  // The last of all comes after what is said about it at the end, as in a list that `tukiem new` wrote.
  const at = place === ORDER.length - 1 ? text.trimEnd().length : (last?.to ?? 0)
  return `${text.slice(0, at)}\n\n${part}${text.slice(at)}`
}

/** Where a key that stands commented out between two others ends, as in a list that `tukiem new` wrote: `# drop: [community]`. */
function endOfExample(text: string, key: string, parts: readonly Part[]): number | null {
  const found = new RegExp(`^# ${key}:[^\\n]*(?:\\n# {2,}[^\\n]*)*`, 'm').exec(text)
  if (!found || parts.some(({ from, to }) => found.index >= from && found.index < to)) return null
  return found.index + found[0].length
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
