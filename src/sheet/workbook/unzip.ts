import { inflateRawSync } from 'node:zlib'
import { crc32 } from '../../core/bytes/crc32.ts'
import { stop } from './fault.ts'

/** In bytes: of one part, and of all that are unpacked of one file. */
const MOST_OF_A_PART = 50 * 1024 * 1024
const MOST_OF_ALL = 75 * 1024 * 1024
const MOST_PARTS = 1000

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_REMARK = 0xffff
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const STORED = 0
const DEFLATED = 8

interface Entry {
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** The parts of a ZIP file, unpacked one by one as they are asked for. Names are in small letters, as parts are compared. */
export interface Parts {
  has(name: string): boolean
  /** The bytes of a part. Stops where there is none, or where it is not what the file says of it. */
  unpack(name: string): Uint8Array
}

/** Reads the table at the end of a ZIP file. What it says is not believed: sizes are counted, places are checked. */
export function openParts(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { entries, table } = entriesOf(bytes, view)
  const unpacked = new Map<string, number>()
  return {
    has: (name) => entries.has(name),
    unpack(name) {
      const entry = entries.get(name) ?? broken(name)
      const packed = packedOf(entry, name, { bytes, view, table })
      if (entry.size > MOST_OF_A_PART) stop({ code: 'too-large', limit: MOST_OF_A_PART })
      unpacked.set(name, entry.size)
      if ([...unpacked.values()].reduce((sum, size) => sum + size, 0) > MOST_OF_ALL)
        stop({ code: 'too-large', limit: MOST_OF_ALL })
      const part = entry.method === STORED ? packed : inflated(packed, entry.size, name)
      if (part.length !== entry.size || crc32(part) !== entry.checksum) broken(name)
      return part
    },
  }
}

function broken(part: string): never {
  return stop({ code: 'broken', part })
}

/** No byte more than was said is made, whatever is packed. */
function inflated(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    // One piece of the whole size: pieces would be held beside what they are put together into.
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) })
  } catch {
    return broken(name)
  }
}

function packedOf(
  { at, packed }: Entry,
  name: string,
  { bytes, view, table }: { readonly bytes: Uint8Array; readonly view: DataView; readonly table: number },
): Uint8Array {
  if (at + LOCAL_LENGTH > table || view.getUint32(at, true) !== LOCAL) broken(name)
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return from + packed > table ? broken(name) : bytes.subarray(from, from + packed)
}

function entriesOf(bytes: Uint8Array, view: DataView): { entries: ReadonlyMap<string, Entry>; table: number } {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const table = view.getUint32(end + 16, true)
  if (count > MOST_PARTS) stop({ code: 'too-many-parts', limit: MOST_PARTS })
  const entries = new Map<string, Entry>()
  let at = table
  for (let number = 0; number < count; number++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) broken('')
    const [nameLength, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    const name = nameAt(bytes, at + ENTRY_LENGTH, nameLength ?? 0)
    // The same name twice would show one content to us and another one to somebody else.
    if (entries.has(name)) broken(name)
    entries.set(name, entryAt(view, at, name))
    at += ENTRY_LENGTH + (nameLength ?? 0) + (extra ?? 0) + (remark ?? 0)
  }
  return { entries, table }
}

function entryAt(view: DataView, at: number, name: string): Entry {
  const isLocked = (view.getUint16(at + 8, true) & 1) === 1
  if (isLocked) stop({ code: 'password' })
  const method = view.getUint16(at + 10, true)
  if (method !== STORED && method !== DEFLATED) broken(name)
  return {
    method,
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
}

/** A name as parts are compared; one that leads out of the file is no part. */
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  const name = new TextDecoder()
    .decode(bytes.subarray(at, at + length))
    .replaceAll('\\', '/')
    .toLowerCase()
  if (name.startsWith('/') || /^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\0/.test(name)) broken(name.slice(0, 40))
  return name
}

/** Where the table's own end record stands: the last 22 bytes, and a remark that reaches to the end of the file. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && last - at <= LONGEST_REMARK; at--)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at
  return broken('')
}
