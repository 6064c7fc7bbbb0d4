import type { Signal } from './interview/prompter.ts'

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGHUP', 'SIGTERM']

export interface StopSignals {
  /** Not 0 once the run is to stop; every thread can look at it. */
  readonly stop: Int32Array
  /** What stopped it, `null` while nothing has. */
  readonly signal: () => Signal | null
  /** Signals end the process again. */
  readonly release: () => void
}

/** Watches for Ctrl-C, a window that is closed and an order to end, so that the file at hand can be finished first. */
export function watchStopSignals(): StopSignals {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  let first: Signal | null = null
  const onSignal = (signal: Signal): void => {
    first ??= signal
    Atomics.store(stop, 0, 1)
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return {
    stop,
    signal: () => first,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal)
    },
  }
}
