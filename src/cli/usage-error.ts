import type { MessageKey } from '../words/words.ts'

/** Wrong use of a command, said in words; exit 2, or 5 when the answers are open elsewhere. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly key: MessageKey
  readonly args: Readonly<Record<string, string | number>>
  readonly exitCode: number

  constructor(key: MessageKey, args: Readonly<Record<string, string | number>>, exitCode = 2) {
    super(key)
    this.key = key
    this.args = args
    this.exitCode = exitCode
  }
}
