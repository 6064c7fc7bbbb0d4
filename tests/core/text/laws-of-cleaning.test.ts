import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../../src/core/text/clean.ts'

test('cleaned text is safe whatever it was, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = clean(text)
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)
      expect(clean(shown)).toBe(shown)
    }),
    { numRuns: 1000 },
  )
})
