// How many more plans two workers draw than one in the same time.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { bundleTs } from '../run-ts.mjs'
import { inRounds, spreadOf } from './rounds.ts'
import { line, verdict } from './table.ts'

const LIMIT = 1.6
const PLANS = 20
const ROUNDS = { rounds: 21, warmUp: 5 }

const file = await bundleTs('scripts/bench/plan-worker.ts')
const workers = [new Worker(file), new Worker(file)]

async function draw(by: readonly Worker[]): Promise<void> {
  const done = by.map((worker) => once(worker, 'message'))
  for (const worker of by) worker.postMessage(PLANS)
  await Promise.all(done)
}

const [one = [], two = []] = await inRounds([() => draw(workers.slice(0, 1)), () => draw(workers)], ROUNDS)
for (const worker of workers) await worker.terminate()

const perSecond = (times: readonly number[], plans: number): string => {
  const { low, middle, high } = spreadOf(times.map((ms) => (1000 * plans) / ms))
  return `${middle.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`
}
const ratio = spreadOf(one.map((ms, round) => (2 * ms) / (two[round] ?? Number.NaN))).middle
console.log(`${ROUNDS.rounds} rounds of ${PLANS} plans a worker`)
console.log(line('plans a second', 'one worker', 'two workers', 'ratio', 'at least'))
const cells = [perSecond(one, PLANS), perSecond(two, 2 * PLANS), ratio.toFixed(2), `${LIMIT}`]
console.log(line('', ...cells) + verdict(ratio >= LIMIT))
