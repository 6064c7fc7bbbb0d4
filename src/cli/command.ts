import type { Io } from '../node/io.ts'
import type { Words } from '../words/words.ts'
import type { LanguagesAsked } from './language.ts'

/** What every command gets beside its own options. */
export interface CommandContext {
  readonly io: Io
  readonly words: Words
  /** The second of two languages asked for, for what can be given in both; `null` for one. */
  readonly second: Words | null
  /** True when the language was asked for, by option or environment, and not only guessed. */
  readonly languageAsked: boolean
  readonly wantsColour: boolean
  /** Everything in plain lines, for screen readers and for terminals that can do no more. */
  readonly isPlain: boolean
  /** Whether questions are allowed; there must be a terminal too. */
  readonly mayAsk: boolean
  /** `--today` as given. */
  readonly today: string | undefined
}

/** The options that all commands share. */
export interface SharedOptions {
  readonly lang?: LanguagesAsked
  readonly today?: string
  readonly input: boolean
  readonly color: boolean
  readonly plain?: boolean
}
