import type { Library } from '../../core/model/library.ts'
import type { LintSetting } from '../../lint/index.ts'
import { loadHardThings, loadLintData, loadSenses, loadWordings } from '../../node/library.ts'
import { listContext } from '../../node/list-context.ts'
import { answerWord } from '../../words/answer-words.ts'
import { numberWord } from '../../words/number-words.ts'
import type { CommandContext } from '../command.ts'
import { dayOf } from '../today.ts'

/** What lists are held against here and today. */
export function lintSettingOf(library: Library, { io, today }: CommandContext): LintSetting {
  return {
    ...listContext(io.root, library),
    ...loadLintData(io.root),
    hardThings: loadHardThings(io.root),
    senses: loadSenses(io.root),
    wordings: loadWordings(io.root),
    today: dayOf(today, io),
    answerWords: { answerWord, numberWord },
  }
}
