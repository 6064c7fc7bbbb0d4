import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'

/** What became of the changes that were tried on the code, in numbers. */
export interface Mutation {
  readonly detected: number
  readonly undetected: number
  /** The share that some test noticed, in percent. */
  readonly score: number
  /** Those that none noticed: `src/core/scoring/level.ts:12 EqualityOperator`. */
  readonly survivors: readonly string[]
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly location: { readonly start: { readonly line: number } }
}

/** Changes the code of one group of `scripts/mutation/groups.mjs`, a place at a time, and lets the group's tests notice. */
export async function mutationOf(group: string, ...options: readonly string[]): Promise<Mutation> {
  const path = `.stryker/${group}/report.json`
  await rm(path, { force: true })
  const said = await stryker(group, options)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(said)
  })
  const report: Report = JSON.parse(text)
  const mutants = Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants.map((one) => ({ ...one, at: `${file}:${one.location.start.line} ${one.mutatorName}` })),
  )
  const of = (...states: readonly string[]) => mutants.filter(({ status }) => states.includes(status))
  const [detected, survivors] = [of('Killed', 'Timeout'), of('Survived', 'NoCoverage')]
  return {
    detected: detected.length,
    undetected: survivors.length,
    score: (100 * detected.length) / (detected.length + survivors.length),
    survivors: survivors.map(({ at }) => at),
  }
}

/** Resolves with what it said, whatever the score. The tests that it starts must not take themselves for a part of ours. */
function stryker(group: string, options: readonly string[]): Promise<string> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'NODE_ENV')
  const run = spawn('npx', ['stryker', 'run', 'scripts/mutation/stryker.config.mjs', ...options], {
    env: { ...Object.fromEntries(own), MUTATION_GROUP: group },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  return new Promise((resolve, reject) => {
    run.on('error', reject)
    run.on('close', () => resolve(said.join('')))
  })
}
