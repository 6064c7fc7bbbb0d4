import type { MessageKey, Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'

/** A command has examples in every language, or its name is none. */
export type CommandName = NameIn<MessageKey>
type NameIn<Key> = Key extends `help.examples.${infer Name}` ? Name : never

/** One command: how it is called, and what runs it, imported only then so that help stays quick. */
export interface CommandEntry {
  readonly name: CommandName
  readonly summary:
    | 'help.check'
    | 'help.score'
    | 'help.plan'
    | 'help.batch'
    | 'help.done'
    | 'help.compare'
    | 'help.form'
    | 'help.list'
    | 'help.explain'
    | 'help.lint'
    | 'help.doctor'
    | 'help.forget'
    | 'help.completion'
  readonly argument?: readonly [
    usage: string,
    help:
      | 'help.list-argument'
      | 'help.list-shown'
      | 'help.form-list'
      | 'help.answers'
      | 'help.batch-inputs'
      | 'help.compare-before'
      | 'help.action'
      | 'help.question'
      | 'help.lint-files'
      | 'help.forget-answers'
      | 'help.shell',
  ]
  readonly second?: readonly [usage: string, help: 'help.compare-after']
  /** `gather` puts the values of an option that may be given several times together. */
  readonly options: readonly (readonly [
    usage: string,
    help: Parameters<Words['say']>[0],
    gather?: (value: string, before: readonly string[] | undefined) => readonly string[],
  ])[]
  readonly run: (args: readonly string[], options: object, context: CommandContext) => Promise<number>
}
