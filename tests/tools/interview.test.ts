import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { killRuns } from '../helpers/kill-runs.ts'
import { answer, headOf } from '../helpers/owner.ts'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

const NAME = 'xuong-thu.tukiem.yaml'
let folder = ''
const windows: TerminalWindow[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-terminal-'))
})
afterEach(() => {
  for (const window of windows.splice(0)) window.close()
  rmSync(folder, { recursive: true, force: true })
})

const check = (columns: number, ...more: readonly string[]) => {
  const command = [process.execPath, PROGRAM, 'check', '--lang', 'vi', '--today', '2026-11-21', ...more]
  const window = openWindow(command, folder, columns, 24)
  windows.push(window)
  return window
}
const answers = (): Readonly<Record<string, unknown>> => parse(readFileSync(join(folder, NAME), 'utf8')).answers

/** From the welcome to the first question. */
async function open(window: TerminalWindow): Promise<void> {
  await window.until(/Chào bạn/)
  window.press('Enter')
  await window.until(/Tên cơ sở/)
  window.press('Xưởng Thử', 'Enter')
  let screen = await window.until(/Điều 1 trong/)
  while (!headOf(screen).startsWith('Câu')) screen = await answer(window)
}

describe('a check in a terminal', () => {
  test.each([80, 60])('of %d columns goes to the end, with steps back and a rest between', async (columns) => {
    const first = check(columns)
    await open(first)
    for (let count = 0; count < 10; count += 1) await answer(first)
    const total = Number(/Câu 11\/(\d+)/.exec(first.screen())?.[1])
    expect(Object.keys(answers())).toHaveLength(10)
    first.press('b')
    await first.until(/Câu 10\//)
    first.press('b')
    expect(await first.until(/Câu 9\//)).toMatch(/trả lời trước|Trả lời trước/)
    first.press('q')
    expect(await first.ended()).toBe(0)
    expect(first.screen().replaceAll('\n', '')).toContain(NAME)
    expect(readdirSync(folder)).toEqual([NAME])

    const second = check(columns, '--answers', NAME)
    expect(await second.until(/Câu \d+\//)).toMatch(/Tiếp tục từ câu 11\//)
    for (let screen = second.screen(); !screen.includes('Bạn xem lại'); ) screen = await answer(second)
    second.press('Enter')
    expect(await second.ended()).toBe(0)
    expect(Object.keys(answers())).toHaveLength(total)
    expect(readdirSync(folder)).toContain(`${NAME}.bak`)
    expect(readdirSync(folder)).not.toContain(`${NAME}.lock`)
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('that gets %s ends with %s, with no stack trace and every answer', async (signal, status) => {
    const window = check(80)
    await open(window)
    await answer(window)
    await answer(window)
    process.kill(window.pid(), signal)
    expect(await window.ended()).toBe(status)
    expect(window.screen()).not.toMatch(/\bat .*:\d+:\d+/)
    expect(Object.keys(answers())).toHaveLength(2)
  })

  test('that is left with Ctrl-C gives the screen back and says where the answers are', async () => {
    const window = check(80)
    await open(window)
    await answer(window)
    window.press('\u0003')
    expect(await window.ended()).toBe(130)
    expect(window.screen().replaceAll('\n', '')).toContain(NAME)
    expect(window.screen()).not.toContain('Câu 2/')
  })

  test('whose window is closed has every answer and leaves no lock', async () => {
    const window = check(80)
    await open(window)
    await answer(window)
    window.close()
    await expect.poll(() => readdirSync(folder), { timeout: 10_000 }).toEqual([NAME])
    expect(Object.keys(answers())).toHaveLength(1)
  })

  test('is drawn anew when the window changes its size', async () => {
    const window = check(80)
    await open(window)
    const wide = window.screen()
    window.resize(60, 24)
    const linesWith = (screen: string, part: RegExp) => screen.split('\n').filter((line) => part.test(line)).length
    // Never true when the old screen stays above the new one.
    const narrow = await window.until(
      (screen) => screen !== wide && linesWith(screen, /✓ đã lưu$/) === 1 && linesWith(screen, /Câu 1\//) === 1,
    )
    expect(narrow.split('\n').every((line) => line.length <= 60)).toBe(true)
  })

  test('shows no colour when NO_COLOR is set', async () => {
    process.env.NO_COLOR = '1'
    const window = check(80)
    delete process.env.NO_COLOR
    await window.until(/Chào bạn/)
    expect(window.styled()).not.toContain('\u001b[36m')
  })

  test('that is open in one window is refused in another', async () => {
    const window = check(80)
    await open(window)
    const other = check(80, '--answers', NAME)
    expect(await other.ended()).toBe(5)
  })

  test('that is killed ten times has lost nothing that was shown as saved', async () => {
    const report = await killRuns(10)
    expect(report.lost).toEqual([])
    expect(report.shown).toBeGreaterThan(5)
  })
})
