import type { OtherKind } from './fault.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** What Excel and Word wrote before 2007, and what they put a file with a password into. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The name of the stream that holds a file with a password, as such a file writes it. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')

/** Parts by which a ZIP file that is no workbook shows what it is. */
const BY_PART = [
  ['xl/workbook.bin', 'xlsb'],
  ['word/document.xml', 'document'],
  ['ppt/presentation.xml', 'slides'],
] as const satisfies readonly (readonly [string, OtherKind])[]

/** By its first bytes, not by its name: `zip` for what may be a workbook. */
export function kindOfFile(bytes: Uint8Array): OtherKind | 'password' {
  if (beginsWith(bytes, ZIP)) return 'zip'
  if (beginsWith(bytes, OLD_OFFICE)) return Buffer.from(bytes).includes(LOCKED) ? 'password' : 'xls'
  const begin = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').trimStart()
  if (begin.startsWith('%PDF-')) return 'pdf'
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|table)/i.test(begin)) return 'page'
  return isText(bytes.subarray(0, 1024)) ? 'text' : 'other'
}

/** What a ZIP file is that holds no workbook. */
export function kindOfZip(has: (part: string) => boolean, mimetype: string): OtherKind {
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods'
  return BY_PART.find(([part]) => has(part))?.[1] ?? 'zip'
}

function isText(bytes: Uint8Array): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isMarked || (bytes.length > 0 && bytes.every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 13))
}

function beginsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte)
}
