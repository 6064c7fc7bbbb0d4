import tab from '@bomb.sh/tab/commander'
import type { Command } from 'commander'
import type { Io } from '../node/io.ts'
import { printedBy } from '../node/printed.ts'
import type { Words } from '../words/words.ts'
import { valuesFor } from './completion-values.ts'

/** What a shell is told to do besides: nothing, or to look for files itself when none of the words fits. */
const ENOUGH = ':4\n'
const OR_FILES = ':0\n'

/**
 * What the scripts of `tukiem completion` ask at every Tab: the words that fit where the last of `typed` stands, a line
 * each with what they are, and at the end what the shell may do besides. Nothing is written, and the words typed before
 * need not make sense.
 */
export function complete(typed: readonly string[], program: Command, words: Words, io: Io): string {
  const root = tab(program)
  // The library adds the command that its own scripts call; nobody types it.
  root.commands.delete('complete')
  const beginning = typed.at(-1)?.replace(/^-[^=]*=/, '') ?? ''
  let ending = ENOUGH
  const offer = (command: string, name: string) => (say: (value: string, description: string) => void) => {
    const { values, orFiles } = valuesFor(command, name, { beginning, words, io })
    if (orFiles) ending = OR_FILES
    for (const [value, description] of values) say(value, description)
  }
  for (const [name, option] of root.options) if (!option.isBoolean) option.handler = offer('', name)
  for (const [of, command] of root.commands) {
    for (const [name, option] of command.options) if (!option.isBoolean) option.handler = offer(of, name)
    for (const [name, argument] of command.arguments) argument.handler = offer(of, name)
    // What all commands share may stand behind each of them.
    for (const [name, option] of root.options) if (name !== 'version') command.options.set(name, option)
  }
  const answer = printedBy(() => root.parse([...typed]))
  // zsh would list the nothing that an empty explanation is.
  return answer.replace(/\t$/gm, '').replace(/:\d+\n$/, ending)
}
