import type { Press, Screen } from '../../interview/screen.ts'
import type { Words } from '../../words/words.ts'

/** Asks one screen at a time. The flow knows only this; terminals and tests stand behind it. */
export interface Prompter {
  /** `words`: those of the screen's language, for what is said around it. */
  ask(screen: Screen, words: Words): Promise<Press | Interruption>
  /** Gives the terminal back as it was. May be called twice. */
  close(): void
}

export type TerminalResult =
  | { readonly ready: true; readonly prompter: Prompter }
  /** Questions are only ever asked of a person at a terminal. */
  | { readonly ready: false; readonly code: 'no-terminal' }

export type Signal = 'SIGINT' | 'SIGHUP' | 'SIGTERM'
/** How a command ends that was cut off: 128 and the number of the signal. */
export const SIGNAL_CODES: Readonly<Record<Signal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** The terminal is gone, or somebody wants an end at once. */
export interface Interruption {
  readonly kind: 'signal'
  readonly signal: Signal
}
