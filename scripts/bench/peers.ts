// Eighty questions scored by us and by engines that others score forms with, warm in one process, side by side.
import { inRounds, spreadOf } from './rounds.ts'
import { dataOf, differences, FIRMS_OF_EIGHTY, recordOf } from './scoring-peers/eighty-questions.ts'
import { SCORING_PEERS } from './scoring-peers/scoring-peers.ts'
import { line, verdict } from './table.ts'

const ROUNDS = { rounds: 21, warmUp: 5 }
/** Firms in a round, so that each takes about as long. */
const OURS = 640
const THEIRS: Readonly<Record<string, number>> = { 'json-logic-js': 64, 'json-rules-engine': 8, 'survey-core': 2 }

const records = FIRMS_OF_EIGHTY.map(recordOf)
const data = FIRMS_OF_EIGHTY.map(dataOf)
for (const { name, score } of SCORING_PEERS)
  for (const [i, record] of records.entries()) {
    const wrong = differences(record, await score(data[i] ?? {}))
    if (wrong.length > 0) throw new Error(`${name} gives firm ${i} other points: ${wrong.join(', ')}`)
  }

/** Scores so many firms, and goes on with the next ones in the next round. */
function inTurn<Firm>(count: number, firms: readonly Firm[], score: (firm: Firm) => unknown): () => Promise<void> {
  let next = 0
  return async () => {
    for (let i = 0; i < count; i += 1) {
      const firm = firms[next++ % firms.length]
      if (firm !== undefined) await score(firm)
    }
  }
}

const ways = [
  { name: 'tukiem', limit: 1, count: OURS, score: inTurn(OURS, FIRMS_OF_EIGHTY, recordOf) },
  ...SCORING_PEERS.map(({ name, limit, score }) => {
    const count = THEIRS[name] ?? 1
    return { name, limit, count, score: inTurn(count, data, score) }
  }),
]
const times = await inRounds(
  ways.map(({ score }) => score),
  ROUNDS,
)
const each = ways.map(({ count }, i) => (times[i] ?? []).map((ms) => (1000 * ms) / count))

console.log(
  `80 questions, ${FIRMS_OF_EIGHTY.length} firms, the same points; ${ROUNDS.rounds} rounds after ${ROUNDS.warmUp} to warm up`,
)
console.log(line('one firm, warm', 'median', 'half of them', '× ours', 'at least'))
for (const [i, { name, limit }] of ways.entries()) {
  const own = each[i] ?? []
  const share = spreadOf(own.map((time, round) => time / (each[0]?.[round] ?? Number.NaN))).middle
  const { low, middle, high } = spreadOf(own)
  const half = `${low.toFixed(0)}–${high.toFixed(0)}`
  console.log(line(name, `${middle.toFixed(1)} µs`, half, share.toFixed(1), `${limit}`) + verdict(share >= limit))
}
