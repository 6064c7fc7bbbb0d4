import { checkOf, MARKS, type Observation, worstOf } from '../../core/doctor/observation.ts'
import type { Removal } from '../../node/doctor/beside-answers.ts'

/** Files of answers are called after the firm: only what follows its name tells what they are. */
const FIRM = /^(\.?)(.*?)(\.tukiem(?: ?\(\d+\))?\..*)$/s

/**
 * What was seen, for those who help from afar: no answer, no name of the firm, no path and no machine's name. A file is
 * called by its number among the names that are told: `1.tukiem.yaml`, `.1.tukiem.yaml.tmp`.
 */
export function doctorJson(
  observations: readonly Observation[],
  removals: readonly Removal[],
  language: string,
): string {
  const nameless = namelessFiles()
  const checks = observations.map(({ code, args, file }) => ({
    check: checkOf(code),
    code,
    mark: MARKS[code],
    ...(file === undefined ? {} : { file: nameless(file) }),
    ...args,
  }))
  const removed = removals.map(({ name, fault }) => ({ file: nameless(name), fault }))
  const told = { format: 'tukiem/doctor/1', language, worst: worstOf(observations), checks, removed }
  return `${JSON.stringify(told, null, 2)}\n`
}

/** Gives every firm a number when it is first told of. */
function namelessFiles(): (file: string) => string {
  const firms: string[] = []
  return (file) => {
    const [, dot = '', firm = '', ending = ''] = FIRM.exec(file) ?? [file, '', file, '']
    if (!firms.includes(firm)) firms.push(firm)
    return `${dot}${firms.indexOf(firm) + 1}${ending}`
  }
}
