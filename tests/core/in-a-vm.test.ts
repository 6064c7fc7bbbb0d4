import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { answersOf, assessmentOf, FIRMS, library, listOf } from '../helpers/firms.ts'
import { TODAY } from '../helpers/questions.ts'

const ENTRY = `
  export { rightSize } from './src/core/sizing/right-size.ts'
  export { assess } from './src/core/scoring/assess.ts'
  export { makePlan } from './src/core/plan/make-plan.ts'
`

/** The core as a browser would get it, in a context that holds the language and nothing else. */
async function emptyContext() {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'core',
    platform: 'neutral',
  })
  const context = createContext(Object.create(null))
  runInContext(bundle.outputFiles[0]?.text ?? '', context)
  return context
}

describe('the core alone, with no Node and no browser', async () => {
  const context = await emptyContext()

  test.each(FIRMS)('gives the golden result of %s', (firm) => {
    const file = answersOf(firm)
    const { facts, parameters, laws, duties } = library
    const { checklist, sha256 } = listOf(firm)
    const setting = { today: TODAY, parameters, laws, duties, sha256 }
    const there = runInContext(
      `{
        const { checklist, file, facts, setting } = ${JSON.stringify({ checklist, file, facts, setting })}
        const result = core.assess(core.rightSize(checklist, file.facts, facts), file, setting)
        JSON.stringify([result, core.makePlan(result)])
      }`,
      context,
    )
    const here = assessmentOf(file)
    expect(there).toBe(JSON.stringify([here, makePlan(here)]))
  })
})
