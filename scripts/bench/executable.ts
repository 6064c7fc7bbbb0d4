// Builds the single executable for Linux, and times it against the bare Node that is inside it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LINUX, unpackNode } from '../build-sea-node.ts'
import { timeCommands } from './timed-command.ts'

const ANSWERS = join('templates', 'demo', 'xuong-moc-thanh-cong.tukiem.yaml')
const EXECUTABLE = join('dist', 'sea', LINUX.name, LINUX.program)
const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))
const node = join(folder, LINUX.node)
const tukiem = (...args: readonly string[]) => [EXECUTABLE, ...args] as const
const plan = tukiem('plan', ANSWERS, '-o', join(folder, 'plan.pdf'), '--force')
const size = (file: string) => `${(statSync(file).size / 1e6).toFixed(1)} MB`

execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-sea.ts', LINUX.name])
unpackNode(LINUX, [LINUX.node], join('dist', 'sea', 'node'), folder)
console.log(`${size(EXECUTABLE)}, of which Node is ${size(node)}`)
await timeCommands(
  [
    { name: 'tukiem --version', limit: 1.5, command: tukiem('--version') },
    { name: 'tukiem score (YAML)', limit: 5, command: tukiem('score', ANSWERS) },
    { name: 'tukiem plan (PDF)', limit: 10, command: plan },
  ],
  node,
)
rmSync(folder, { recursive: true })
