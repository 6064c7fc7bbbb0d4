import type { Press, Screen } from '../../interview/screen.ts'

/** Asks one screen at a time. The flow knows only this; terminals and tests stand behind it. */
export interface Prompter {
  ask(screen: Screen): Promise<Press | Interruption>
  /** Gives the terminal back as it was. May be called twice. */
  close(): void
}

export type Signal = 'SIGINT' | 'SIGHUP' | 'SIGTERM'
/** How a command ends that was cut off: 128 and the number of the signal. */
export const SIGNAL_CODES: Readonly<Record<Signal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** The terminal is gone, or somebody wants an end at once. */
export interface Interruption {
  readonly kind: 'signal'
  readonly signal: Signal
}
