import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { answersIn, loadAnswersText } from '../../checklist/read-answers.ts'
import type { Library } from '../../core/model/library.ts'
import type { EarlierFile } from '../../core/reuse/earlier.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import { isSheetName } from '../../node/save/file-name.ts'
import { answerWord } from '../../words/answer-words.ts'
import { numberWord } from '../../words/number-words.ts'
import { answersFrom } from '../answers-file.ts'
import type { CommandContext } from '../command.ts'
import { localDay } from '../today.ts'
import { UsageError } from '../usage-error.ts'

/**
 * An answers file with the list that it answers. Where that list is not here its answers are read without it, and it is
 * said what that costs. Throws `UsageError` and `InputError`.
 */
export async function earlierFile(path: string, library: Library, context: CommandContext): Promise<EarlierFile> {
  const source = readSource(path, FILE_LIMITS.answers)
  const told = { name: basename(path), saved: localDay(statSync(path).mtime) }
  try {
    const { file, list } = await answersFrom(source, path, context)
    return { ...told, file, checklist: list.checklist }
  } catch (error) {
    if (!(error instanceof UsageError) || error.key !== 'cli.list-not-here' || isSheetName(path)) throw error
    const { io, words } = context
    const file = answersIn(loadAnswersText(source), { answerWord, numberWord, facts: library.facts })
    io.err(`${words.say('reuse.no-list', { path: told.name, id: file.checklist.id })}\n`)
    return { ...told, file, checklist: null }
  }
}
