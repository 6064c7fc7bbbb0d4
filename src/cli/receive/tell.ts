import { join } from 'node:path'
import { clean } from '../../core/text/clean.ts'
import { commandLine } from '../../node/command-line.ts'
import { ERRORS, RECEIVED } from '../../node/inputs/inbox-names.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import type { CommandContext } from '../command.ts'
import type { Fault } from '../faults.ts'
import type { Inbox } from './inbox.ts'
import type { Settled } from './settle.ts'

/** So many of a kind are named; the files in the folder name all. */
const MOST_NAMED = 20

interface Told {
  readonly settled: readonly Settled[]
  readonly faults: readonly Fault[]
  readonly others: number
  readonly output: string
  readonly pack: string
  readonly isPacked: boolean
  readonly inbox: Inbox
}

/** Says in sentences what came in, from whom, what was not taken and why, and what to type next. */
export function tellReceived(told: Told, { io, words }: CommandContext): void {
  const { settled, faults, others, output, pack, isPacked, inbox } = told
  const taken = settled.flatMap((one) => (one.kind === 'taken' ? [one] : []))
  const passed = settled.flatMap((one) => (one.kind === 'passed-over' ? [one] : []))
  const unsigned = taken.filter(({ received }) => !received.isSigned)
  const first = taken.filter(({ isFirst }) => isFirst)
  const some = (lines: readonly string[]): readonly string[] => [
    ...lines.slice(0, MOST_NAMED).map((line) => `  ${line}`),
    ...(lines.length > MOST_NAMED ? [`  ${words.say('receive.more', { count: lines.length - MOST_NAMED })}`] : []),
  ]
  const versionLine = ({ version }: Inbox['lists'][number]): string => {
    const count = inbox.firms.filter((one) => one.version === version).length
    return `  ${words.say('receive.of-version', { version, count })}`
  }
  const lines = [
    words.say('receive.taken', { count: taken.length, all: inbox.firms.length }),
    ...(inbox.lists.length < 2 ? [] : [words.say('receive.versions'), ...inbox.lists.map(versionLine)]),
    ...(first.length === 0 ? [] : [words.say('receive.first-use', { count: first.length })]),
    ...some(
      first.flatMap(({ received: { name, key } }) => (key === null ? [] : [`${clean(name)}: ${fingerprintOf(key)}`])),
    ),
    ...(unsigned.length === 0 ? [] : [words.say('receive.unsigned', { count: unsigned.length })]),
    ...some(unsigned.map(({ received }) => `${clean(received.name)} (${clean(received.from)})`)),
    ...(passed.length === 0 ? [] : [words.say('receive.passed-over', { count: passed.length })]),
    ...some(passed.map(({ file, newer }) => words.say('receive.passed-over-one', { file, newer }))),
    ...(faults.length === 0 ? [] : [words.say('receive.set-aside', { path: join(output, ERRORS) })]),
    ...some(faults.map(({ file, what, mend }) => `${clean(file)}: ${what} ${mend}`.trim())),
    ...(others > 0 ? [words.say('batch.summary.others', { count: others })] : []),
    words.say('receive.written', { path: join(output, RECEIVED) }),
    words.say('receive.next'),
  ]
  io.err(`${lines.join('\n')}\n`)
  const list = isPacked || inbox.id === pack ? [] : ['--list', pack]
  io.err(`  ${commandLine(['batch', output, '-o', 'out', ...list], io)}\n`, 'whole')
}
