import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

const NAME = 'xuong.tukiem.yaml'
let folder = ''
let window: TerminalWindow | null = null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-done-'))
  cpSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', join(folder, NAME))
})
afterEach(() => {
  window?.close()
  rmSync(folder, { recursive: true, force: true })
})

const file = () => readFileSync(join(folder, NAME), 'utf8')
const done = (): unknown => parse(file()).done
function open(...args: readonly string[]): TerminalWindow {
  const command = [process.execPath, PROGRAM, ...args, '--lang', 'vi', '--today', '2026-12-05']
  window = openWindow(command, folder, 80, 24)
  return window
}

describe('done in a terminal', () => {
  test('asks which action and what shows it, and saves both', async () => {
    const terminal = open('done')
    await terminal.until(/Bạn đã làm xong việc nào/)
    terminal.press('2')
    await terminal.until(/Có gì cho thấy/)
    terminal.press('ảnh tủ điện', 'Enter')
    expect(await terminal.ended()).toBe(0)
    expect(terminal.screen()).toMatch(/Đã làm 1 trong \d+ việc/)
    expect(done()).toEqual({ 'safety.electrics': { on: '2026-12-05', settles: 'partly', proof: 'ảnh tủ điện' } })
  })

  test('asks for no proof when one was given, and takes a mark back from a list', async () => {
    const first = open('done', '--proof', 'bìa xanh')
    await first.until(/Bạn đã làm xong việc nào/)
    first.press('1')
    expect(await first.ended()).toBe(0)
    first.close()
    expect(done()).toEqual({ 'safety.exits': { on: '2026-12-05', settles: 'partly', proof: 'bìa xanh' } })
    const second = open('done', '--undo')
    await second.until(/Bạn muốn bỏ đánh dấu việc nào/)
    second.press('1')
    expect(await second.ended()).toBe(0)
    expect(done()).toBeUndefined()
  })

  test.each([
    ['at the list', []],
    ['after going back from the proof', ['1']],
  ])('saves nothing when the owner leaves %s', async (_, keys) => {
    const before = file()
    const terminal = open('done')
    await terminal.until(/Bạn đã làm xong việc nào/)
    terminal.press(...keys)
    if (keys.length > 0) await terminal.until(/Có gì cho thấy/)
    if (keys.length > 0) {
      terminal.press('Escape')
      await terminal.until(/Bạn đã làm xong việc nào/)
    }
    terminal.press('q')
    expect(await terminal.ended()).toBe(0)
    expect(file()).toBe(before)
  })

  test('is offered by the menu', async () => {
    const terminal = open()
    await terminal.until(/Đánh dấu một việc đã làm xong/)
    terminal.press('4')
    await terminal.until(/Bạn đã làm xong việc nào/)
    terminal.press('q')
    expect(await terminal.ended()).toBe(0)
  })
})
