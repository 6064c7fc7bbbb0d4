/** What must never reach a terminal, range by range as Unicode names it; written out here so that no code tests itself. */
const DANGERS: readonly (readonly [name: string, signs: RegExp])[] = [
  ['a C0 control', /[\u0000-\u0008\u000b-\u001f]/],
  ['DEL or a C1 control', /[\u007f-\u009f]/],
  ['a bidirectional control', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  ['a zero-width formatting character', /[\u00ad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/],
  ['an invisible filler', /\u034f|[\u115f\u1160\u17b4\u17b5\u3164\uffa0]/],
  ['a line or paragraph separator', /[\u2028\u2029]/],
  ['a tag character', /[\u{e0000}-\u{e0fff}]/u],
  ['a lone surrogate', /\p{Cs}/u],
  ['more than 8 marks on a base', /\p{M}{9}/u],
]

/** The codes of our own paint: bold, quiet, the accent, and their ends. */
const PAINT = /\u001b\[(?:1|2|22|36|39)m/g
/** What moves the cursor of a screen that is drawn, clears parts of it, and changes to it and back. */
const DRAWING = /\u001b\[(?:\d*[ABCDGHJK]|\?25[hl]|\?1049[hl])|\r(?=\n)/g

/** What is dangerous in a text that goes to a terminal, with the place; nothing where it is safe. */
export function dangersIn(text: string, { painted = false, drawn = false } = {}): readonly string[] {
  const withoutPaint = painted || drawn ? text.replace(PAINT, '') : text
  const bare = drawn ? withoutPaint.replace(DRAWING, '') : withoutPaint
  return DANGERS.flatMap(([name, signs]) => {
    const at = bare.search(signs)
    return at < 0 ? [] : [`${name}: ${JSON.stringify(bare.slice(Math.max(0, at - 30), at + 30))}`]
  })
}

/** Of each danger one that a file may hold: those that every reader refuses are left out. */
const QUIET = [
  'a\u202eb',
  '\u2066c\u2069',
  '\u061cd',
  '\u200b\u200d\u2060\ufeff\u00ad',
  '\u034f\u3164',
  '\u{e0041}\u{e007f}',
  '\u2028\u2029',
  '\ufffe\u{1fffe}\ue000',
  `Z${'\u0300\u0323\u0334'.repeat(10)}`,
].join('')

/** All of them: with controls, escape sequences, codes of our own paint, half pairs. */
const LOUD = [
  'Z'.padEnd(60, '\u0300\u0323\u0334'),
  QUIET,
  '\u001b[31mred\u001b[0m',
  '\u001b[1mbold\u001b[22m\u001b[36mcyan',
  '\u001b]0;title\u0007\u001b]52;c;ZXZpbA==\u001b\\',
  '\u001bP+q\u001b\\\u001bc\u001b[?1049h',
  '\u009b31m\u009d0;x\u009c\u0085',
  '\u0008\u007f\u000b\u000c\r',
  '\ud800x\udfff',
  'x\r\ny\n\u001b[2J',
].join('')

export const DANGEROUS: readonly (readonly [name: string, text: string])[] = [
  ['hidden signs', QUIET],
  ['controls and escape sequences', LOUD],
]
