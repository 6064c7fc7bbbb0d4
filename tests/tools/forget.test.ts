import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

const CONFLICT = 'a.tukiem.conflict-20261121-233040.yaml'
let folder = ''
let window: TerminalWindow
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-forget-'))
  cpSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', join(folder, 'a.tukiem.yaml'))
  for (const name of ['a.tukiem.yaml.bak', CONFLICT]) writeFileSync(join(folder, name), 'x')
  window = openWindow([process.execPath, resolve('bin/tukiem.cjs'), 'forget', '--lang', 'en'], folder)
  await window.until(/Remove these 3 files from this machine\?[\s\S]*1 {2}Remove nothing/)
})
afterEach(() => {
  window.close()
  rmSync(folder, { recursive: true })
})

describe('a person at a terminal is asked, and', () => {
  test.each([
    ['Enter alone removes nothing', 'Enter', [CONFLICT, 'a.tukiem.yaml', 'a.tukiem.yaml.bak']],
    ['neither does leaving', 'q', [CONFLICT, 'a.tukiem.yaml', 'a.tukiem.yaml.bak']],
    ['one key removes all of it', '2', []],
    ['another keeps the conflict copies', '3', [CONFLICT]],
  ])('%s', async (_, key, left) => {
    window.press(key)
    expect(await window.ended()).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(left)
  })

  test('Ctrl-C removes nothing', async () => {
    process.kill(window.pid(), 'SIGINT')
    expect(await window.ended()).toBe(130)
    expect(readdirSync(folder)).toHaveLength(3)
  })
})
