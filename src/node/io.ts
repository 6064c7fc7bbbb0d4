import { fstatSync, writeSync } from 'node:fs'
import { rootOf } from './assets.ts'

/** What a command may use of the machine; tests pass their own. */
export interface Io {
  /** The folder of the installed program, with its library and fonts; what it holds is read by `readAsset`. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
  /** Where prompts are possible: both ends are a terminal; `null` otherwise. */
  readonly terminal: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } | null
  /** The working folder, for saying where answers go. */
  readonly folder: string
  readonly colour: boolean
  /** Columns of the screen. */
  readonly width: number
  /** Bytes piped in. */
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Data; everything else goes to `err`. */
  readonly out: (text: string | Uint8Array) => void
  readonly err: (text: string) => void
}

/** Thrown when stdout or stderr cannot take any more: a closed pipe ends quietly, a full disk exits 74. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
  readonly exitCode: 0 | 74

  constructor(exitCode: 0 | 74) {
    super('output closed')
    this.exitCode = exitCode
  }
}

/**
 * The real machine. `entry` is the path of the launcher in bin/, or of the executable. What concerns the terminal is looked up when it is
 * asked for: Node loads its streams only then.
 */
export function machineIo(entry: string): Io {
  const { env } = process
  return {
    root: rootOf(entry),
    folder: process.cwd(),
    env,
    now: () => new Date(),
    get terminal() {
      return process.stdin.isTTY === true && isScreen(1) ? { input: process.stdin, output: process.stdout } : null
    },
    get colour() {
      return !env.NO_COLOR && env.TERM !== 'dumb' && isScreen(1)
    },
    get width() {
      return isScreen(1) ? (process.stdout.columns ?? 80) : 80
    },
    get stdin() {
      return process.stdin
    },
    out: (text) => (typeof text === 'string' ? writeText(1, text) : writeAll(1, text)),
    err: (text) => writeText(2, text),
  }
}

/** The stream of a descriptor; Node loads it when it is first looked at. */
const streamOf = (descriptor: 1 | 2) => (descriptor === 1 ? process.stdout : process.stderr)

/** A program of Windows may have been started with no stdout or stderr at all. */
function isScreen(descriptor: 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && streamOf(descriptor).isTTY === true
  } catch {
    return false
  }
}

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
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else throw new OutputClosed(code === 'EPIPE' ? 0 : 74)
    }
  }
}
