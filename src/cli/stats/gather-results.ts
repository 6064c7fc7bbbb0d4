import { type Gathering, gather, newGathering } from '../../cohort/stats/gather.ts'
import type { Dimension } from '../../core/model/statistics.ts'
import { findResults, type ResultFile } from '../../node/inputs/find-results.ts'
import type { CommandContext } from '../command.ts'
import { describeInputError } from '../describe-finding.ts'
import { UsageError } from '../usage-error.ts'
import { type ReadResult, resultsIn, resultsOfLines } from './read-results.ts'
import { addTitles, type Gathered, noTitles } from './titles.ts'

/** So many that were set aside are named; the rest is counted. */
const MOST_NAMED = 20

export interface Counted {
  readonly gathering: Gathering
  readonly titles: Gathered
  readonly aside: number
}

/** Counts every result of all inputs, one at a time; what is broken or comes twice is named and left out. Throws `UsageError`. */
export async function gatherResults(
  given: readonly string[],
  dimensions: readonly Dimension[],
  context: CommandContext,
): Promise<Counted> {
  const inputs = given.map((one) => ({ one, files: one === '-' ? [] : filesOf(one) }))
  const gathering = newGathering(dimensions)
  const titles = noTitles()
  const seen = new Set<string>()
  let aside = 0
  const take = (result: ReadResult): void => {
    const reason = reasonAgainst(result, seen, context)
    if (reason !== null) {
      aside += 1
      if (aside <= MOST_NAMED) context.io.err(`${reason}\n`)
    } else if (result.kind === 'result') {
      gather(gathering, result.record)
      if (result.assessment) addTitles(titles, result.assessment)
    }
  }
  for (const { one, files } of inputs) {
    if (one === '-') for await (const result of resultsOfLines(context.io.stdin, '-')) take(result)
    for (const file of files) for await (const result of resultsIn(file)) take(result)
  }
  if (aside > MOST_NAMED) context.io.err(`${context.words.say('stats.more', { count: aside - MOST_NAMED })}\n`)
  return { gathering, titles, aside }
}

function filesOf(given: string): readonly ResultFile[] {
  const files = findResults(given)
  if (files === null) throw new UsageError('stats.input-missing', { path: given })
  if (files.length === 0) throw new UsageError('stats.no-inputs', { path: given })
  return files
}

/** Why a result does not count; `null` when it does. */
function reasonAgainst(result: ReadResult, seen: Set<string>, { words }: CommandContext): string | null {
  const { place } = result
  switch (result.kind) {
    case 'broken':
      return describeInputError(result.error, words).trimEnd()
    case 'failed':
      return words.say('stats.failed-before', { place, what: result.what })
    case 'result': {
      const key = `${result.client}\n${result.record.checklist.id}`
      if (seen.has(key)) return words.say('stats.twice', { place, client: result.client })
      seen.add(key)
      return null
    }
    default:
      return result satisfies never
  }
}
