import type { MessageKey } from '../words/words.ts'
import type { CommandContext } from './command.ts'

/** A command has examples in every language, or its name is none. */
export type CommandName = NameIn<MessageKey>
type NameIn<Key> = Key extends `help.examples.${infer Name}` ? Name : never

/** A sentence of the help. */
export type HelpKey = Extract<MessageKey, `help.${string}`>

/** One command: how it is called, and what runs it, imported only then so that help stays quick. */
export interface CommandEntry extends ActEntry {
  readonly name: CommandName
  /** What else is done with the same things: `pack sign`, `pack verify`. Their examples stand with the command. */
  readonly acts?: readonly ActEntry[]
}

/** One act of a command, named by its first word. */
export interface ActEntry {
  readonly name: string
  readonly summary: HelpKey
  readonly argument?: readonly [usage: string, help: HelpKey]
  readonly second?: readonly [usage: string, help: HelpKey]
  /** `gather` puts the values of an option that may be given several times together. */
  readonly options: readonly (readonly [
    usage: string,
    help: HelpKey,
    gather?: (value: string, before: readonly string[] | undefined) => readonly string[],
  ])[]
  readonly run: (args: readonly string[], options: object, context: CommandContext) => Promise<number>
}
