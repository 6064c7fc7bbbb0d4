import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { run } from '../../src/cli/run.ts'
import type { Io } from '../../src/node/io.ts'
import { dangersIn } from './terminal-danger.ts'

/** What a command wrote, before any guard of the machine, and how it ended. */
export interface Captured {
  readonly out: readonly (string | Uint8Array)[]
  readonly err: string
  readonly code: number
}

/** Runs a command line in this process, with colours as on a screen and with nobody to ask. */
export async function captured(argv: readonly string[], given: Partial<Io> = {}): Promise<Captured> {
  const out: (string | Uint8Array)[] = []
  const err: string[] = []
  const io: Io = {
    root: resolve('.'),
    env: {},
    now: () => new Date('2026-11-21T08:00:00Z'),
    terminal: null,
    folder: resolve('.'),
    colour: true,
    isScreen: true,
    width: 80,
    stdin: Readable.from([]),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    ...given,
  }
  const code = await run(argv, io)
  return { out, err: err.join(''), code }
}

/** What reached the terminal before its last guard: text is safe by itself, data are left to the guard. */
export function dangersOf({ out, err }: Captured): readonly string[] {
  const shown = out.map((part) => (typeof part === 'string' ? part : '')).join('')
  const isData = /^\ufeff|^[[{]|^<!doctype/i.test(shown)
  return [...(isData ? [] : dangersIn(shown, { painted: true })), ...dangersIn(err)]
}
