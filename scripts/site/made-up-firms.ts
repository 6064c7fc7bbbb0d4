import { readdirSync } from 'node:fs'
import { answersIn, loadAnswersText } from '../../src/checklist/read-answers.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import type { HashedChecklist, Library } from '../../src/core/model/library.ts'
import { sizeOf } from '../../src/core/sizing/size.ts'
import { FILE_LIMITS, readSource } from '../../src/node/read-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'

const DEMO = 'templates/demo'
const GOLDEN = 'tests/golden'

/** A made-up firm that answers a list. */
export interface MadeUpFirm {
  readonly file: AnswerFile
  /** All who work there, unpaid family too. */
  readonly people: number
}

/**
 * The made-up firm whose plan is shown for a list: the one of the demo, else the smallest of those that the tests hold,
 * because the forms are for small firms. `null` where none answers this list.
 */
export function madeUpFirm({ checklist }: HashedChecklist, { facts }: Library): MadeUpFirm | null {
  const firms = (paths: readonly string[]): readonly MadeUpFirm[] =>
    paths
      .map((path) => loadAnswersText(readSource(path, FILE_LIMITS.answers)))
      .filter((text) => text.document.checklist.id === checklist.id)
      .map((text) => answersIn(text, { answerWord, numberWord, checklist, facts }))
      .map((file) => ({ file, people: sizeOf(file.facts, facts).people ?? 0 }))
      .toSorted((a, b) => a.people - b.people)
  return firms(demoPaths())[0] ?? firms(goldenPaths())[0] ?? null
}

const demoPaths = (): readonly string[] =>
  readdirSync(DEMO)
    .filter((name) => name.endsWith('.tukiem.yaml'))
    .sort()
    .map((name) => `${DEMO}/${name}`)

const goldenPaths = (): readonly string[] =>
  readdirSync(GOLDEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${GOLDEN}/${name}/answers.yaml`)
    .sort()
