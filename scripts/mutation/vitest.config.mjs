import { defineConfig } from 'vitest/config'
import { GROUPS, SLOW } from './groups.mjs'

const { tests, without = [] } = GROUPS[process.env.MUTATION_GROUP ?? 'sample']

/** The tests of one group alone, all of them in one worker: starting one costs more than the tests of a mutant. */
export default defineConfig({
  define: { TUKIEM_VERSION: JSON.stringify('0.0.0-test') },
  test: { include: tests, exclude: [...SLOW, ...without], isolate: false, testTimeout: 20_000 },
})
