import { defineConfig } from 'vitest/config'
import { GROUPS, SLOW } from './groups.mjs'

/** The tests of one group alone, told by MUTATION_GROUP. */
export default defineConfig({
  define: { TUKIEM_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: GROUPS[process.env.MUTATION_GROUP].tests,
    exclude: SLOW,
    testTimeout: 20_000,
  },
})
