import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packLines, unpackLines } from '../../../src/cli/lines/packed-lines.ts'

const arbBytes = fc.uint8Array({ maxLength: 30 }).map((bytes) => bytes.filter((byte) => byte !== 10))

test('lines that are packed come out as they were', () => {
  const arbLines = fc.array(fc.option(arbBytes, { freq: 5 }), { maxLength: 12 })
  fc.assert(
    fc.property(arbLines, fc.integer({ min: 1, max: 1e6 }), (all, first) => {
      const lines = all.map((bytes, at) => ({ row: first + at, bytes }))
      expect(unpackLines(packLines(lines))).toEqual(lines)
    }),
  )
})
