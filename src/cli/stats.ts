import type { CommandContext } from './command.ts'
import type { StatsOptions } from './stats/request.ts'

/**
 * `tukiem stats <inputs…>`: tables over many results, on the screen or as files. Ends with 0, with 3 when some were set aside, with 2
 * when nothing could be counted.
 */
export async function stats(given: readonly string[], options: StatsOptions, context: CommandContext): Promise<number> {
  const { dimensionsAsked, formAsked, minCellAsked } = await import('./stats/request.ts')
  const [dimensions, minCell, form] = [
    dimensionsAsked(options.by),
    minCellAsked(options.minCell),
    formAsked(options.output),
  ]
  const { gatherResults } = await import('./stats/gather-results.ts')
  const { gathering, titles, aside } = await gatherResults(given, dimensions, context)
  const { io, words } = context
  if (gathering.all.firms === 0) {
    io.err(`${words.say('stats.none-counted')}\n`)
    return 2
  }
  const { loadLibrary } = await import('../node/library.ts')
  const { makeStatistics } = await import('../cohort/stats/make-statistics.ts')
  const { titlesOf } = await import('./stats/titles.ts')
  const { writeStatistics } = await import('./stats/write.ts')
  const library = loadLibrary(io.root)
  const statistics = makeStatistics(gathering, { minCell, language: words.language, facts: library.facts })
  await writeStatistics(statistics, {
    output: options.output ?? '-',
    form,
    force: options.force === true,
    titles: await titlesOf(titles, statistics.lists, io.root, library),
    context,
  })
  io.err(`${words.say('stats.counted', { firms: gathering.all.firms, aside })}\n`)
  return aside > 0 ? 3 : 0
}
