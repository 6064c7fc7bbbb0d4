import { isAnswersName } from '../save/file-name.ts'

/** Those names that answers are called by, in order, without the copies that were made of a conflict. */
export function answersNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => isAnswersName(name) && !/\.conflict-/.test(name)).sort()
}
