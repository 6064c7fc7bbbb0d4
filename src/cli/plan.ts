import { existsSync, realpathSync } from 'node:fs'
import type { Assessment } from '../core/model/assessment.ts'
import type { Language } from '../core/model/text.ts'
import { makePlan } from '../core/plan/make-plan.ts'
import { makePlanReport } from '../core/report/plan-report.ts'
import type { Io } from '../node/io.ts'
import { writeOutput } from '../node/write-file.ts'
import { renderPdf } from '../render/pdf/render-pdf.ts'
import { renderTerminal } from '../render/terminal/render-terminal.ts'
import { numberWord } from '../words/number-words.ts'
import type { Words } from '../words/words.ts'
import { loadAssessment } from './assessment-file.ts'
import type { CommandContext } from './command.ts'
import { loadLook } from './look.ts'
import { paintFor } from './paint.ts'
import { UsageError } from './usage-error.ts'

export interface PlanOptions {
  readonly list?: string
  readonly output?: string
  readonly hours?: string
  readonly force?: boolean
}

/** `tukiem plan`: the action plan as PDF, `-o -` as text on the screen. */
export async function plan(path: string | undefined, options: PlanOptions, context: CommandContext): Promise<number> {
  const { io } = context
  const { assessment, words, path: found } = await loadAssessment(path, context, options.list)
  const hours = hoursOf(options.hours)
  const output = options.output ?? planPath(found, words.language)
  if (output === '' || isAnswersFile(output, found)) throw new UsageError('cli.output-is-answers', {})
  if (output !== '-') {
    await writePlan(output, assessment, { words, io, force: options.force === true, ...(hours ? { hours } : {}) })
    return 0
  }
  const report = makePlanReport(assessment, makePlan(assessment, hours), words)
  io.out(renderTerminal(report, io.width, await paintFor(context)))
  return 0
}

interface PlanSetting {
  readonly words: Words
  readonly io: Io
  /** Overwrite an existing file. */
  readonly force: boolean
  /** Hours a week, other than those of the firm's size. */
  readonly hours?: number
}

/** Writes the plan of an assessment as PDF and says where. Throws `WriteError`. */
export async function writePlan(path: string, assessment: Assessment, setting: PlanSetting): Promise<void> {
  const { words, io, force, hours } = setting
  const report = makePlanReport(assessment, makePlan(assessment, hours), words)
  const bytes = await renderPdf(report, loadLook(io.root, assessment.today, words))
  writeOutput(path, bytes, force)
  io.err(`${words.say('cli.plan-written', { path })}\n`)
}

/** Beside the answers: `thanh-cong.tukiem.yaml` gives `thanh-cong.plan-vi.pdf`. */
export function planPath(answers: string, language: Language): string {
  const base = answers === '-' ? 'tukiem' : answers.replace(/(\.tukiem)?\.(ya?ml|json)$/i, '')
  return `${base}.plan-${language}.pdf`
}

/** A plan never takes the place of answers, whatever the way to them is called. */
function isAnswersFile(output: string, answers: string): boolean {
  if (/\.(ya?ml|json)(\.bak|\.lock)?$/i.test(output)) return true
  return answers !== '-' && existsSync(output) && realpathSync(output) === realpathSync(answers)
}

function hoursOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const hours = numberWord(text)
  if (hours === null || hours <= 0 || hours > 168) throw new UsageError('cli.bad-hours', {})
  return hours
}
