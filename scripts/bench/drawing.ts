// The furniture firm's plan drawn by us and by others, warm in one process, side by side.
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { furnitureLook, furniturePlan } from './furniture-plan.ts'
import { openPeers } from './peers/peers.ts'
import { inRounds, milliseconds, spreadOf } from './rounds.ts'
import { line, verdict } from './table.ts'

/** V8 compiles what it meets often, for some 50 plans: only then does a number stand still. */
const ROUNDS = { rounds: 31, warmUp: 20 }
const OURS_FIRST = 60

const report = furniturePlan()
const { peers, missing, close } = await openPeers()
const ways = [
  { name: 'tukiem, tagged', limit: 1, draw: () => renderPdf(report, furnitureLook) },
  ...peers.map(({ name, limit, draw }) => ({ name, limit, draw: () => draw(report, furnitureLook.theme) })),
]
for (let i = 0; i < OURS_FIRST; i += 1) await renderPdf(report, furnitureLook)
const sizes: number[] = []
for (const { draw } of ways) sizes.push((await draw()).length)
const times = await inRounds(
  ways.map(({ draw }) => draw),
  ROUNDS,
)
await close()

console.log(`${ROUNDS.rounds} rounds after ${ROUNDS.warmUp} to warm up, all ways in each round`)
console.log(line('one plan, warm', 'median', 'half of them', '× ours', 'at least', 'file'))
for (const [i, { name, limit }] of ways.entries()) {
  const own = times[i] ?? []
  const share = spreadOf(own.map((ms, round) => ms / (times[0]?.[round] ?? Number.NaN))).middle
  const { low, middle, high } = spreadOf(own)
  const file = `${Math.round((sizes[i] ?? 0) / 1024)} KB`
  const half = `${low.toFixed(1)}–${high.toFixed(1)}`
  console.log(line(name, milliseconds(middle), half, share.toFixed(2), `${limit}`, file) + verdict(share >= limit))
}
for (const name of missing) console.log(`${name} is not installed here: skipped`)
