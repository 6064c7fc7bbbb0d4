import { Composer, isMap, isScalar, isSeq, Lexer, type Pair, type ParsedNode, Parser, type YAMLError } from 'yaml'
import { controlCharacter } from './decode.ts'
import { type Finding, finding, type Place } from './finding.ts'
import { guard } from './guard.ts'
import { InputError, refuse } from './input-error.ts'
import { placer } from './lines.ts'
import type { Entry, Tree } from './tree.ts'
import { yamlFindingCode } from './yaml-finding.ts'

/** The defaults of `yaml` are not safe for files that come by mail: each of these was tried on hostile ones. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  resolveKnownTags: false,
  logLevel: 'silent',
} as const

export interface ParsedText {
  readonly tree: Tree
  /** The place of a character, counted from 0. */
  readonly placeAt: (at: number) => Place
}

/** Reads YAML (or JSON, which is YAML) into a plain tree. Throws an InputError with the first thing that is wrong. */
export function parseYaml(text: string, file: string): ParsedText {
  const placeAt = placer(text, file)
  const guarded = guard(new Lexer().lex(text))
  if ('refusal' in guarded) {
    const { code, args, at } = guarded.refusal
    throw new InputError([{ code, args, place: placeAt(at) }])
  }
  const document = withoutTraces(() => compose(text, guarded.tokens))
  const fault: YAMLError | undefined = document?.errors[0] ?? document?.warnings[0]
  if (fault) throw new InputError([finding(yamlFindingCode(fault), {}, placeAt(fault.pos[0]))])
  if (!document?.contents) throw new InputError([finding('file-empty', {}, { file })])
  const findings: Finding[] = []
  const tree = treeOf(document.contents, { placeAt, findings })
  refuse(findings)
  return { tree, placeAt }
}

function compose(text: string, tokens: readonly string[]) {
  const parser = new Parser()
  function* parsed() {
    for (const token of tokens) yield* parser.next(token)
    yield* parser.end()
  }
  const [document] = new Composer(OPTIONS).compose(parsed(), true, text.length)
  return document
}

/** A broken text can have thousands of faults, of which only the places are looked at: their traces would take most of the time. */
function withoutTraces<Value>(work: () => Value): Value {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

interface Building {
  readonly placeAt: (at: number) => Place
  readonly findings: Finding[]
}

function treeOf(node: ParsedNode, building: Building): Tree {
  const at = node.range[0]
  if (isMap(node)) return { kind: 'map', at, entries: node.items.map((pair) => entryOf(pair, at, building)) }
  if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => treeOf(item, building)) }
  const { value, source = '', type }: { value?: unknown; source?: string; type?: unknown } = isScalar(node) ? node : {}
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  if (typeof simple !== 'string') return { kind: 'scalar', at, value: simple, source, plain: type === 'PLAIN' }
  return { kind: 'scalar', at, value: visible(simple, at, building), source, plain: type === 'PLAIN' }
}

function entryOf({ key, value }: Pair<ParsedNode, ParsedNode | null>, mapAt: number, building: Building): Entry {
  const keyAt = key?.range[0] ?? mapAt
  const name = isScalar(key) && typeof key.value === 'string' ? visible(key.value, keyAt, building) : ''
  if (name === '') building.findings.push(finding('key-not-text', {}, building.placeAt(keyAt)))
  const node: Tree = value
    ? treeOf(value, building)
    : { kind: 'scalar', at: keyAt, value: null, source: '', plain: true }
  return { key: name, keyAt, value: node }
}

/** Text in NFC; quotes can hide a control character behind an escape, so it is looked for again here. */
function visible(text: string, at: number, { placeAt, findings }: Building): string {
  const wrong = controlCharacter(text)
  if (!wrong) return text.normalize('NFC')
  findings.push(finding('control-character', { character: wrong.character }, placeAt(at)))
  return ''
}
