import { readdirSync } from 'node:fs'
import { answersIn } from '../../src/checklist/index.ts'
import { loadAnswersText } from '../../src/checklist/read-answers.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import type { HashedChecklist } from '../../src/core/model/library.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { loadChecklist, loadLibrary } from '../../src/node/library.ts'
import { FILE_LIMITS, readSource } from '../../src/node/read-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { TODAY } from './questions.ts'

const FOLDER = 'tests/golden'

/** The sample firms, by the names of their folders. */
export const FIRMS: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

export const library = loadLibrary('.')
const lists = new Map(
  await Promise.all(
    library.lists.map(
      async ({ id }): Promise<readonly [string, HashedChecklist]> => [id, await loadChecklist('.', library, id)],
    ),
  ),
)

const textOf = (firm: string, file = 'answers') =>
  loadAnswersText(readSource(`${FOLDER}/${firm}/${file}.yaml`, FILE_LIMITS.answers))

/** The list that one of the firms answers. */
export function listOf(firm: string): HashedChecklist {
  return packaged(textOf(firm).document.checklist.id)
}

/** A packaged list by its id. */
export function packaged(id: string): HashedChecklist {
  const list = lists.get(id)
  if (!list) throw new Error(`no list ${id}`)
  return list
}

/** The answers of one of the firms; another of its files to the same list by name. */
export function answersOf(firm: string, file?: string): AnswerFile {
  const { checklist } = listOf(firm)
  return answersIn(textOf(firm, file), { answerWord, numberWord, checklist, facts: library.facts })
}

/** Its assessment on the tests' day. */
export function assessmentOf(file: AnswerFile, today = TODAY): Assessment {
  const { checklist, sha256 } = packaged(file.checklist.id)
  return assess(rightSize(checklist, file.facts, library.facts), file, { ...library, today, sha256 })
}
