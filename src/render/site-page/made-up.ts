import type { AnswerFile } from '../../core/model/answers.ts'
import type { Words } from '../../words/words.ts'

/** The answers of a made-up firm under a name that says so, on every page of every report. */
export function madeUp(file: AnswerFile, words: Words): AnswerFile {
  return { ...file, firm: { ...file.firm, name: words.say('site.made-up', { firm: file.firm.name ?? '' }) } }
}
