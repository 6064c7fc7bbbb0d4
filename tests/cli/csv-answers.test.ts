import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { capturedIo } from '../helpers/captured-io.ts'

const root = resolve('.')
const home = process.cwd()
const all = mkdtempSync(join(tmpdir(), 'tukiem-csv-'))
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(all, 'case-'))
  process.chdir(folder)
  writeFileSync('co-ba.csv', SHEET)
})
afterAll(() => {
  process.chdir(home)
  rmSync(all, { recursive: true })
})

const SHEET =
  'Mã;Trả lời;Ghi chú\r\nchecklist;vn.start;\r\nhired;3;\r\nsafety.extinguisher;Chưa;hỏi giá\r\nsafety.exit;Có;\r\n'

async function told(...argv: readonly string[]) {
  const { io, out, err } = capturedIo(folder, { root, env: {}, now: () => new Date('2026-11-27T08:00:00Z') })
  const code = await run([...argv, '--lang', 'en'], io)
  return { code, out: out(), err: err() }
}

test('a sheet is scored as a file of answers is, and ids that the list lacks are named', async () => {
  const { code, out, err } = await told('score', 'co-ba.csv', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ format: 'tukiem/assessment/1', checklist: { id: 'vn.start' } })
  expect(out).toContain('hỏi giá')
  expect(err).toContain('safety.exit (safety.exits?)')
})

test('its plan is named after it', async () => {
  expect(await told('plan', 'co-ba.csv', '--format', 'md')).toMatchObject({ code: 0 })
  expect(existsSync('co-ba.plan-en.md')).toBe(true)
})

test.each([
  ['check', ['check', '--answers', 'co-ba.csv', '--set', 'safety.exits=yes'], 'safety.exits: {value: yes'],
  ['done', ['done', 'safety.extinguisher', '--answers', 'co-ba.csv'], 'safety.extinguisher: {on: 2026-11-27'],
])('%s begins a file of answers beside it, once, and leaves the sheet as it was', async (_, argv, line) => {
  expect(await told(...argv)).toMatchObject({ code: 0 })
  const saved = readFileSync('co-ba.tukiem.yaml', 'utf8')
  expect(saved).toContain(line)
  expect(saved).toContain('note: hỏi giá')
  expect(readFileSync('co-ba.csv', 'utf8')).toBe(SHEET)
  const again = await told(...argv)
  expect(again.code).toBe(2)
  expect(again.err).toContain('There is co-ba.tukiem.yaml already')
  expect(readFileSync('co-ba.tukiem.yaml', 'utf8')).toBe(saved)
})

test.each([
  ['a sheet that is not there', ['check', '--answers', 'other.csv', '--set', 'hired=3']],
  ['an answer that nobody asks', ['check', '--answers', 'co-ba.csv', '--set', 'nothing=3']],
  ['a mark of nothing', ['done', 'nothing', '--answers', 'co-ba.csv']],
  ['a sheet in the place of an action', ['done', 'co-ba.csv']],
])('%s is refused and nothing is written', async (_, argv) => {
  expect(await told(...argv)).toMatchObject({ code: 2 })
  expect(readdirSync('.')).toEqual(['co-ba.csv'])
})
