import { spawnSync } from 'node:child_process'
import { inRounds, milliseconds, spreadOf } from './rounds.ts'
import { line, verdict } from './table.ts'

const ROUNDS = { rounds: 21, warmUp: 3 }

/** A program and its arguments. */
export type Command = readonly [string, ...string[]]

/** What is timed, and how many times bare Node it may take. */
export interface TimedCommand {
  readonly name: string
  readonly limit: number
  readonly command: Command
}

/** Times whole commands against bare Node, pair by pair, and prints a line for each. */
export async function timeCommands(cases: readonly TimedCommand[], node: string): Promise<void> {
  console.log(`${ROUNDS.rounds} paired rounds after ${ROUNDS.warmUp} to warm up`)
  console.log(line('command', 'median', 'bare node', '× bare', 'at most', 'memory'))
  for (const { name, limit, command } of cases) {
    const [ours = [], bare = []] = await inRounds([() => run(command), () => run([node, '-e', '0'])], ROUNDS)
    const ratio = spreadOf(ours.map((ms, round) => ms / (bare[round] ?? Number.NaN))).middle
    const [own, least] = [ours, bare].map((times) => milliseconds(spreadOf(times).middle))
    const numbers = [`${own}`, `${least}`, ratio.toFixed(2), `${limit}`, peakMemory(command)]
    console.log(line(name, ...numbers) + verdict(ratio <= limit))
  }
}

function run([program, ...args]: Command): void {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  if (error || status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status ?? error}`)
}

/** The largest memory of one run, as Linux counts it. */
function peakMemory(command: Command): string {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', ...command], { encoding: 'utf8' })
  return error ? '–' : `${Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024)} MB`
}
