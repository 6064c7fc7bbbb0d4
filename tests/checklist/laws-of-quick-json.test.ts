import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quickJson } from '../../src/checklist/quick-json.ts'

test('JSON read quickly gives any value back, however its keys and texts look', () => {
  const name = fc.string({ unit: fc.constantFrom('a', '"', '\\', ':', '{', ' ', 'ế', '\n'), maxLength: 6 })
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(name, fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (one, indent) => {
      expect(quickJson(JSON.stringify(one, null, indent))).toEqual(one)
    }),
    { numRuns: 500 },
  )
})
