import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const FORMS = ['txt', 'pdf', 'html', 'md', 'docx', 'xlsx', 'csv', 'ics', 'json']

const folder = mkdtempSync(join(tmpdir(), 'tukiem-locale-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a plan in all forms on a machine that is set so; gives the way to each. */
function plansOn(name: string, set: Readonly<Record<string, string>>): (form: string) => Buffer {
  const args = ['plan', resolve('tests/golden/garment-60/answers.yaml'), '--lang', 'vi', '--today', '2026-11-21']
  const outputs = FORMS.flatMap((form) => ['-o', join(folder, `${name}.${form}`)])
  execFileSync(process.execPath, [resolve('bin/tukiem.cjs'), ...args, '--duties', ...outputs], {
    env: { ...process.env, ...set },
    stdio: 'pipe',
  })
  return (form) => readFileSync(join(folder, `${name}.${form}`))
}

const here = plansOn('here', { LC_ALL: 'en_US.UTF-8', TZ: 'UTC' })
const there = plansOn('there', { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' })

test.each(FORMS)('a plan as %s is the same file in another country', (form) => {
  expect(there(form).equals(here(form))).toBe(true)
})
