import { basename } from 'node:path'
import { InputError } from '../../checklist/input-error.ts'
import { WriteError } from '../../node/write-file.ts'
import type { Words } from '../../words/words.ts'
import { type Fault, faultsOf } from '../faults.ts'
import { UsageError } from '../usage-error.ts'
import type { ClientInput } from './client-input.ts'

/** What is wrong with one client; of a row its place in the stream, not that in the copy that was read. */
export function faultsOfClient(error: unknown, { from }: ClientInput, words: Words): readonly Fault[] {
  const own = [from.file, from.kind === 'file' ? from.path : '']
  const faults = faultsOfError(error, from.file, words).map((fault) => ({
    ...fault,
    file: from.file,
    // Another file is at fault: its list.
    what: own.includes(fault.file) ? fault.what : `${basename(fault.file)}: ${fault.what}`,
  }))
  if (from.kind === 'file' || from.row === undefined) return faults
  const { row } = from
  return faults.map(({ code, file, what, mend }) => ({ code, file, row, what, mend }))
}

/** What is wrong with a file. A fault of the program itself is one of them: it must not stop the others. */
export function faultsOfError(error: unknown, file: string, words: Words): readonly Fault[] {
  if (error instanceof WriteError) throw error
  if (error instanceof InputError) return faultsOf(error, words)
  if (error instanceof UsageError)
    return [{ code: error.key.replace(/^cli\./, ''), file, ...inTwo(words.sayWith(error.key, error.args)) }]
  return [{ code: 'program-fault', file, ...inTwo(words.say('batch.fault.program', { what: String(error) })) }]
}

/** Two inputs are one client: which of them is right is not guessed. */
export function twiceFault({ client, from }: ClientInput, { from: other }: ClientInput, words: Words): Fault {
  const said =
    other.kind === 'file' || other.row === undefined
      ? words.say('batch.fault.twice', { client, other: other.file })
      : words.say('batch.fault.twice-row', { client, other: other.file, row: other.row })
  const row = from.kind === 'file' || from.row === undefined ? {} : { row: from.row }
  return { code: 'client-twice', file: from.file, ...row, ...inTwo(said) }
}

/** The first sentence says what is wrong, the others how to mend it. */
function inTwo(said: string): Pick<Fault, 'what' | 'mend'> {
  const [, what = said, mend = ''] = /^(.*?[.?!]) +(.+)$/s.exec(said) ?? []
  return { what, mend }
}
