import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '../helpers/owner.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

/** What the executable does on Windows when it is clicked on, in a window that this system has. */
const CLICKED = `
  const program = require(${JSON.stringify(resolve('bin/tukiem.cjs'))}).load('tukiem.js')
  program.runDoubleClick(program.machineIo(${JSON.stringify(resolve('bin/tukiem.cjs'))})).then((code) => { process.exitCode = code })`
const LAST_WORD = /Bấm Enter để đóng cửa sổ này\. \/ Press Enter to close this window\./

let folder = ''
let window: TerminalWindow

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-click-'))
})
afterEach(() => {
  window.close()
  rmSync(folder, { recursive: true })
})

/** Waits for the last word, and whether the window is still there a moment later; then closes it with Enter. */
async function closedWithEnter(): Promise<number> {
  await window.until(LAST_WORD)
  await new Promise((done) => setTimeout(done, 300))
  expect(window.screen()).not.toContain('[ended')
  window.press('Enter')
  return window.ended()
}

describe('a window opened by a double click', () => {
  test('begins the check, and stays open after it was put off until Enter is pressed', async () => {
    window = openWindow([process.execPath, '-e', CLICKED], folder)
    await window.until(/Ngôn ngữ/)
    window.press('1')
    await window.until(/Chào bạn/)
    window.press('Enter')
    await window.until(/Tên cơ sở/)
    window.press('Xưởng Thử', 'Enter')
    await window.until(/Điều 1 trong/)
    await answer(window)
    window.press('q')
    expect(await closedWithEnter()).toBe(0)
    expect(readdirSync(folder)).toEqual(['xuong-thu.tukiem.yaml'])
  })

  test('asks what to do where there are answers, and does it', async () => {
    copyFileSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', join(folder, 'a.tukiem.yaml'))
    window = openWindow([process.execPath, '-e', CLICKED], folder)
    await window.until(/Bạn muốn làm gì\?/)
    window.press('3')
    expect(await closedWithEnter()).toBe(0)
    expect(readdirSync(folder)).toContain('a.plan-vi.pdf')
  })

  test('stays open after an error, so that it can be read', async () => {
    writeFileSync(join(folder, 'a.tukiem.yaml'), 'no answers: [')
    window = openWindow([process.execPath, '-e', CLICKED], folder)
    await window.until(/Bạn muốn làm gì\?/)
    window.press('3')
    expect(await closedWithEnter()).toBe(2)
    expect(window.screen()).toContain('a.tukiem.yaml:')
  })

  test('stays open after Ctrl-C, which says where the answers are', async () => {
    window = openWindow([process.execPath, '-e', CLICKED], folder)
    await window.until(/Ngôn ngữ/)
    window.press('\u0003')
    expect(await closedWithEnter()).toBe(130)
  })

  test('closes at once when the window itself is closed', async () => {
    window = openWindow([process.execPath, '-e', CLICKED], folder)
    await window.until(/Ngôn ngữ/)
    process.kill(window.pid(), 'SIGHUP')
    expect(await window.ended()).toBe(129)
    expect(window.screen()).not.toMatch(LAST_WORD)
  })
})
