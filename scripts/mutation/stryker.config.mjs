import { GROUPS } from './groups.mjs'

const { MUTATION_GROUP: group = 'sample' } = process.env

/** Changes one group's code, a place at a time, and runs the tests that should notice. Told by MUTATION_GROUP. */
export default {
  mutate: GROUPS[group].mutate,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.mjs', related: false },
  // Only rewrites paths of a tsconfig, with an interface that TypeScript 7 no longer has: there is nothing to rewrite.
  tsconfigFile: 'none.json',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: `.stryker/${group}/incremental.json`,
  tempDirName: `.stryker/${group}/tmp`,
  ignorePatterns: ['dist', 'demo', 'coverage', 'docs/site', '.stryker'],
  reporters: ['progress-append-only', 'json'],
  eventReporter: { baseDir: `.stryker/${group}/events` },
  jsonReporter: { fileName: `.stryker/${group}/report.json` },
  thresholds: { high: 95, low: 90, break: 85 },
}
