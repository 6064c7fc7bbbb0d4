// Times whole commands against bare Node, pair by pair in one run, so that a slow moment of the machine hits both.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

const ROUNDS = Number(process.argv[2] ?? 21)
const ANSWERS = join('templates', 'demo', 'xuong-moc-thanh-cong.tukiem.yaml')
const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))
const BARE = ['-e', '0']
const LAUNCHER = join('bin', 'tukiem.cjs')

/** What is timed, and how many times bare Node it may take. */
const CASES = [
  { name: 'tukiem --version', limit: 1.5, args: [LAUNCHER, '--version'] },
  { name: 'tukiem --help', limit: 1.5, args: [LAUNCHER, '--help'] },
  { name: 'tukiem score (YAML)', limit: 5, args: [LAUNCHER, 'score', ANSWERS] },
  {
    name: 'tukiem plan (PDF)',
    limit: 12,
    args: [LAUNCHER, 'plan', ANSWERS, '-o', join(folder, 'plan.pdf'), '--force'],
  },
]

// Extra certificates are read at every start of Node and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

function time(args) {
  const start = process.hrtime.bigint()
  const { status, error } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (error || status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? error}`)
  return ms
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The largest memory of one run, as Linux counts it; `null` elsewhere. */
function peakMemory(args) {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], {
    env,
    encoding: 'utf8',
  })
  return error ? null : Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024)
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
console.log(`tukiem ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}`)
console.log(`${ROUNDS} paired rounds after 3 to warm up; load before: ${loadavg()[0].toFixed(2)}`)
console.log(
  `\n${'command'.padEnd(22)}${'median'.padStart(9)}${'bare node'.padStart(11)}${'ratio'.padStart(8)}${'limit'.padStart(8)}${'memory'.padStart(9)}`,
)
for (const { name, limit, args } of CASES) {
  for (let round = 0; round < 3; round += 1) time(args)
  const pairs = Array.from({ length: ROUNDS }, () => ({ bare: time(BARE), ours: time(args) }))
  const ratio = median(pairs.map(({ bare, ours }) => ours / bare))
  const ms = (side) => `${median(pairs.map((pair) => pair[side])).toFixed(1)} ms`
  const memory = peakMemory(args)
  console.log(
    `${name.padEnd(22)}${ms('ours').padStart(9)}${ms('bare').padStart(11)}${ratio.toFixed(2).padStart(8)}${String(limit).padStart(8)}${(memory === null ? '–' : `${memory} MB`).padStart(9)}  ${ratio <= limit ? 'within' : 'OVER'}`,
  )
}
rmSync(folder, { recursive: true })
