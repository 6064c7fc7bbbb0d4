// Times whole commands against bare Node.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timeCommands } from './timed-command.ts'

const ANSWERS = join('templates', 'demo', 'xuong-moc-thanh-cong.tukiem.yaml')
const folder = mkdtempSync(join(tmpdir(), 'tukiem-bench-'))
const tukiem = (...args: readonly string[]) => [process.execPath, join('bin', 'tukiem.cjs'), ...args] as const
const plan = tukiem('plan', ANSWERS, '-o', join(folder, 'plan.pdf'), '--force')

await timeCommands(
  [
    { name: 'tukiem --version', limit: 1.5, command: tukiem('--version') },
    { name: 'tukiem --help', limit: 1.5, command: tukiem('--help') },
    { name: 'tukiem score (YAML)', limit: 5, command: tukiem('score', ANSWERS) },
    { name: 'tukiem plan (PDF)', limit: 10, command: plan },
  ],
  process.execPath,
)
rmSync(folder, { recursive: true })
