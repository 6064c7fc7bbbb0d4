import type { Readable, Writable } from 'node:stream'
import type { Signal } from './prompter.ts'

export interface Interruptions {
  /** What cut the conversation off, `null` while nothing has. */
  readonly signal: () => Signal | null
  /** Stops watching. A process whose terminal is gone then ends by a hang-up. */
  readonly release: () => void
}

interface Watched {
  readonly input: Readable
  readonly output: Writable
  /** The events of the input by which its terminal tells that it is gone. */
  readonly hangUps: readonly ('end' | 'close' | 'error')[]
}

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGHUP', 'SIGTERM']

/** Watches for a signal and for a terminal that is closed; `stop` is called when one has come. */
export function watchInterruptions({ input, output, hangUps }: Watched, stop: () => void): Interruptions {
  let gone: Signal | null = null
  let lost = false
  const onSignal = (signal: Signal) => {
    gone = gone ?? signal
    stop()
  }
  const hungUp = () => {
    lost = true
    onSignal('SIGHUP')
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  for (const event of hangUps) input.on(event, hungUp)
  output.on('error', hungUp)
  return {
    signal: () => gone,
    release() {
      if (lost) process.once('exit', dieOfHangUp)
      for (const signal of SIGNALS) process.off(signal, onSignal)
      for (const event of hangUps) input.off(event, hungUp)
      output.off('error', hungUp)
      for (const stream of [input, output]) bear(stream)
    },
  }
}

/** Between two screens a terminal may go as well; what is asked next notices it. One listener a stream, however many screens. */
function bear(stream: Readable | Writable): void {
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore)
}

function ignore(): void {}

/** At its end Node sets the terminal right and crashes when there is none any more: a hang-up ends it first, with 129. */
function dieOfHangUp(): void {
  process.kill(process.pid, 'SIGHUP')
}
