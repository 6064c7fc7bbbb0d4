import { compareAssessments } from '../core/compare/compare-assessments.ts'
import type { Report } from '../core/model/report.ts'
import { makeCompareReport } from '../core/report/compare-report.ts'
import { type LoadedAssessment, loadAssessment } from './assessment-file.ts'
import type { CommandContext } from './command.ts'
import { drawReport } from './draw-report.ts'
import { REPORT_FORMATS } from './formats.ts'
import { giveOutput } from './give-output.ts'
import { loadTheme } from './load-theme.ts'
import { loadLooks } from './look.ts'
import { paintFor } from './paint.ts'
import { formatOf, isReportFormat, wrongFormat } from './plan-outputs.ts'
import { isTaken } from './taken-path.ts'
import { UsageError } from './usage-error.ts'

export interface CompareOptions {
  readonly output?: string
  readonly json?: boolean
  readonly theme?: string
  readonly force?: boolean
}

/** `tukiem compare`: two checks beside each other, on the screen or as a file; the ending chooses the form. */
export async function compare(
  [before = '', after = '']: readonly string[],
  options: CompareOptions,
  context: CommandContext,
): Promise<number> {
  if (before === '-' && after === '-') throw new UsageError('cli.compare-one-pipe', {})
  const { output = '-', force = false } = options
  if (isTaken(output, [before, after])) throw new UsageError('cli.compare-output-taken', {})
  const named = formatOf(output)
  const format = options.json ? 'json' : named
  if (options.json && output !== '-' && named !== 'json')
    throw new UsageError('cli.option-needs', { option: '--json', other: '-o … .json' })
  const from = await loadAssessment(before, context, { daysDiffer: true })
  const to = await loadAssessment(after, context, { daysDiffer: true })
  if (format === 'json') giveOutput(output, asJson(from, to), { words: to.words, force, context })
  else if (!isReportFormat(format)) wrongFormat(output, [...REPORT_FORMATS, 'json'])
  else {
    const screen = output === '-' ? { width: context.io.width, paint: await paintFor(context) } : undefined
    const looks = loadLooks(context.io.root, await loadTheme(options.theme, context))
    const report = reportOf(from, to, format === 'txt', context)
    const content = await drawReport(format, report, to.words, looks, screen)
    giveOutput(output, content, { words: to.words, force, context })
  }
  return 0
}

function asJson(before: LoadedAssessment, after: LoadedAssessment): string {
  return `${JSON.stringify(compareAssessments(before.assessment, after.assessment), null, 2)}\n`
}

/** A text has room for all of it; a page for what weighs most. */
function reportOf(before: LoadedAssessment, after: LoadedAssessment, all: boolean, { second }: CommandContext): Report {
  const make = (words: LoadedAssessment['words']) =>
    makeCompareReport(before.assessment, after.assessment, words, { all })
  return second === null ? make(after.words) : { ...make(after.words), second: make(second) }
}
