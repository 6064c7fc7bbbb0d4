// How many more clients with their plans as PDF two workers of a batch do than one in the same time.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Chunk, ChunkDone } from '../../src/cli/batch/chunk.ts'
import type { ClientInput } from '../../src/cli/batch/client-input.ts'
import { startWorkers, type Workers } from '../../src/node/workers.ts'
import { inRounds, spreadOf } from './rounds.ts'
import { line, verdict } from './table.ts'

const LIMIT = 1.6
/** As many as a batch hands out at a time when it draws, and as often for each worker. */
const CLIENTS = 8
const PARTS = 3
const ROUNDS = { rounds: 21, warmUp: 5 }
const ANSWERS = resolve('tests/golden/furniture-34/answers.yaml')

const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))
const setting: Chunk['setting'] = {
  run: 'bench',
  root: resolve('.'),
  today: '2026-11-21',
  language: 'vi',
  second: null,
  languageAsked: true,
  plans: { formats: ['pdf'], view: 'owner', full: false, withActions: false, duties: false },
  themeSha256: null,
  shard: { index: 1, of: 1 },
  clients: folder,
  rows: '',
}

/** A part of a run: clients of their own, who all answer as the furniture firm does. */
function part(number: number): Chunk {
  const inputs = Array.from({ length: CLIENTS }, (_, at): ClientInput => {
    const name = `${number}-${at}`
    return { client: name, name, from: { kind: 'file', path: ANSWERS, file: `${name}.yaml`, isNamed: true } }
  })
  return { setting, inputs, earlier: inputs.map(() => null), stop: new Int32Array(new SharedArrayBuffer(4)) }
}

async function draw({ run }: Workers<Chunk, ChunkDone>, workers: number): Promise<void> {
  const done = await Promise.all(Array.from({ length: PARTS * workers }, (_, number) => run(part(number))))
  const results = done.flatMap((one) => one.results)
  const scored = results.filter(({ kind }) => kind === 'scored').length
  if (scored !== PARTS * workers * CLIENTS) throw new Error(`${scored} clients were scored`)
}

const pools = [
  await startWorkers<Chunk, ChunkDone>(resolve('.'), 1, 'batch'),
  await startWorkers<Chunk, ChunkDone>(resolve('.'), 2, 'batch'),
]
const [one = [], two = []] = await inRounds(
  pools.map((pool, i) => () => draw(pool, i + 1)),
  ROUNDS,
)
for (const pool of pools) await pool.close()
const drawn = readdirSync(folder).filter((name) => name.endsWith('.pdf')).length
if (drawn !== 2 * PARTS * CLIENTS) throw new Error(`${drawn} plans were drawn`)
rmSync(folder, { recursive: true })

const perSecond = (times: readonly number[], plans: number): string => {
  const { low, middle, high } = spreadOf(times.map((ms) => (1000 * plans) / ms))
  return `${middle.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`
}
const ratio = spreadOf(one.map((ms, round) => (2 * ms) / (two[round] ?? Number.NaN))).middle
console.log(`${ROUNDS.rounds} rounds of ${PARTS * CLIENTS} clients a worker, each with its plan as PDF`)
console.log(line('plans a second', 'one worker', 'two workers', 'ratio', 'at least'))
const cells = [perSecond(one, PARTS * CLIENTS), perSecond(two, 2 * PARTS * CLIENTS), ratio.toFixed(2), `${LIMIT}`]
console.log(line('', ...cells) + verdict(ratio >= LIMIT))
