import { rootOf } from './assets.ts'
import { isScreen, writeErr, writeOut } from './terminal/output.ts'

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
  /** Whether stdout is a screen, where bytes have no place. */
  readonly isScreen: boolean
  /** Columns of the screen. */
  readonly width: number
  /** Bytes piped in. */
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Data; everything else goes to `err`. */
  readonly out: (text: string | Uint8Array) => void
  /** `whole`: a line to copy, which must not be broken. */
  readonly err: (text: string, as?: 'whole') => void
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
    get isScreen() {
      return isScreen(1)
    },
    get width() {
      return isScreen(1) ? (process.stdout.columns ?? 80) : 80
    },
    get stdin() {
      return process.stdin
    },
    out: writeOut,
    err: writeErr,
  }
}
