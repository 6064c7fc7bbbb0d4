/** What can be seen in the file of a Windows program without running it. */
export interface WindowsProgram {
  readonly isX64: boolean
  /** It runs in a window for text. */
  readonly isConsole: boolean
  readonly isSigned: boolean
  /** Raw data that was put into it, by name; `null` when there is none. */
  readonly resource: (name: string) => Uint8Array | null
}

/** Places in the headers of a 64-bit program: https://learn.microsoft.com/windows/win32/debug/pe-format */
const AT = {
  pe: 0x3c,
  sections: 6,
  optionalSize: 20,
  optional: 24,
  checksum: 64,
  subsystem: 68,
  directories: 112,
} as const
const X64 = 0x8664
const CONSOLE = 3
const RAW_DATA = 10
const RESOURCES = 2
const SIGNATURE = 4
const INNER = 0x80000000

/** Reads the headers. Throws when this is no 64-bit program for Windows. */
export function readWindowsProgram(bytes: Uint8Array): WindowsProgram {
  const view = viewOf(bytes)
  const pe = headerAt(view)
  return {
    isX64: view.getUint16(pe + 4, true) === X64,
    isConsole: view.getUint16(pe + AT.optional + AT.subsystem, true) === CONSOLE,
    isSigned: directory(view, SIGNATURE).size > 0,
    resource: (name) => findResource(view, name),
  }
}

/**
 * The program without its signature, which would not be true any more once something is put into it: a wrong signature
 * looks worse than none. It stands at the end of the file.
 */
export function withoutSignature(bytes: Uint8Array): Uint8Array {
  const { at, size } = directory(viewOf(bytes), SIGNATURE)
  if (size === 0) return bytes
  if (at + size !== bytes.length) throw new Error('the signature does not stand at the end of the file')
  const bare = bytes.slice(0, at)
  const view = viewOf(bare)
  const header = headerAt(view)
  view.setBigUint64(directoryEntry(view, SIGNATURE), 0n)
  view.setUint32(header + AT.optional + AT.checksum, 0)
  return bare
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function headerAt(view: DataView): number {
  const pe = view.getUint16(0) === 0x4d5a ? view.getUint32(AT.pe, true) : -1
  if (pe === -1 || view.getUint32(pe) !== 0x50450000 || view.getUint16(pe + AT.optional, true) !== 0x20b)
    throw new Error('this is no 64-bit program for Windows')
  return pe
}

const directoryEntry = (view: DataView, index: number) => headerAt(view) + AT.optional + AT.directories + 8 * index

function directory(view: DataView, index: number): { readonly at: number; readonly size: number } {
  const entry = directoryEntry(view, index)
  return { at: view.getUint32(entry, true), size: view.getUint32(entry + 4, true) }
}

/** Where something lies in the file that has this address in memory. */
function inFile(view: DataView, address: number): number {
  const pe = headerAt(view)
  const first = pe + AT.optional + view.getUint16(pe + AT.optionalSize, true)
  for (let index = 0; index < view.getUint16(pe + AT.sections, true); index += 1) {
    const [size = 0, start = 0, , at = 0] = [8, 12, 16, 20].map((place) =>
      view.getUint32(first + 40 * index + place, true),
    )
    if (address >= start && address < start + size) return at + address - start
  }
  throw new Error(`no section has the address ${address}`)
}

/** Resources are a tree: kinds, names, languages, and then where the data is. */
function findResource(view: DataView, name: string): Uint8Array | null {
  const { at, size } = directory(view, RESOURCES)
  if (size === 0) return null
  const tree = inFile(view, at)
  const kind = entriesOf(view, tree, 0).find((entry) => entry.id === RAW_DATA)
  const named = kind && entriesOf(view, tree, kind.to).find((entry) => entry.name === name)
  const [found] = named ? entriesOf(view, tree, named.to) : []
  if (!found) return null
  const from = inFile(view, view.getUint32(tree + found.to, true))
  return new Uint8Array(view.buffer, view.byteOffset + from, view.getUint32(tree + found.to + 4, true))
}

interface Entry {
  readonly id: number
  readonly name: string
  /** Counted from the beginning of the tree. */
  readonly to: number
}

function entriesOf(view: DataView, tree: number, folder: number): readonly Entry[] {
  const count = view.getUint16(tree + folder + 12, true) + view.getUint16(tree + folder + 14, true)
  return Array.from({ length: count }, (_, index) => {
    const entry = tree + folder + 16 + 8 * index
    const id = view.getUint32(entry, true)
    return {
      id,
      name: id >= INNER ? textAt(view, tree + id - INNER) : '',
      to: view.getUint32(entry + 4, true) % INNER,
    }
  })
}

function textAt(view: DataView, at: number): string {
  const units = Array.from({ length: view.getUint16(at, true) }, (_, index) => view.getUint16(at + 2 + 2 * index, true))
  return String.fromCharCode(...units)
}
