import { existsSync, realpathSync } from 'node:fs'
import { formatOf } from '../checklist/format-of.ts'
import { InputError } from '../checklist/input-error.ts'
import { FILE_LIMITS, readSource } from '../node/read-file.ts'
import { isAnswersName } from '../node/save/file-name.ts'

/** Names of answers, of what is kept beside them, and of lists. */
const ANSWERS_NAME = /\.ya?ml(\.bak|\.lock)?$|\.(json|txt)\.(bak|lock)$/i

/** What is made from answers, results and lists, and can be made again. */
const MADE = ['tukiem/plan/', 'tukiem/comparison/', 'tukiem/crosswalk-of-list/']

/**
 * Whether a file that is to be written would take the place of answers, of a result or of one of the `inputs`, whatever
 * the way to them is called. `-` is never taken.
 */
export function isTaken(output: string, inputs: readonly string[]): boolean {
  if (output === '' || isOfAnswers(output)) return true
  if (output === '-' || !existsSync(output)) return false
  const real = realpathSync(output)
  if (inputs.some((input) => input !== '-' && existsSync(input) && realpathSync(input) === real)) return true
  return isOfAnswers(real) || (/\.json$/i.test(real) && !canBeMadeAgain(real))
}

const isOfAnswers = (path: string): boolean => ANSWERS_NAME.test(path) || isAnswersName(path)

function canBeMadeAgain(path: string): boolean {
  try {
    const format = formatOf(readSource(path, FILE_LIMITS.assessment))
    return MADE.some((made) => format?.startsWith(made))
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
