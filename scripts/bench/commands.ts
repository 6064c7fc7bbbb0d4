// Times whole commands against bare Node, pair by pair.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRounds, milliseconds, spreadOf } from './rounds.ts'
import { line, verdict } from './table.ts'

const ROUNDS = { rounds: 21, warmUp: 3 }
const ANSWERS = join('templates', 'demo', 'xuong-moc-thanh-cong.tukiem.yaml')
const LAUNCHER = join('bin', 'tukiem.cjs')
const BARE = ['-e', '0']
const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))

/** What is timed, and how many times bare Node it may take. */
const CASES = [
  { name: 'tukiem --version', limit: 1.5, args: [LAUNCHER, '--version'] },
  { name: 'tukiem --help', limit: 1.5, args: [LAUNCHER, '--help'] },
  { name: 'tukiem score (YAML)', limit: 5, args: [LAUNCHER, 'score', ANSWERS] },
  {
    name: 'tukiem plan (PDF)',
    limit: 10,
    args: [LAUNCHER, 'plan', ANSWERS, '-o', join(folder, 'plan.pdf'), '--force'],
  },
]

function run(args: readonly string[]): void {
  const { status, error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  if (error || status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? error}`)
}

/** The largest memory of one run, as Linux counts it. */
function peakMemory(args: readonly string[]): string {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], { encoding: 'utf8' })
  return error ? '–' : `${Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024)} MB`
}

console.log(`${ROUNDS.rounds} paired rounds after ${ROUNDS.warmUp} to warm up`)
console.log(line('command', 'median', 'bare node', '× bare', 'at most', 'memory'))
for (const { name, limit, args } of CASES) {
  const [ours = [], bare = []] = await inRounds([() => run(args), () => run(BARE)], ROUNDS)
  const ratio = spreadOf(ours.map((ms, round) => ms / (bare[round] ?? Number.NaN))).middle
  const [own, least] = [ours, bare].map((times) => milliseconds(spreadOf(times).middle))
  console.log(
    line(name, `${own}`, `${least}`, ratio.toFixed(2), `${limit}`, peakMemory(args)) + verdict(ratio <= limit),
  )
}
rmSync(folder, { recursive: true })
