import { defineConfig } from 'vitest/config'
import { GROUPS, SLOW } from './groups.mjs'

const { tests, without = [] } = GROUPS[process.env.MUTATION_GROUP ?? 'sample']

/** The tests of one group alone. */
export default defineConfig({
  define: { TUKIEM_VERSION: JSON.stringify('0.0.0-test') },
  test: { include: tests, exclude: [...SLOW, ...without], testTimeout: 20_000 },
})
