import { below, oneOf, type Random } from './mutants.ts'

/** A way to change the bytes of a signed pack. */
export interface Change {
  readonly name: string
  readonly change: (text: string, random: Random) => Uint8Array
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const written = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value))
const without = <Item>(items: readonly Item[], at: number): readonly Item[] => items.filter((_, index) => index !== at)

function flipped(text: string, random: Random): Uint8Array {
  const bytes = Uint8Array.from(bytesOf(text))
  for (let flips = 1 + below(random, 3); flips > 0; flips -= 1) {
    const at = below(random, bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
  }
  return bytes
}

/** A line deleted, given twice, moved, or with a sign replaced. */
function lineEdited(text: string, random: Random): Uint8Array {
  const lines = JSON.stringify(JSON.parse(text), null, 1).split('\n')
  const at = below(random, lines.length)
  const line = lines[at] ?? ''
  const sign = below(random, line.length)
  const edits = [
    without(lines, at),
    lines.toSpliced(at, 0, line),
    without(lines, at).toSpliced(below(random, lines.length), 0, line),
    lines.with(at, line.slice(0, sign) + oneOf(random, ['"', '0', 'x', ',', '}', '\\', ' ']) + line.slice(sign + 1)),
  ]
  return bytesOf(oneOf(random, edits).join('\n'))
}

interface Field {
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** All fields of a document, in its own order. */
function fieldsOf(value: unknown): readonly Field[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf)
  if (!isRecord(value)) return []
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...fieldsOf(value[key])])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsSwapped(text: string, random: Random): Uint8Array {
  const document: unknown = JSON.parse(text)
  const fields = fieldsOf(document)
  const [a, b] = [oneOf(random, fields), oneOf(random, fields)]
  const [first, second] = [structuredClone(a.holder[a.key]), structuredClone(b.holder[b.key])]
  a.holder[a.key] = second
  b.holder[b.key] = first
  return written(document)
}

/** A field changed, taken out or added; a signature stripped now and then. */
function fieldChanged(text: string, random: Random): Uint8Array {
  const document: unknown = JSON.parse(text)
  const { holder, key } = oneOf(random, fieldsOf(document))
  const name = oneOf(random, [key, key, 'more', 'signature', 'value'])
  const values: readonly unknown[] = [null, 0, '', 'x', [], {}, true]
  if (random() < 0.3) delete holder[name]
  else holder[name] = values[below(random, values.length)]
  return written(document)
}

/** Another value under a key that is there already, before it or after it: parsers take one of both, not all the same. */
function keyTwice(text: string, random: Random): Uint8Array {
  const keys = [...text.matchAll(/"(\w+)":(?:"[^"]*"|\d+)/g)]
  const { 0: whole, 1: key = '', index } = oneOf(random, keys)
  const name = oneOf(random, [`"${key}"`, `"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}"`])
  const other = `${name}:${oneOf(random, ['"x"', '0', whole.slice(whole.indexOf(':') + 1)])}`
  const pair = oneOf(random, [`${other},${whole}`, `${whole},${other}`])
  return bytesOf(text.slice(0, index) + pair + text.slice(index + whole.length))
}

const SPELLINGS: readonly ((base64: string) => string)[] = [
  (base64) => base64.replace(/=+$/, ''),
  (base64) => `${base64}=`,
  (base64) => base64.replaceAll('+', '-').replaceAll('/', '_'),
  (base64) => `${base64} `,
  (base64) => `${base64.slice(0, 20)}\\n${base64.slice(20)}`,
  (base64) => base64.toLowerCase(),
  (base64) => Buffer.from(base64, 'base64').toString('hex'),
  // The bits that a last letter has beyond its bytes, which most decoders drop.
  (base64) => base64.replace(/(.)(=+)$/, (_, letter: string, fill: string) => nextLetter(letter) + fill),
]

function nextLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + (letter === 'z' || letter === 'Z' || letter === '9' ? -1 : 1))
}

function base64Respelled(text: string, random: Random): Uint8Array {
  const spell = oneOf(random, SPELLINGS)
  const name = oneOf(random, ['key', 'value'])
  return bytesOf(
    text.replace(new RegExp(`"${name}":"([A-Za-z0-9+/]{40,}=*)"`), (_, base64) => `"${name}":"${spell(base64)}"`),
  )
}

/** The same content in other letters: most of these may be accepted. */
function respelled(text: string, random: Random): Uint8Array {
  const spellings = [
    () => `${oneOf(random, [' ', '\n', '\r\n', '\ufeff'])}${text}\n`,
    () => JSON.stringify(JSON.parse(text), null, 2),
    () => text.replaceAll(',"', ' ,\t"'),
    () => text.replace(/:(\d+)/, ':$1.0'),
    () => text.replace(/:(\d+)/, ':$1e0'),
    () => text.replace(/[à-ỹ]/u, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    () => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
    // These look the same and are not.
    () => text.normalize('NFD'),
    () => text.replace(' ', '\u00a0'),
    () => text.replace('e', '\\u0435'),
    () => text.replace('":"', '":"\\u200b'),
    () => text.replace('":"', '":" '),
  ]
  return bytesOf(oneOf(random, spellings)())
}

export const CHANGES: readonly Change[] = [
  { name: 'bits flipped', change: flipped },
  { name: 'a line edited', change: lineEdited },
  { name: 'cut off', change: (text, random) => bytesOf(text).subarray(0, below(random, text.length)) },
  { name: 'fields swapped', change: fieldsSwapped },
  { name: 'a field changed', change: fieldChanged },
  { name: 'a key given twice', change: keyTwice },
  { name: 'base64 in another way', change: base64Respelled },
  { name: 'written in another way', change: respelled },
]
