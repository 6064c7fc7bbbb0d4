import { expect, test } from 'vitest'
import { compareVersions } from '../../../src/core/trust/compare-versions.ts'

/** From low to high; the first part is the example of semver.org, 11. */
const RISING = [
  '1.0.0-9',
  '1.0.0-10',
  '1.0.0--a',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-beta.2a',
  '1.0.0-beta.a1',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '1.2.0',
  '1.10.0-a-b',
  '1.10.0',
  '2.0.0',
  '10.0.0-9007199254740992',
  '10.0.0-9007199254740993',
]

test('versions come in their order', () => {
  for (const [at, a] of RISING.entries())
    for (const [other, b] of RISING.entries())
      expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([a, b, Math.sign(at - other)])
})
