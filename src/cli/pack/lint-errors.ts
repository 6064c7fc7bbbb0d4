import { clean } from '../../core/text/clean.ts'
import { type LintSetting, lintList } from '../../lint/index.ts'
import { loadLibrary, loadLintData } from '../../node/library.ts'
import { listContext, listSource, packagedSource } from '../../node/list-context.ts'
import { answerWord } from '../../words/answer-words.ts'
import { numberWord } from '../../words/number-words.ts'
import type { CommandContext } from '../command.ts'
import { describeAdvice } from '../lint.ts'
import { dayOf } from '../today.ts'

/** What lint finds wrong in a list, in words, a line each. */
export function lintErrors(given: string, { io, words, today }: CommandContext): readonly string[] {
  const library = loadLibrary(io.root)
  const setting: LintSetting = {
    ...listContext(io.root, library),
    ...loadLintData(io.root),
    today: dayOf(today, io),
    answerWords: { answerWord, numberWord },
  }
  const packaged = library.lists.map(({ id }) => id)
  const source = packaged.includes(given) ? packagedSource(io.root, given) : listSource(io.root, given, packaged)
  const advice = lintList({ ...source, name: clean(source.name) }, setting)
  return advice.filter(({ severity }) => severity === 'error').map((one) => describeAdvice(one, words))
}
