import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { headOf } from '../helpers/owner.ts'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

const NAME = 'xuong.tukiem.yaml'
const AGAIN = 'xuong-2026-12-05.tukiem.yaml'
let folder = ''
const windows: TerminalWindow[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-resume-'))
  const demo = readFileSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', 'utf8')
  writeFileSync(join(folder, NAME), demo.replace(/^facts:\n/m, 'facts:\n  payBy: month\n'))
})
afterEach(() => {
  for (const window of windows.splice(0)) window.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = (name = NAME) => readFileSync(join(folder, name), 'utf8')
const answersIn = (name = NAME): Readonly<Record<string, unknown>> => parse(read(name)).answers
function open(columns: number, ...args: readonly string[]): TerminalWindow {
  const command = [process.execPath, PROGRAM, 'check', '--lang', 'vi', '--today', '2026-12-05']
  const window = openWindow([...command, ...args], folder, columns, 24)
  windows.push(window)
  return window
}

/** Keeps what is shown as the earlier answer, and waits for the next screen. */
async function keep(window: TerminalWindow): Promise<string> {
  const before = headOf(window.screen())
  const isNext = (screen: string) => headOf(screen) !== '' && headOf(screen) !== before
  window.press('Enter')
  const asksForProof = (screen: string) => screen.includes('Chưa có sẵn gì')
  const next = await window.until((screen) => isNext(screen) || asksForProof(screen))
  if (!asksForProof(next)) return next
  window.press('s')
  return window.until(isNext)
}

describe('a check in a folder with answers', () => {
  test('offers the one that is not finished first, and one key goes on', async () => {
    writeFileSync(join(folder, NAME), read().replace(/^ {2}safety\.exits:.*\n/m, ''))
    const total = Object.keys(answersIn()).length + 1
    const window = open(60)
    const screen = await window.until(/Bạn muốn làm tiếp không/)
    expect(screen.replace(/\s+/g, ' ')).toContain(
      `1 Làm tiếp: Xưởng mộc Thành Công, đã trả lời ${total - 1} trong ${total} câu`,
    )
    window.press('1')
    expect(await window.until(/Câu \d+\//)).toContain('Còn 1 câu.')
    window.press('q')
    expect(await window.ended()).toBe(0)
  })

  test('names a file that cannot be read, and tells what to mend when it is chosen', async () => {
    writeFileSync(join(folder, 'hong.tukiem.yaml'), 'format: [\n')
    const window = open(80)
    expect(await window.until(/Bạn muốn mở bài\s+nào/)).toMatch(
      /1 {2}Xưởng mộc.*đã xong[\s\S]*2 {2}hong\.tukiem\.yaml: chưa đọc/,
    )
    window.press('2')
    expect(await window.ended()).toBe(2)
    expect(window.screen()).toContain('hong.tukiem.yaml:2:1')
  })

  test('marks what has been done of a finished one, several in a row, and writes the plan again', async () => {
    const window = open(80)
    await window.until(/Bạn muốn mở bài\s+nào/)
    window.press('1')
    await window.until(/đã trả lời đủ 25 câu/)
    window.press('1')
    await window.until(/Bạn đã làm xong việc nào/)
    for (const count of [1, 2]) {
      window.press('1')
      await window.until(/Có gì cho thấy/)
      window.press('Enter')
      await window.until(new RegExp(`Đã làm ${count}\\s+trong`))
    }
    window.press('q')
    await window.until(/Viết kế hoạch/)
    window.press('4')
    expect(await window.ended()).toBe(0)
    expect(Object.keys(parse(read()).done)).toHaveLength(2)
    expect(readdirSync(folder).sort()).toEqual(['xuong.plan-vi.pdf', NAME, `${NAME}.bak`])
  })

  test('looks at the answers of a finished one as before', async () => {
    const window = open(80, '--answers', NAME)
    await window.until(/đã trả lời đủ/)
    window.press('2')
    await window.until(/Bạn xem lại một lượt/)
    window.press('q')
    expect(await window.ended()).toBe(0)
  })

  test.each([80, 60])(
    'checks again from the start in %d columns, after a break too, and then compares',
    async (columns) => {
      const before = read()
      const first = open(columns, '--answers', NAME)
      await first.until(/đã trả lời đủ/)
      first.press('3')
      expect(await first.until(/Điều 1 trong/)).toMatch(/Tự kiểm lại từ đầu[\s\S]*Trả lời trước: 34 người/)
      await keep(first)
      await keep(first)
      first.press('q')
      expect(await first.ended()).toBe(0)
      first.close()

      const second = open(columns)
      const screen = await second.until(/Bạn muốn mở bài\s+nào/)
      expect(screen.replace(/\s+/g, ' ')).toContain(`1 Tự kiểm lại tiếp: Xưởng mộc Thành Công (${AGAIN}), mới bắt đầu`)
      second.press('1')
      for (let now = await second.until(/Điều 3 trong/); !now.includes('Bạn xem lại'); ) now = await keep(second)
      second.press('Enter')
      expect(await second.ended()).toBe(0)
      expect(second.screen().replace(/\s/g, '')).toContain(`tukiemcompare${NAME}${AGAIN}`)
      expect(answersIn(AGAIN)).toEqual(answersIn())
      expect(read()).toBe(before)
    },
  )

  test('leaves nothing behind when the owner only looks', async () => {
    cpSync(join(folder, NAME), join(folder, 'a.tukiem.yaml'))
    const files = readdirSync(folder)
    const window = open(80)
    await window.until(/Bạn muốn mở bài\s+nào/)
    window.press('1')
    await window.until(/đã trả lời đủ/)
    window.press('q')
    expect(await window.ended()).toBe(0)
    expect(readdirSync(folder)).toEqual(files)
  })
})
