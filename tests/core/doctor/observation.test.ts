import { expect, test } from 'vitest'
import { checkOf, seen, worstOf } from '../../../src/core/doctor/observation.ts'

test.each([
  [[], 'fine'],
  [['folder.fine'], 'fine'],
  [['folder.fine', 'place.cloud'], 'look'],
  [['place.cloud', 'folder.disk-full', 'folder.fine'], 'broken'],
] as const)('of %o the worst is %s', (codes, worst) => {
  expect(worstOf(codes.map((code) => seen(code)))).toBe(worst)
})

test('the check stands before the dot', () => {
  expect(checkOf('folder.not-allowed')).toBe('folder')
})
