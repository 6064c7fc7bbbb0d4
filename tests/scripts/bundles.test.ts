import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const bundles = readdirSync('dist').filter((file) => file.endsWith('.js'))

test('every bundle is ASCII: they are read as Latin-1, and a Vietnamese letter would turn into two others', () => {
  expect(bundles.length).toBeGreaterThan(3)
  expect(bundles.filter((file) => readFileSync(`dist/${file}`).some((byte) => byte > 127))).toEqual([])
})
