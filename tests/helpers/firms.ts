import { readAnswers } from '../../src/checklist/index.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { loadChecklist, loadLibrary } from '../../src/node/library.ts'
import { FILE_LIMITS, readSource } from '../../src/node/read-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { TODAY } from './questions.ts'

export const FIRMS = ['food-household', 'furniture-34', 'electronics-120', 'cooperative-15'] as const

export const library = loadLibrary('.')
export const start = await loadChecklist('.', library, 'vn.start')

/** The answers of one of the golden firms. */
export function answersOf(firm: (typeof FIRMS)[number]): AnswerFile {
  return readAnswers(readSource(`tests/golden/${firm}/answers.yaml`, FILE_LIMITS.answers), {
    answerWord,
    numberWord,
    checklist: start.checklist,
    facts: library.facts,
  })
}

/** Its assessment on the tests' day. */
export function assessmentOf(file: AnswerFile, today = TODAY): Assessment {
  const { parameters, laws } = library
  const sized = rightSize(start.checklist, file.facts, library.facts)
  return assess(sized, file, { today, parameters, laws, sha256: start.sha256 })
}
