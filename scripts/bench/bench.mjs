// Shows how fast we are, on this machine and now: whole commands, the single executable, one plan drawn by us and by others, two workers
// against one, and memory. Give it a part's name to run that alone: `npm run bench -- memory`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { bundleTs } from '../run-ts.mjs'

/** In the order in which they run; each prints its own table. */
const PARTS = ['commands', 'executable', 'drawing', 'peers', 'files', 'filter', 'workers', 'memory', 'cohort']

/** Extra certificates are read at every start of Node and would hide what is measured. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

const chosen = PARTS.filter((part) => process.argv.length < 3 || process.argv.includes(part))
if (chosen.length === 0) throw new Error(`no such part; there are ${PARTS.join(', ')}`)

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
console.log(`tukiem ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}`)
for (const part of chosen) {
  const [load] = loadavg()
  console.log(`\n${part}; load of the machine before: ${load.toFixed(2)}`)
  if (load > cpus().length / 2) console.log('other programs are running: trust ratios, not milliseconds')
  // A process of its own for each, so that none warms up another one.
  const start = Date.now()
  const file = await bundleTs(`scripts/bench/${part}.ts`)
  const { status, signal } = spawnSync(process.execPath, ['--expose-gc', file], { env, stdio: 'inherit' })
  if (status !== 0) {
    console.log(`${part} did not end by itself: ${signal ?? `exit code ${status}`}`)
    process.exitCode = 1
  }
  console.log(`took ${Math.round((Date.now() - start) / 1000)} s`)
}
