import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { captured } from '../../helpers/captured-run.ts'
import { smallPack, textOfPack } from '../../helpers/signed-packs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-batch-versions-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const packBeside = (version: string) =>
  writeFileSync(join(folder, `${version}.pack.json`), textOfPack(smallPack({ version, ask: `Bản ${version}?` })))

function answersTo(version: string | null): string {
  const checklist = { id: 'acme.suppliers', ...(version === null ? {} : { version }) }
  const answers = { 'acme.exits': 'yes', 'acme.pay': 'yes', 'acme.hours': 'yes' }
  return JSON.stringify({ format: 'tukiem/answers/1', checklist, facts: { hired: 5 }, answers })
}

async function batch(out: string, ...options: readonly string[]) {
  const { code } = await captured(['batch', folder, '-o', join(folder, out), '--today', '2026-11-27', ...options])
  return { code, results: readFileSync(join(folder, out, 'results.ndjson'), 'utf8') }
}

test.each<[string, string, string | null, number]>([
  ['the version that they name', '1.1.0', '1.1.0', 0],
  ['the version that they name, where another one came since', '1.1.0', '1.0.0', 0],
  ['no version, of which two lie there now', '1.1.0', null, 3],
])('--resume scores answers by %s as a new run does', async (_, added, named, code) => {
  packBeside('1.0.0')
  writeFileSync(join(folder, 'a.json'), answersTo(named))
  expect((await batch('out')).code).toBe(0)
  packBeside(added)
  const whole = await batch('whole')
  expect(whole.code).toBe(code)
  expect(await batch('out', '--resume')).toEqual(whole)
})
