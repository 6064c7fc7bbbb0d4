import { describe, expect, test } from 'vitest'
import { readWindowsProgram, withoutSignature } from '../../scripts/build-sea-windows.ts'

const PE = 0x80
const OPTIONAL = PE + 24
const DIRECTORIES = OPTIONAL + 112
/** Where the only section, with the resources, lies in the file and in memory. */
const [IN_FILE, IN_MEMORY] = [0x200, 0x4000]
const SIGNED_FROM = 0x400

interface Made {
  readonly machine?: number
  readonly subsystem?: number
  readonly kind?: number
  readonly signature?: number
}

/** A program of one section, with one piece of raw data called AB in it, and a signature of so many bytes. */
function programOf({ machine = 0x8664, subsystem = 3, kind = 10, signature = 16 }: Made = {}): Uint8Array {
  const bytes = new Uint8Array(SIGNED_FROM + signature)
  const view = new DataView(bytes.buffer)
  const put16 = (at: number, ...values: readonly number[]) =>
    values.forEach((value, index) => {
      view.setUint16(at + 2 * index, value, true)
    })
  const put32 = (at: number, ...values: readonly number[]) =>
    values.forEach((value, index) => {
      view.setUint32(at + 4 * index, value, true)
    })
  bytes.set(Buffer.from('MZ'))
  put32(0x3c, PE)
  bytes.set(Buffer.from('PE'), PE)
  put16(PE + 4, machine, 1)
  put16(PE + 20, 240)
  put16(OPTIONAL, 0x20b)
  put32(OPTIONAL + 64, 0x1234)
  put16(OPTIONAL + 68, subsystem)
  put32(DIRECTORIES + 8 * 2, IN_MEMORY, 0x100)
  if (signature > 0) put32(DIRECTORIES + 8 * 4, SIGNED_FROM, signature)
  put32(OPTIONAL + 240 + 8, 0x200, IN_MEMORY, 0x200, IN_FILE)
  // Kinds, names, languages; then where the data is, the name, and the data.
  const folder = (at: number, id: number, to: number) => {
    put16(IN_FILE + at + 12, id < 0x80000000 ? 0 : 1, id < 0x80000000 ? 1 : 0)
    put32(IN_FILE + at + 16, id, to)
  }
  folder(0, kind, 0x80000018)
  folder(0x18, 0x80000058, 0x80000030)
  folder(0x30, 0, 0x48)
  put32(IN_FILE + 0x48, IN_MEMORY + 0x60, 3)
  put16(IN_FILE + 0x58, 2, 0x41, 0x42)
  bytes.set([7, 8, 9], IN_FILE + 0x60)
  return bytes
}

describe('a program for Windows', () => {
  test('is looked at without being run', () => {
    const { isX64, isConsole, isSigned, resource } = readWindowsProgram(programOf())
    expect([isX64, isConsole, isSigned]).toEqual([true, true, true])
    expect(resource('AB')).toEqual(new Uint8Array([7, 8, 9]))
    expect(resource('AC')).toBeNull()
  })

  test.each<readonly [Made, readonly boolean[]]>([
    [{ machine: 0xaa64 }, [false, true, true]],
    [{ subsystem: 2 }, [true, false, true]],
    [{ signature: 0 }, [true, true, false]],
  ])('with %j is told apart', (made, expected) => {
    const { isX64, isConsole, isSigned } = readWindowsProgram(programOf(made))
    expect([isX64, isConsole, isSigned]).toEqual(expected)
  })

  test('whose resource is of another kind has none of that name', () => {
    expect(readWindowsProgram(programOf({ kind: 3 })).resource('AB')).toBeNull()
  })

  test('loses its signature and the sum over it, and nothing else', () => {
    const bare = withoutSignature(programOf())
    expect(bare).toHaveLength(SIGNED_FROM)
    expect(readWindowsProgram(bare).isSigned).toBe(false)
    expect(readWindowsProgram(bare).resource('AB')).toEqual(new Uint8Array([7, 8, 9]))
    expect(new DataView(bare.buffer).getUint32(OPTIONAL + 64)).toBe(0)
    expect(withoutSignature(bare)).toBe(bare)
  })

  test('that goes on after its signature is left alone', () => {
    const longer = new Uint8Array([...programOf(), 0])
    expect(() => withoutSignature(longer)).toThrow('end of the file')
  })

  test.each([
    ['a text', Buffer.alloc(0x300, 'text')],
    ['a program for Linux', Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(0x300)])],
    ['an old program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(0x300)])],
  ])('is not %s', (_, bytes) => {
    expect(() => readWindowsProgram(bytes)).toThrow('no 64-bit program')
  })
})
