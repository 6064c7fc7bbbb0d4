/** A number from 0 to below 1, the next one each time. */
export type Random = () => number

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit)
export const oneOf = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** What is put in the place of a value, or anywhere. */
const VALUES: readonly string[] = [
  '',
  '~',
  'null',
  'true',
  'no',
  '0',
  '-1',
  '1e999',
  '-.inf',
  '.nan',
  '0x1F',
  '1.10',
  '9'.repeat(400),
  '99999999999999999999',
  '1e-400',
  '2026-02-30',
  '[]',
  '{}',
  '[[]]',
  '{a: {b: {c: 1}}}',
  '['.repeat(40) + ']'.repeat(40),
  '{a: '.repeat(40) + '}'.repeat(40),
  '"',
  "'",
  '"unclosed',
  '"\\q"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\U0010FFFF"',
  'a'.repeat(70),
  'a'.repeat(5000),
  `"${'ế '.repeat(1500)}"`,
  '\u202eexe.fdp',
  '"\u2066\u200b\u2069"',
  'Z\u0300\u0301\u0302',
  `Z${'\u0300'.repeat(40)}`,
  '\u0007',
  '\u0085',
  '\u2028',
  '\ufeff',
  '😀',
  '__proto__',
  'constructor',
  '{__proto__: {a: 1}}',
  'toString',
  'hasOwnProperty',
  '&a b',
  '*a',
  '!!js/function x',
  '!<tag:a> b',
  '<<: *a',
  '? [a]',
  '| \n  a',
  '>-9',
  '@a',
  '`a`',
  '%a',
  '# a',
  'a: b: c',
  ', ,',
  '=1+1',
  '../../etc/passwd',
  'vn.start',
  'yes',
  'unknown',
  'unwritten',
  'not-applicable',
]

const SIGNS = [
  '"',
  "'",
  ':',
  ': ',
  ',',
  ';',
  '[',
  ']',
  '{',
  '}',
  '-',
  '- ',
  '#',
  ' ',
  '\t',
  '\n',
  '\r',
  '&',
  '*',
  '!',
  '|',
  '>',
  '\\',
  '~',
  '\0',
  'ế',
]

/** In characters. A sound file of a megabyte takes a second by itself. */
const LONGEST = 150_000

type Mutation = (text: string, random: Random, other: () => string) => string

const lineBreak = /\r\n|\n/

function inLines(change: (lines: string[], at: number, random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split(lineBreak)
    change(lines, below(random, lines.length), random)
    return lines.join('\n')
  }
}

/** Replaces one match of a pattern somewhere. */
function somewhere(text: string, pattern: RegExp, random: Random, put: (found: string) => string): string {
  const places = [...text.matchAll(pattern)]
  const place = places[below(random, places.length)]
  if (!place) return text
  return text.slice(0, place.index) + put(place[0]) + text.slice(place.index + place[0].length)
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'line deleted': inLines((lines, at) => void lines.splice(at, 1)),
  'line doubled': inLines((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  'lines swapped': inLines((lines, at, random) => {
    const other = below(random, lines.length)
    const kept = lines[at] ?? ''
    lines[at] = lines[other] ?? ''
    lines[other] = kept
  }),
  'line indented': inLines((lines, at, random) => {
    lines[at] = oneOf(random, [' ', '  ', '\t', '      ']) + (lines[at] ?? '')
  }),
  'line outdented': inLines((lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/^ {1,2}/, '')
  }),
  'lines doubled many times': inLines((lines, at, random) => {
    const block = lines.slice(at, at + 1 + below(random, 5))
    lines.splice(at, 0, ...Array.from({ length: 20 }, () => block).flat())
  }),
  'key renamed': (text, random) =>
    somewhere(text, /[\w.-]+(?="?:)/g, random, (key) =>
      oneOf(random, [`${key}x`, key.toUpperCase(), key.slice(1), `"${key}`, oneOf(random, VALUES)]),
    ),
  'value replaced': (text, random) =>
    somewhere(text, /(?<=: )[^\n,}\]]+|(?<=[;,\t])[^;,\t\n]+/g, random, () => oneOf(random, VALUES)),
  'value put in': (text, random) => {
    const at = below(random, text.length + 1)
    return text.slice(0, at) + oneOf(random, VALUES) + text.slice(at)
  },
  'sign put in': (text, random) => {
    const at = below(random, text.length + 1)
    return text.slice(0, at) + oneOf(random, SIGNS) + text.slice(at)
  },
  'piece taken out': (text, random) => {
    const at = below(random, text.length + 1)
    return text.slice(0, at) + text.slice(at + 1 + below(random, 20))
  },
  'cut off': (text, random) => text.slice(0, below(random, text.length)),
  'begun late': (text, random) => text.slice(below(random, text.length)),
  spliced: (text, random, other) => {
    const second = other()
    return text.slice(0, below(random, text.length)) + second.slice(below(random, second.length))
  },
  'followed by another': (text, _, other) => `${text}\n${other()}`,
  'a number made large': (text, random) =>
    somewhere(text, /\d+/g, random, (digits) =>
      oneOf(random, [`${digits}000000000000`, `-${digits}`, `${digits}.5`, `0${digits}`, `${digits}e9`]),
    ),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old': (text) => text.replaceAll('\n', '\r'),
}

/** What is done to the bytes at last; most often nothing. */
function encoded(text: string, random: Random): Uint8Array {
  const way = below(random, 40)
  const marked = Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (way === 0) return marked
  if (way === 1) return marked.swap16()
  if (way === 2) return marked.subarray(0, marked.length - 1)
  if (way === 3) return Buffer.from(`\uFEFF${text}`)
  if (way === 4) return Buffer.from(text, 'latin1')
  const bytes = Buffer.from(text)
  if (way > 7 || bytes.length === 0) return bytes
  for (let flips = 1 + below(random, 3); flips > 0; flips--) {
    const at = below(random, bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
  }
  return bytes
}

export interface Mutant {
  readonly bytes: Uint8Array
  /** What was done, in order. */
  readonly done: readonly string[]
}

/** What often leaves a file that can be read. */
export const GENTLE: readonly string[] = ['line deleted', 'lines swapped', 'value replaced', 'a number made large']

/** A text with one to three things done to it; `other` gives a second one to splice it with. */
export function mutantOf(
  text: string,
  random: Random,
  other: () => string,
  ways: readonly string[] = Object.keys(MUTATIONS),
): Mutant {
  const done = Array.from({ length: 1 + below(random, 3) }, () => oneOf(random, ways))
  const mutated = done.reduce((before, name) => MUTATIONS[name]?.(before, random, other) ?? before, text)
  return { bytes: encoded(mutated.slice(0, LONGEST), random), done }
}
