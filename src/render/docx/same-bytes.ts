import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { SIGNS_FONT } from './styles-part.ts'

/** The earliest day that a ZIP file can name, told in local time: that is how it is written. */
const noTime = (): Date => new Date(1980, 0, 1)

/** What docx writes for a box to tick, which only Word can read, and the same as a letter. */
const BOX = `<w:r><w:sym w:char="2610" w:font="${SIGNS_FONT}"/></w:r>`
const BOX_AS_TEXT = `<w:r><w:rPr><w:rFonts w:ascii="${SIGNS_FONT}" w:hAnsi="${SIGNS_FONT}" w:eastAsia="${SIGNS_FONT}" w:cs="${SIGNS_FONT}"/></w:rPr><w:t>☐</w:t></w:r>`

/**
 * The file that docx packed, packed again: without the times of its making, without empty folders, the list of
 * contents first, and with tick boxes that every program shows.
 */
export function sameBytes(packed: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(packed))
    .filter(([name]) => !name.endsWith('/'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => [name, name === 'word/document.xml' ? withBoxes(bytes) : bytes] as const)
  return zipSync(Object.fromEntries(parts), { mtime: noTime(), os: 0 })
}

const withBoxes = (bytes: Uint8Array): Uint8Array => strToU8(strFromU8(bytes).replaceAll(BOX, BOX_AS_TEXT))
