// Answers files to result lines, checked and scored, beside only reading them: JSON on one thread and on two, YAML on one.
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { answersJson } from '../../src/interview/answers-json.ts'
import { answersText } from '../../src/node/save/answers-text.ts'
import { bundleTs } from '../run-ts.mjs'
import type { FilesTask, FilesWork } from './files-worker.ts'
import { inRounds, spreadOf } from './rounds.ts'
import { FIRMS_OF_EIGHTY } from './scoring-peers/eighty-questions.ts'
import { line, verdict } from './table.ts'

const ROUNDS = { rounds: 7, warmUp: 1 }
const JSON_FILES = 10_000
const YAML_FILES = 1_000
const JSON_LIMIT = 0.7
const YAML_LIMIT = 0.8

const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))

/** Writes so many files of eighty answers, and gives their paths. */
function written(count: number, end: string, textOf: typeof answersJson): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    const firm = FIRMS_OF_EIGHTY[number % FIRMS_OF_EIGHTY.length]
    if (!firm) throw new Error('there are no firms')
    const path = join(folder, `${number}.${end}`)
    writeFileSync(path, textOf({ ...firm, firm: { ...firm.firm, code: `${number}` } }))
    return path
  })
}

const json = written(JSON_FILES, 'json', answersJson)
const yaml = written(YAML_FILES, 'yaml', answersText)
const file = await bundleTs('scripts/bench/files-worker.ts')
const workers = [0, 1].map((number) => new Worker(file, { workerData: join(folder, `results-${number}.ndjson`) }))

/** All files by so many workers, each its share. */
const work = (task: FilesTask, files: readonly string[], threads: number) => async () => {
  const chosen = workers.slice(0, threads)
  const done = chosen.map((worker) => once(worker, 'message'))
  for (const [first, worker] of chosen.entries()) {
    const share: FilesWork = { task, files, first, of: threads }
    worker.postMessage(share)
  }
  await Promise.all(done)
}

const pairs = [
  { name: 'JSON, one thread', limit: JSON_LIMIT, files: json, threads: 1, least: 'read and parsed' },
  { name: 'JSON, two threads', limit: JSON_LIMIT, files: json, threads: 2, least: 'read and parsed' },
  { name: 'YAML, one thread', limit: YAML_LIMIT, files: yaml, threads: 1, least: 'loaded' },
] as const
const times = await inRounds(
  pairs.flatMap(({ files, threads, least }) => [work('scored', files, threads), work(least, files, threads)]),
  ROUNDS,
)
for (const worker of workers) await worker.terminate()
rmSync(folder, { recursive: true })

const aSecond = (ms: readonly number[], files: number): string =>
  spreadOf(ms.map((one) => (1000 * files) / one)).middle.toFixed(0)
console.log(`${JSON_FILES} files of JSON, ${YAML_FILES} of YAML, 80 answers each; ${ROUNDS.rounds} rounds`)
console.log(line('files a second', 'scored', 'only read', 'ratio', 'at least'))
for (const [i, { name, limit, files }] of pairs.entries()) {
  const [ours = [], least = []] = [times[2 * i], times[2 * i + 1]]
  const ratio = spreadOf(least.map((ms, round) => ms / (ours[round] ?? Number.NaN))).middle
  const cells = [aSecond(ours, files.length), aSecond(least, files.length), ratio.toFixed(2), `${limit}`]
  console.log(line(name, ...cells) + verdict(ratio >= limit))
}
