/** The signals by which a service or a person at the keyboard asks a program to stop. */
const STOPS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

export interface Stopping {
  /** Done at the first signal. The second one ends the process at once, as it always does. */
  readonly stop: Promise<void>
  readonly release: () => void
}

export function untilStopped(): Stopping {
  let stopNow = () => {}
  const stop = new Promise<void>((done) => {
    stopNow = done
  })
  const release = () => {
    for (const signal of STOPS) process.off(signal, onSignal)
  }
  const onSignal = () => {
    release()
    stopNow()
  }
  for (const signal of STOPS) process.on(signal, onSignal)
  return { stop, release }
}
