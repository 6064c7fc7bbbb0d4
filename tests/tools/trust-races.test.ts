import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bundleTs } from '../../scripts/run-ts.mjs'
import { readTrust } from '../../src/node/trust/trust-store.ts'

const PROGRAMS = 6

test('six programs at once have one key of the firm, and forget no buyer', async () => {
  const home = join(mkdtempSync(join(tmpdir(), 'tukiem-trust-')), 'tukiem')
  const racer = await bundleTs('tests/helpers/trust-racer.ts')
  const env = { ...process.env, TUKIEM_HOME: home }
  const all = await Promise.all(
    Array.from({ length: PROGRAMS }, () => promisify(execFile)(process.execPath, [racer], { env })),
  )
  expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1)
  expect(readTrust({ TUKIEM_HOME: home }).pins).toHaveLength(PROGRAMS * 5)
  expect(readdirSync(home).sort()).toEqual(['own.key', 'trust.json'])
})
