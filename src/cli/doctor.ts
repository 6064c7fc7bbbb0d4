import { worstOf } from '../core/doctor/observation.ts'
import type { BesideAnswers } from '../core/doctor/of-answers.ts'
import { isLeftBehind } from '../core/doctor/of-answers.ts'
import { type Removal, removeLeftBehind } from '../node/doctor/beside-answers.ts'
import type { CommandContext } from './command.ts'
import { examine } from './doctor/examine.ts'
import { doctorJson } from './doctor/json.ts'
import { drawObservations } from './doctor/lines.ts'
import { paintFor } from './paint.ts'

export interface DoctorOptions {
  readonly json?: boolean
  readonly fix?: boolean
}

/** `tukiem doctor`: what is wrong with this machine or this folder, and how to mend it. Exit 1 when something is. */
export async function doctor(options: DoctorOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const { observations, beside } = await examine(context)
  if (!options.json) io.out(drawObservations(observations, words, { width: io.width, paint: await paintFor(context) }))
  const removals = options.fix ? fix(beside, options.json ? () => {} : io.err, context) : []
  if (options.json) io.out(doctorJson(observations, removals, words.language))
  return worstOf(observations) === 'broken' || removals.some(({ fault }) => fault !== null) ? 1 : 0
}

/** Names what is going to be removed, removes it, and says what could not be. */
function fix(
  beside: readonly BesideAnswers[],
  tell: (line: string) => void,
  { io, words }: CommandContext,
): readonly Removal[] {
  const files = beside.filter(isLeftBehind)
  if (files.length === 0) tell(`${words.say('doctor.fix.nothing')}\n`)
  for (const { name } of files) tell(`${words.say('doctor.fix.removing', { file: name })}\n`)
  const removals = removeLeftBehind(io.folder, files)
  for (const { name, fault } of removals)
    if (fault !== null) tell(`${words.say('doctor.fix.failed', { file: name, reason: fault })}\n`)
  return removals
}
