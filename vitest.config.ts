import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** What needs Node alone, what needs system programs, what takes many minutes. */
const project = (name: string, include: string[], exclude: string[], testTimeout: number) => ({
  extends: true as const,
  test: {
    name,
    include,
    exclude,
    testTimeout,
    isolate: name !== 'unit',
    // The tests with tools often wait, for a terminal or a browser: one more than there are cores has what to do meanwhile.
    ...(name === 'tools' ? { maxWorkers: availableParallelism() + 1 } : {}),
  },
})

export default defineConfig({
  define: { TUKIEM_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    // Every core: by itself vitest leaves one free, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      project('unit', ['tests/**/*.test.ts'], ['tests/tools/**', 'tests/long/**'], 60_000),
      project('tools', ['tests/tools/**/*.test.ts'], [], 600_000),
      project('long', ['tests/long/**/*.test.ts'], [], 3_600_000),
    ],
    reporters: ['default', './tests/helpers/count-reporter.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts', 'src/checklist/**/*.ts'],
      exclude: ['src/**/generated/**', 'src/core/model/**'],
      reporter: ['text', 'text-summary'],
      thresholds: { lines: 95 },
    },
  },
})
