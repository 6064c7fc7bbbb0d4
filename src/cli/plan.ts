import type { Assessment } from '../core/model/assessment.ts'
import { makePlan } from '../core/plan/make-plan.ts'
import { loadAssessment } from './assessment-file.ts'
import type { CommandContext } from './command.ts'
import type { View } from './formats.ts'
import { giveOutputs, openOutput } from './give-output.ts'
import { loadTheme } from './load-theme.ts'
import { loadLooks } from './look.ts'
import { makeOutput, type PlanRequest } from './make-output.ts'
import { hoursOf, viewOf } from './plan-options.ts'
import { type PlanOutput, planOutputs, planPath } from './plan-outputs.ts'
import { UsageError } from './usage-error.ts'

export interface PlanOptions {
  readonly list?: string
  readonly output?: readonly string[]
  readonly format?: string
  readonly for?: string
  readonly withActions?: boolean
  readonly full?: boolean
  readonly duties?: boolean
  readonly theme?: string
  readonly hours?: string
  readonly force?: boolean
  readonly open?: boolean
}

/** `tukiem plan`: the action plan in one form or several, from answers or from a saved assessment. */
export async function plan(given: string | undefined, options: PlanOptions, context: CommandContext): Promise<number> {
  const { second } = context
  const { assessment, words, path } = await loadAssessment(given, context, options)
  const view = viewOf(options.for)
  const languages = second ? [words.language, second.language] : [words.language]
  const outputs = planOutputs({ paths: options.output ?? [], format: options.format, from: path, view, languages })
  refuseIdleOptions(options, view, outputs)
  const request: PlanRequest = {
    assessment,
    plan: makePlan(assessment, hoursOf(options.hours)),
    view,
    words,
    second,
    full: options.full === true,
    withActions: options.withActions === true,
    duties: options.duties === true,
    looks: loadLooks(context.io.root, await loadTheme(options.theme, context)),
  }
  await give(outputs, request, options.force === true, context)
  const file = outputs.find((output) => output.path !== '-')
  if (options.open && file) await openOutput(file.path, context)
  return 0
}

/** Writes a PDF for the owner beside the answers, and says where. Throws `WriteError`. */
export async function writePlan(
  answers: string,
  assessment: Assessment,
  words: PlanRequest['words'],
  context: CommandContext,
): Promise<void> {
  // The owner may have chosen the second language on the first screen.
  const second = context.second?.language === words.language ? null : context.second
  const path = planPath(answers, second ? [words.language, second.language] : [words.language])
  const request: PlanRequest = {
    assessment,
    plan: makePlan(assessment),
    view: 'owner',
    words,
    second,
    full: false,
    withActions: false,
    duties: false,
    looks: loadLooks(context.io.root),
  }
  await give([{ path, format: 'pdf' }], request, true, context)
}

const give = (outputs: readonly PlanOutput[], request: PlanRequest, force: boolean, context: CommandContext) =>
  giveOutputs(outputs, ({ format }, screen) => makeOutput(format, request, screen), {
    words: request.words,
    force,
    context,
  })

/** An option that would change nothing was meant to change something. */
function refuseIdleOptions(options: PlanOptions, view: View, outputs: readonly PlanOutput[]): void {
  const needs = (option: string, other: string): never => {
    throw new UsageError('cli.option-needs', { option, other })
  }
  if (options.withActions && view !== 'buyer') needs('--with-actions', '--for buyer')
  if (options.full && view !== 'owner') needs('--full', '--for owner')
  if (options.duties && !outputs.some(({ format }) => format === 'ics')) needs('--duties', '-o … .ics')
  if (options.open && outputs.every(({ path }) => path === '-')) needs('--open', '-o …')
}
