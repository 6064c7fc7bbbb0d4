import { dirname } from 'node:path'
import { checkOutput } from '../node/write-file.ts'
import type { CommandContext } from './command.ts'
import { idFor, idIn, newList } from './new/new-list.ts'
import { type Made, writeNew } from './new/write-new.ts'
import { terminalOf } from './prompter-for.ts'
import { languagesIn } from './tailoring/flag-values.ts'
import { type WishOptions, wishOf } from './tailoring/wish-of.ts'
import { type Workbench, workbenchIn } from './tailoring/workbench.ts'
import { UsageError } from './usage-error.ts'

/** The list that most buyers start from. */
export const START = 'vn.sme'

export interface NewOptions extends WishOptions {
  readonly output?: string
  readonly from?: string
  readonly id?: string
  readonly withSchema?: boolean
  readonly force?: boolean
}

/** `tukiem new`: a list of one's own, asked for in the terminal or told by options. Ends with 0. */
export async function newCommand(options: NewOptions, context: CommandContext): Promise<number> {
  const { output, force = false } = options
  if (output !== undefined && output !== '-') checkOutput(output, force)
  if (terminalOf(context) !== null) return (await import('./new/guide.ts')).guide(options, context)
  return writeNew(await madeByOptions(options, context), options, context)
}

/** What a new list is made with, as the options say. Throws `UsageError`, `InputError`. */
export function benchOf({ from = START, output }: NewOptions, context: CommandContext): Promise<Workbench> {
  return workbenchIn(output === undefined || output === '-' ? '.' : dirname(output), from, context)
}

/** A list that options say all of. Throws `UsageError` for what is missing. */
async function madeByOptions(options: NewOptions, context: CommandContext): Promise<Made> {
  const bench = await benchOf(options, context)
  const languages =
    options.language === undefined ? bench.base.languages : languagesIn(options.language, bench.base.languages)
  const wish = wishOf(options, bench, { languages, own: [] })
  const { publisher = '' } = wish
  if (publisher === '') throw new UsageError('cli.tailor.publisher-missing', {})
  const id = options.id === undefined ? idFor(publisher) : idIn(options.id)
  if (id === null) throw new UsageError('cli.tailor.no-id', {})
  return { document: newList({ publisher, id, languages }, wish, bench), bench }
}
