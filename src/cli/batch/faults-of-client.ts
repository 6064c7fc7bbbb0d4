import { InputError } from '../../checklist/input-error.ts'
import type { Words } from '../../words/words.ts'
import { type Fault, faultsOf } from '../faults.ts'
import { UsageError } from '../usage-error.ts'
import type { ClientInput } from './client-input.ts'

/** What is wrong with one client. A fault of the program itself is one of them: it must not stop the others. */
export function faultsOfClient(error: unknown, { from }: ClientInput, words: Words): readonly Fault[] {
  const { file } = from
  const faults =
    error instanceof InputError
      ? faultsOf(error, words)
      : error instanceof UsageError
        ? [{ code: error.key.replace(/^cli\./, ''), file, ...inTwo(words.sayWith(error.key, error.args)) }]
        : [{ code: 'program-fault', file, ...inTwo(words.say('batch.fault.program', { what: String(error) })) }]
  return from.kind === 'file'
    ? faults
    : faults.map(({ line: _, column: __, ...fault }) => ({ ...fault, file, row: from.row }))
}

/** Two inputs are one client: which of them is right is not guessed. */
export function twiceFault({ client, from }: ClientInput, { from: other }: ClientInput, words: Words): Fault {
  const said =
    other.kind === 'file'
      ? words.say('batch.fault.twice', { client, other: other.file })
      : words.say('batch.fault.twice-row', { client, other: other.file, row: other.row })
  const row = from.kind === 'row' ? { row: from.row } : {}
  return { code: 'client-twice', file: from.file, ...row, ...inTwo(said) }
}

/** The first sentence says what is wrong, the others how to mend it. */
function inTwo(said: string): Pick<Fault, 'what' | 'mend'> {
  const [, what = said, mend = ''] = /^(.*?[.?!]) +(.+)$/s.exec(said) ?? []
  return { what, mend }
}
