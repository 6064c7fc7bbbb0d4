import { firmInWords } from '../../cohort/phrases.ts'
import { LEVELS } from '../../core/model/assessment.ts'
import { commandLine } from '../../node/command-line.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { assessmentPath } from './client-files.ts'
import type { OutputFolder } from './output-folder.ts'
import type { Gate } from './request.ts'
import type { RunEnd } from './score-all.ts'
import type { Tally } from './tally.ts'
import type { Watched } from './watch.ts'

interface Telling {
  readonly output: OutputFolder
  /** Whether clients have files there. */
  readonly withClients: boolean
  readonly gate: Gate | null
  readonly context: CommandContext
  /** Files of folders that were of no kind that is read. */
  readonly others: number
  /** The one list of all, where it was given. */
  readonly list?: string | undefined
}

/** Says in sentences what came out and where to begin. Gives the exit code. */
export function sayEnd({ tally, watched }: RunEnd, telling: Telling): number {
  const { output, gate, context, others, list } = telling
  const { io, words } = context
  const lines = [
    ...scoredLines(tally, words),
    ...listLines(tally, list, words),
    ...failedLines(tally, output.file('errors.csv'), words),
    ...(others + tally.others > 0 ? [words.say('batch.summary.others', { count: others + tally.others })] : []),
    ...setAsideLines(tally, words),
    words.say('batch.summary.written', { path: output.path }),
    ...gateLines(watched, gate, words),
  ]
  io.err(`${lines.join('\n')}\n`)
  if (watched.first)
    io.err(
      `${firstLines(watched.first, telling)}
`,
      'whole',
    )
  if (watched.stopped > 0) return 1
  return tally.failed > 0 ? 3 : 0
}

/** A table that could not be read is no client: how many it holds nobody knows. */
function failedLines({ failed, tables: count }: Tally, path: string, words: Words): readonly string[] {
  const clients = failed - count
  return [
    ...(clients > 0 ? [words.say('batch.summary.failed', { count: clients, path })] : []),
    ...(count > 0 ? [words.say('batch.summary.tables', { count, path })] : []),
  ]
}

function scoredLines({ scored, kept, levels }: Tally, words: Words): readonly string[] {
  const line = (level: (typeof LEVELS)[number] | 'none') => {
    const count = levels.get(level) ?? 0
    return count === 0
      ? []
      : [`  ${words.say('batch.summary.level', { level: words.say(`report.level.${level}`), count })}`]
  }
  return [
    words.say('batch.summary.scored', { count: scored }),
    ...LEVELS.flatMap(line),
    ...line('none'),
    ...(kept > 0 ? [words.say('batch.summary.kept', { count: kept })] : []),
  ]
}

/** That one list was taken for all: answers may name another one, and then count only where both ask the same. */
export function listLines({ scored }: Tally, list: string | undefined, words: Words): readonly string[] {
  return list === undefined || scored === 0 ? [] : [words.say('batch.summary.list', { list })]
}

/** Who has answers that count for nothing. */
export function setAsideLines({ withSetAside: count, setAside }: Tally, words: Words): readonly string[] {
  if (count === 0) return []
  return [words.say('batch.summary.set-aside', { count, clients: named(setAside, count, words) })]
}

function gateLines({ stopped: count, named: clients }: Watched, gate: Gate | null, words: Words): readonly string[] {
  if (gate === null || count === 0) return []
  const told = { count, clients: named(clients, count, words) }
  if (gate.kind === 'critical') return [words.say('batch.summary.gate-critical', told)]
  return [words.say('batch.summary.gate-level', { ...told, level: words.say(`report.level.${gate.level}`) })]
}

function named(some: readonly string[], count: number, words: Words): string {
  const more = count - some.length
  return [...some, ...(more > 0 ? [words.say('batch.summary.and-more', { count: more })] : [])].join(', ')
}

/** Where to begin, and below it the line to type where the client has a file; it is never broken. */
function firstLines(
  { call, name }: NonNullable<Watched['first']>,
  { output: { clients }, withClients, context: { io, words } }: Telling,
): string {
  const of = { client: firmInWords(call.firm), urgent: call.urgent.length }
  if (!withClients) return words.say('batch.summary.first-alone', of)
  return `${words.say('batch.summary.first', of)}
  ${commandLine(['plan', assessmentPath(clients, name)], io)}`
}
