import type { Language } from '../core/model/text.ts'
import type { Io } from '../node/io.ts'
import type { Words } from '../words/words.ts'

/** What every command gets beside its own options. */
export interface CommandContext {
  readonly io: Io
  readonly words: Words
  /** True when the language was asked for, by option or environment, and not only guessed. */
  readonly languageAsked: boolean
  readonly wantsColour: boolean
  /** Whether questions are allowed; there must be a terminal too. */
  readonly mayAsk: boolean
  /** `--today` as given. */
  readonly today: string | undefined
}

/** The options that all commands share. */
export interface SharedOptions {
  readonly lang?: Language
  readonly today?: string
  readonly input: boolean
  readonly color: boolean
}
