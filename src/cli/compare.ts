import { existsSync, realpathSync } from 'node:fs'
import { compareAssessments } from '../core/compare/compare-assessments.ts'
import { makeCompareReport } from '../core/report/compare-report.ts'
import { writeOutput } from '../node/write-file.ts'
import { renderTerminal } from '../render/terminal/render-terminal.ts'
import { isAssessmentFile, type LoadedAssessment, loadAssessment } from './assessment-file.ts'
import type { CommandContext } from './command.ts'
import { loadLook } from './look.ts'
import { paintFor } from './paint.ts'
import { UsageError } from './usage-error.ts'

export interface CompareOptions {
  readonly output?: string
  readonly json?: boolean
  readonly force?: boolean
}

/** `tukiem compare`: two checks beside each other, on the screen, as PDF or as JSON. */
export async function compare(
  [before = '', after = '']: readonly string[],
  options: CompareOptions,
  context: CommandContext,
): Promise<number> {
  if (before === '-' && after === '-') throw new UsageError('cli.compare-one-pipe', {})
  const { output = '-', json = false, force = false } = options
  if (output !== '-' && !isFree(output, [before, after], json)) throw new UsageError('cli.compare-output-taken', {})
  const from = await load(before, context)
  const to = await load(after, context)
  const { io } = context
  const { words } = to
  if (output === '-') {
    io.out(json ? asJson(from, to) : await asText(from, to, context))
    return 0
  }
  writeOutput(output, json ? new TextEncoder().encode(asJson(from, to)) : await asPdf(from, to, context), force)
  io.err(`${words.say('cli.compare-written', { path: output })}\n`)
  return 0
}

/** A saved result keeps its own day; `--today` is for answers. */
function load(path: string, context: CommandContext): Promise<LoadedAssessment> {
  const isSaved = path !== '-' && isAssessmentFile(path)
  return loadAssessment(path, isSaved ? { ...context, today: undefined } : context)
}

function asJson(before: LoadedAssessment, after: LoadedAssessment): string {
  return `${JSON.stringify(compareAssessments(before.assessment, after.assessment), null, 2)}\n`
}

async function asText(before: LoadedAssessment, after: LoadedAssessment, context: CommandContext): Promise<string> {
  const report = makeCompareReport(before.assessment, after.assessment, after.words, { all: true })
  return renderTerminal(report, context.io.width, await paintFor(context))
}

async function asPdf(before: LoadedAssessment, after: LoadedAssessment, { io }: CommandContext): Promise<Uint8Array> {
  const { assessment, words } = after
  const { renderPdf } = await import('../render/pdf/render-pdf.ts')
  return renderPdf(makeCompareReport(before.assessment, assessment, words), loadLook(io.root, assessment.today, words))
}

/** A comparison never takes the place of answers or of what it compares, whatever the way to them is called. */
function isFree(output: string, inputs: readonly string[], json: boolean): boolean {
  if (/(\.ya?ml|\.tukiem\.json)(\.bak|\.lock)?$/i.test(output) || output === '') return false
  if (/\.json$/i.test(output) && !json) return false
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : null)
  return real(output) === null || inputs.every((input) => input === '-' || real(input) !== real(output))
}
