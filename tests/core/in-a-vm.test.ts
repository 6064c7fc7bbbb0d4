import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import {
  assessed,
  checklist,
  count,
  FACTS,
  file,
  LAWS,
  number,
  PARAMETERS,
  PROFILE,
  TODAY,
  yesNo,
} from '../helpers/questions.ts'

const ENTRY = `
  export { rightSize } from './src/core/sizing/right-size.ts'
  export { assess } from './src/core/scoring/assess.ts'
  export { makePlan } from './src/core/plan/make-plan.ts'
`

describe('the core alone', () => {
  test('gives the same result in an empty context, with no Node and no browser', async () => {
    const bundle = await build({
      stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'core',
      platform: 'neutral',
    })
    const list = checklist([
      yesNo('a', { severity: 'critical' }),
      count('b', { ladder: 'contracts' }),
      number('wage', { target: { atLeast: { parameter: 'wage', by: 'wageRegion' } } }),
    ])
    const answers = { a: 'partly', b: 31, wage: 5_000_000 }
    const context = createContext(Object.create(null))
    runInContext(bundle.outputFiles[0]?.text ?? '', context)
    const given = {
      list,
      profile: PROFILE,
      facts: FACTS,
      file: file(answers),
      setting: { today: TODAY, parameters: PARAMETERS, laws: LAWS, sha256: 'f'.repeat(64) },
    }
    const there = runInContext(
      `const given = ${JSON.stringify(given)}
       const result = core.assess(core.rightSize(given.list, given.profile, given.facts), given.file, given.setting)
       JSON.stringify([result, core.makePlan(result)])`,
      context,
    )
    const { makePlan } = await import('../../src/core/plan/make-plan.ts')
    const here = assessed(list, answers)
    expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify([here, makePlan(here)])))
  })
})
