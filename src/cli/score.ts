import { makeScoreReport } from '../core/report/score-report.ts'
import { renderTerminal } from '../render/terminal/render-terminal.ts'
import { loadAssessment } from './assessment-file.ts'
import type { CommandContext } from './command.ts'
import { paintFor } from './paint.ts'
import { UsageError } from './usage-error.ts'

export interface ScoreOptions {
  readonly list?: string
  readonly json?: boolean
  readonly explain?: boolean
  readonly ndjson?: boolean
  readonly jobs?: string
}

/** `tukiem score`: the result as a table on the screen, the whole assessment as JSON, or many firms a line each. */
export async function score(path: string | undefined, options: ScoreOptions, context: CommandContext): Promise<number> {
  const { io } = context
  if (options.ndjson) return (await import('./lines/score-lines.ts')).scoreLines(path, options, context)
  if (options.jobs !== undefined) throw new UsageError('score.jobs-with-ndjson', {})
  const { assessment, words } = await loadAssessment(path, context, options)
  if (options.json) io.out(`${JSON.stringify(assessment, null, 2)}\n`)
  else
    io.out(
      renderTerminal(makeScoreReport(assessment, words, options.explain === true), io.width, await paintFor(context)),
    )
  return 0
}
