// `tukiem score --ndjson` as a whole process, from a file of many lines to a file, beside one that only reads and parses them.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { answersJson } from '../../src/interview/answers-json.ts'
import { inRounds, spreadOf } from './rounds.ts'
import { FIRMS_OF_EIGHTY } from './scoring-peers/eighty-questions.ts'
import { line, verdict } from './table.ts'

const ROUNDS = { rounds: 5, warmUp: 1 }
const LINES = 50_000
/** Of the rate of reading and parsing alone, or so many firms a second. */
const SHARE = 0.6
const RATE = 20_000

/** The least that a filter can do: cut lines, parse each. */
const PARSE_ONLY = `
let rest = Buffer.alloc(0)
for await (const chunk of process.stdin) {
  const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
  let from = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    JSON.parse(bytes.toString('utf8', from, end))
    from = end + 1
  }
  rest = bytes.subarray(from)
}`

const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))
const [lines, records] = [join(folder, 'lines.ndjson'), join(folder, 'records.ndjson')]

function writeLines(): void {
  const file = openSync(lines, 'w')
  for (let number = 0; number < LINES; number += 1) {
    const firm = FIRMS_OF_EIGHTY[number % FIRMS_OF_EIGHTY.length]
    if (!firm) throw new Error('there are no firms')
    const json = answersJson({ ...firm, firm: { ...firm.firm, code: `${number}` } })
    writeSync(file, `${JSON.stringify(JSON.parse(json))}\n`)
  }
  closeSync(file)
}

/** A process that reads the lines and writes what it makes of them. */
const filter = (args: readonly string[]) => () => {
  const [input, output] = [openSync(lines, 'r'), openSync(records, 'w')]
  const { status } = spawnSync(process.execPath, args, { stdio: [input, output, 'inherit'] })
  closeSync(input)
  closeSync(output)
  if (status !== 0) throw new Error(`a filter ended with ${status}`)
}

writeLines()
const times = await inRounds(
  [
    filter([resolve('bin/tukiem.cjs'), 'score', '--ndjson']),
    filter([resolve('bin/tukiem.cjs'), 'score', '--ndjson', '--jobs', '2']),
    filter(['--input-type=module', '-e', PARSE_ONLY]),
  ],
  ROUNDS,
)
rmSync(folder, { recursive: true })

const [alone = [], two = [], parsing = []] = times
const shareOf = (ours: readonly number[]) =>
  spreadOf(ours.map((ms, round) => (parsing[round] ?? Number.NaN) / ms)).middle
const rateOf = (all: readonly number[]) => Math.round((1000 * LINES) / spreadOf(all).middle)
console.log(`${LINES} lines of eighty answers, ${ROUNDS.rounds} rounds after ${ROUNDS.warmUp} to warm up`)
console.log(line('', 'firms a second', 'of parsing', 'at least'))
console.log(line('read and parsed', `${rateOf(parsing)}`, '1.00', ''))
for (const [name, ours] of [
  ['tukiem score --ndjson', alone],
  ['… --jobs 2', two],
] as const) {
  const share = shareOf(ours)
  console.log(
    line(name, `${rateOf(ours)}`, share.toFixed(2), `${SHARE}`) + verdict(share >= SHARE || rateOf(ours) >= RATE),
  )
}
