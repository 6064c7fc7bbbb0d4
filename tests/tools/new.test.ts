import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

let folder = ''
const windows: TerminalWindow[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-new-'))
})
afterEach(() => {
  for (const window of windows.splice(0)) window.close()
  rmSync(folder, { recursive: true, force: true })
})

const started = (columns: number, ...more: readonly string[]) => {
  const command = [process.execPath, PROGRAM, 'new', '--today', '2026-11-27', ...more]
  const window = openWindow(command, folder, columns, 24)
  windows.push(window)
  return window
}
const wordsOn = (screen: string) => screen.replace(/\s+/g, ' ')
const onTheScreen = (window: TerminalWindow, expected: string) =>
  window.until((screen) => wordsOn(screen).includes(expected))
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, [PROGRAM, ...args, '--today', '2026-11-27'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TUKIEM_HOME: join(folder, 'home'), TUKIEM_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe('a buyer at a terminal', () => {
  /** What is waited for, and what is then pressed: in Vietnamese, in English, the key. */
  const STEPS: readonly (readonly [vi: string, en: string, ...keys: string[]])[] = [
    ['Bạn bắt đầu từ', 'Which list', 'Enter'],
    ['Ai hỏi?', 'Who asks?', 'Xưởng Acme', 'Enter'],
    ['Các cơ sở đọc', 'which languages', 'Enter'],
    ['Bằng Tiếng Việt', 'In English', 'Enter'],
    ['Bằng English', 'In Tiếng Việt', 'Enter'],
    ['những phần nào', 'Which parts', '2'],
    ['› 2 Tiền lương', '› 2 Pay', 'Enter'],
    ['bảo hiểm bỏ', 'insurance left out', 'g'],
    ['hỏi thêm', 'answered too', '3'],
    ['› 3 Có người nhận', '› 3 Have one person', 'Enter'],
    ['phàn nàn vừa', 'complaints moderate', 'g'],
    ['của riêng mình', 'of your own', '1'],
    ['cho lại điều gì', 'in return', 'g'],
    ['khi họ hỏi lại', 'answers their questions', 'Enter'],
    ['trước ngày nào', 'Until when', 'Enter'],
    ['Xem lại', 'Look it over', 'Enter'],
  ]

  test.each([
    [80, 'vi'],
    [60, 'en'],
  ])('of %d columns has a list in %s after a name and some keys', async (columns, language) => {
    const window = started(columns, '--lang', language)
    for (const [vi, en, ...keys] of STEPS) {
      const screen = await onTheScreen(window, language === 'vi' ? vi : en)
      for (const line of screen.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(columns)
      window.press(...keys)
    }
    const last = await onTheScreen(window, '[ended 0]')
    // Nothing that is told is broken within a word.
    expect(wordsOn(last)).toContain(language === 'vi' ? 'mà chưa đáp lại gì.' : 'and offer nothing in return.')
    const list = parse(readFileSync(join(folder, 'xuong-acme.suppliers.yaml'), 'utf8'))
    expect(list).toMatchObject({
      from: 'vn.sme',
      publisher: { name: 'Xưởng Acme' },
      drop: ['pay'],
      answerBy: '2027-01-08',
    })
    expect(list.add[0].questions.map(({ id }: { id: string }) => id)).toEqual(['buyer.complaints'])
  })

  test('loses nothing by Ctrl-C, on a screen drawn or in lines', async () => {
    for (const plain of [[], ['--plain']]) {
      const window = started(80, '--lang', 'en', '--from', 'vn.digital', '--publisher', 'Acme', ...plain)
      await onTheScreen(window, 'which languages')
      window.press('2', ...(plain.length > 0 ? ['Enter'] : []))
      await onTheScreen(window, 'list called')
      window.press('Tên riêng', 'Enter')
      await onTheScreen(window, 'Which parts')
      window.press('\u0003')
      await onTheScreen(window, 'Keep what you have told')
      window.press('1', ...(plain.length > 0 ? ['Enter'] : []))
      expect(await window.ended()).toBe(130)
    }
    expect(readdirSync(folder).sort()).toEqual(['acme.suppliers-2.yaml', 'acme.suppliers.yaml'])
    const list = parse(readFileSync(join(folder, 'acme.suppliers-2.yaml'), 'utf8'))
    expect(list).toMatchObject({ languages: ['vi'], publisher: { name: 'Acme' }, title: { vi: 'Tên riêng' } })
  })

  test('and at a script has a signed pack after five commands', () => {
    run(
      'new',
      '--no-input',
      '--publisher',
      'Acme',
      '--drop',
      'community,papers',
      '--add',
      'buyer.complaints',
      '-o',
      'acme.yaml',
    )
    run('lint', 'acme.yaml')
    run('pack', 'keygen', '-o', 'acme.key')
    run('pack', 'acme.yaml', '--key', 'acme.key')
    expect(run('pack', 'verify', 'acme.suppliers.pack.json')).toContain('Acme signed this pack')
    expect(existsSync(join(folder, 'acme.suppliers.pack.json'))).toBe(true)
  })
})
