// Does one of four things with many answers files, as often as it is told to, and says when it is done.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { answersIn, loadAnswersText } from '../../src/checklist/read-answers.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import { FILE_LIMITS, readSource } from '../../src/node/read-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { library } from '../../tests/helpers/firms.ts'
import { list, recordOf } from './scoring-peers/eighty-questions.ts'

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

/** The whole way of one client from its file to its line: checked, scored, its source named. */
function lineOf(path: string): string {
  const read = source(path)
  const record: ClientRecord = {
    ...recordOf(answersIn(loadAnswersText(read), context)),
    client: path,
    source: { file: path, sha256: createHash('sha256').update(read.bytes).digest('hex') },
  }
  return `${JSON.stringify(record)}\n`
}

function scoreAll(files: readonly string[]): void {
  const file = openSync(out, 'w')
  for (let at = 0; at < files.length; at += LINES_AT_ONCE)
    writeSync(
      file,
      files
        .slice(at, at + LINES_AT_ONCE)
        .map(lineOf)
        .join(''),
    )
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
