import { fstatSync, writeSync } from 'node:fs'
import { safePainted, safeText } from './safe-text.ts'

/** Thrown when stdout cannot take any more, or stderr for a full disk: a closed pipe ends quietly, a full disk exits 74. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
  readonly exitCode: 0 | 74

  constructor(exitCode: 0 | 74) {
    super('output closed')
    this.exitCode = exitCode
  }
}

/** Tells a spreadsheet how a file is encoded, and a screen nothing. */
const BYTE_ORDER_MARK = /^\ufeff/

/**
 * The one door to stdout. On a screen text is guarded, and bytes are read as text; a pipe or a file gets every byte as it
 * is. Throws `OutputClosed`.
 */
export function writeOut(data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data
  if (!isDevice(1)) writeAll(1, bytes)
  else writeText(1, safePainted(Buffer.from(bytes).toString().replace(BYTE_ORDER_MARK, '')))
}

/** The one door to stderr: what is said there is for people, and nothing in it is painted. Throws `OutputClosed`. */
export function writeErr(text: string): void {
  writeText(2, safeText(text))
}

/** Whether a descriptor leads to a screen. A program of Windows may have been started with no stdout or stderr at all. */
export function isScreen(descriptor: 1 | 2): boolean {
  return isDevice(descriptor) && streamOf(descriptor).isTTY === true
}

/** A screen, or another device: told without Node's streams, which take long to load. */
function isDevice(descriptor: 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

/** The stream of a descriptor; Node loads it when it is first looked at. */
const streamOf = (descriptor: 1 | 2) => (descriptor === 1 ? process.stdout : process.stderr)

/** A screen of Windows would show bytes in the letters of its code page; its stream knows better. */
function writeText(descriptor: 1 | 2, text: string): void {
  if (process.platform === 'win32' && isScreen(descriptor)) streamOf(descriptor).write(text)
  else writeAll(descriptor, Buffer.from(text))
}

/** Writes everything before it returns, so that nothing is lost when the process ends. */
function writeAll(descriptor: 1 | 2, bytes: Uint8Array): void {
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      // Nobody reads what is said beside the data, or the terminal is gone: the command still does what it is to do.
      if (descriptor === 2 && (code === 'EPIPE' || code === 'EIO')) return
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else throw new OutputClosed(code === 'EPIPE' ? 0 : 74)
    }
  }
}
