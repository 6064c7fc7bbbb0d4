// Prepares the fonts of templates/fonts for printing: Latin and Vietnamese letters with the signs that reports use,
// without hinting and without shaping tables, which no page of ours needs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const FROM = 'templates/fonts'
const TO = 'dist/fonts'
const FACES = ['Regular', 'SemiBold', 'Bold'] as const

/** Unicode blocks, first and last code point; what the font lacks in them is skipped. */
const BLOCKS = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x017f], // Latin-1 and Latin Extended-A: names from all of Europe
  [0x01a0, 0x01b0], // Ơ and Ư
  [0x0300, 0x0323], // combining accents
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x2000, 0x206f], // dashes, quotation marks, bullets, ellipsis
  [0x2070, 0x209f], // raised and lowered numbers
  [0x20a0, 0x20bf], // currencies, the đồng among them
  [0x2100, 0x214f], // № and ™
  [0x2200, 0x22ff], // ≤ ≥ ≈ − ×
] as const

const TABLES = ['GSUB', 'GPOS', 'GDEF', 'gasp', 'DSIG']

/** The name that a PDF gives its font. */
const POSTSCRIPT_NAME = 6

const letters = BLOCKS.map(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join(''),
).join('')

mkdirSync(TO, { recursive: true })
for (const face of FACES) {
  const file = `BeVietnamPro-${face}.ttf`
  const font = await subsetFont(readFileSync(join(FROM, file)), letters, {
    targetFormat: 'sfnt',
    noHinting: true,
    noLayoutClosure: true,
    dropTables: TABLES,
    preserveNameIds: [POSTSCRIPT_NAME],
  })
  writeFileSync(join(TO, file), font)
}
writeFileSync(join(TO, 'OFL.txt'), readFileSync(join(FROM, 'OFL.txt')))
