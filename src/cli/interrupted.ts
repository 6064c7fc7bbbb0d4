import { SIGNAL_CODES, type Signal } from '../node/interview/prompter.ts'

/** The owner pressed Ctrl-C, or the window was closed, before anything was asked. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly exitCode: number

  constructor(signal: Signal) {
    super(signal)
    this.exitCode = SIGNAL_CODES[signal]
  }
}
