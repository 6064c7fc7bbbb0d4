// Does one of four things with many answers files, as often as it is told to, and says when it is done.
import { hash } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { answersIn, loadAnswersText } from '../../src/checklist/read-answers.ts'
import { jsonBytes, quickScorer, scorersFor } from '../../src/cli/quick-scorer.ts'
import { FILE_LIMITS, readSource } from '../../src/node/read-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { library } from '../../tests/helpers/firms.ts'
import { list, TODAY } from './scoring-peers/eighty-questions.ts'

export type FilesTask = 'read and parsed' | 'scored' | 'loaded'

export interface FilesWork {
  readonly task: FilesTask
  /** The files, and which of them are this worker's: every `of`th from number `first` on. */
  readonly files: readonly string[]
  readonly first: number
  readonly of: number
}

const context = { answerWord, numberWord, checklist: list.checklist, facts: library.facts }
/** As many lines as a batch writes at once. */
const LINES_AT_ONCE = 64
const out: string = workerData

const source = (path: string) => readSource(path, FILE_LIMITS.answers)

const scorerOf = scorersFor({ ...library, today: TODAY })
const listFor = (id: string) => (id === list.checklist.id ? list : null)
const score = quickScorer({ facts: library.facts, listFor, scorerOf })

/** The whole way of one client from its file to its line: checked, scored, its source named; as the filter does it. */
function lineOf(path: string): Buffer {
  const read = source(path)
  const named = () => ({ client: path, source: { file: path, sha256: hash('sha256', read.bytes) } })
  const carefully = () => jsonBytes({ ...scorerOf(list).record(answersIn(loadAnswersText(read), context)), ...named() })
  return Buffer.from(`${score(read.bytes, named)?.text ?? carefully()}\n`, 'latin1')
}

function scoreAll(files: readonly string[]): void {
  const file = openSync(out, 'w')
  for (let at = 0; at < files.length; at += LINES_AT_ONCE)
    writeSync(file, Buffer.concat(files.slice(at, at + LINES_AT_ONCE).map(lineOf)))
  closeSync(file)
}

const TASKS: Readonly<Record<FilesTask, (files: readonly string[]) => void>> = {
  'read and parsed': (files) => {
    for (const path of files) JSON.parse(readFileSync(path, 'utf8'))
  },
  scored: scoreAll,
  loaded: (files) => {
    for (const path of files) loadAnswersText(source(path))
  },
}

parentPort?.on('message', ({ task, files, first, of }: FilesWork) => {
  TASKS[task](files.filter((_, at) => at % of === first))
  parentPort?.postMessage('done')
})
