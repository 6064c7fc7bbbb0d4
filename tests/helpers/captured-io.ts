import { resolve } from 'node:path'
import type { Io } from '../../src/node/io.ts'

export interface CapturedIo {
  readonly io: Io
  readonly out: () => string
  readonly err: () => string
}

/** A machine without a terminal whose working folder is `folder`; what is said is kept. */
export function capturedIo(folder: string, other: Partial<Io> = {}): CapturedIo {
  const said = { out: '', err: '' }
  const io: Io = {
    root: resolve('.'),
    env: { LANG: 'en_US.UTF-8' },
    now: () => new Date(),
    terminal: null,
    isScreen: false,
    folder,
    colour: false,
    width: 80,
    stdin: (async function* () {})(),
    out: (text) => {
      said.out += typeof text === 'string' ? text : new TextDecoder().decode(text)
    },
    err: (text) => {
      said.err += text
    },
    ...other,
  }
  return { io, out: () => said.out, err: () => said.err }
}
