import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { answersIn, type Finding, readAnswers, readChecklist, type Source } from '../../src/checklist/index.ts'
import { loadCsvAnswers } from '../../src/cli/answers-in-csv.ts'
import { includeResolver } from '../../src/node/read-file.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { library, packaged } from './firms.ts'
import { listContext } from './packaged.ts'

export const BROKEN = 'tests/fixtures/broken'

/** A file of ours that is broken in one way. */
export interface BrokenFile {
  /** Its folder, which is the kind of its fault, and its name. */
  readonly path: string
  /** `code line:column`, of each finding; a file without letters has no line, and one that is included is named. */
  readonly expected: string
}

/** Those whose name begins with `part-` are only read through another one. */
export function brokenFiles(): readonly BrokenFile[] {
  const told: Readonly<Record<string, string>> = parse(readFileSync(`${BROKEN}/expected.yaml`, 'utf8'))
  const paths = readdirSync(BROKEN, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return paths
    .filter((path) => /\/(?!part-)[^/]+\.(yaml|csv)$/.test(path))
    .sort()
    .map((path) => ({ path, expected: told[path] ?? expectedIn(`${BROKEN}/${path}`) }))
}

function expectedIn(path: string): string {
  return /# expect: ([^\r\n]+)/.exec(readFileSync(path, 'latin1'))?.[1] ?? 'nothing'
}

/** A finding as the broken files tell theirs; `file` is the one that was read. */
export function inShort({ code, place }: Finding, file: string): string {
  const { line, column, offset } = place
  return [
    code,
    line === undefined ? '' : ` ${line}:${column}`,
    offset === undefined ? '' : ` byte ${offset}`,
    place.file === file ? '' : ` in ${place.file.split(/[/\\]/).at(-1)}`,
  ].join('')
}

/** Reads a broken file as the commands do: a list with what it includes, or answers to `vn.start`. */
export function readBroken(path: string): unknown {
  const source: Source = { name: path, bytes: readFileSync(path) }
  const { checklist } = packaged('vn.start')
  const context = { answerWord, numberWord, checklist, facts: library.facts }
  if (path.endsWith('.csv')) return answersIn(loadCsvAnswers(source, library.facts), context)
  if (path.includes('answers/')) return readAnswers(source, context)
  const resolve = includeResolver((id) => listContext.resolve?.(id, path) ?? null)
  return readChecklist(source, { ...listContext, resolve })
}
