import { makeScoreReport } from '../core/report/score-report.ts'
import { renderTerminal } from '../render/terminal/render-terminal.ts'
import { assessAnswers, findAnswers, loadAnswers, wordsFor } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { paintFor } from './paint.ts'
import { dayOf } from './today.ts'

export interface ScoreOptions {
  readonly list?: string
  readonly json?: boolean
  readonly explain?: boolean
}

/** `tukiem score`: the result as a table on the screen, or the whole assessment as JSON. */
export async function score(path: string | undefined, options: ScoreOptions, context: CommandContext): Promise<number> {
  const { io } = context
  const answers = await loadAnswers(findAnswers(path), context, options.list)
  const words = wordsFor(answers.file, context)
  const assessment = assessAnswers(answers, dayOf(context.today, io))
  if (options.json) io.out(`${JSON.stringify(assessment, null, 2)}\n`)
  else
    io.out(
      renderTerminal(makeScoreReport(assessment, words, options.explain === true), io.width, await paintFor(context)),
    )
  return 0
}
