import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answerPlainly, answerWith, promptOf, reply } from '../helpers/plain-owner.ts'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'

const NAME = 'xuong-thu.tukiem.yaml'
const FACTS = `format: tukiem/answers/1
checklist: {id: vn.start}
language: vi
firm: {name: Xưởng Thử}
facts: {hired: 12, familyUnpaid: 0, sector: furniture, wageRegion: I, payBy: month, people: [overtime], site: [machines]}
answers: {}
`
let folder = ''
const windows: TerminalWindow[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-plain-'))
})
afterEach(() => {
  for (const window of windows.splice(0)) window.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(args: readonly string[], { columns = 80, env = [] as readonly string[] } = {}) {
  const command = [...env, process.execPath, PROGRAM, ...args, '--today', '2026-11-21']
  const window = openWindow(command, folder, columns, 24)
  windows.push(window)
  await window.until((screen) => promptOf(screen) !== '')
  return window
}
const begun = () => {
  writeFileSync(join(folder, NAME), FACTS)
  return open(['check', '--answers', NAME, '--plain'])
}
const saved = () => parse(readFileSync(join(folder, NAME), 'utf8'))

const LANGUAGES = [
  {
    language: 'vi',
    columns: 80,
    question: /^Câu (\d+) trong 25/m,
    review: 'Bạn xem lại một lượt.',
    earlier: '(trả lời trước)',
    finished: 'Kết quả tự kiểm: Xưởng Thử',
  },
  {
    language: 'en',
    columns: 40,
    question: /^Question (\d+) of 25/m,
    review: 'Look through your answers.',
    earlier: '(your earlier answer)',
    finished: 'Result of the self-check: Xưởng Thử',
  },
] as const

describe('a check in plain lines', () => {
  test.each(LANGUAGES)('goes to its end in $language at $columns columns', async (spoken) => {
    const { language, columns, question, review, earlier, finished } = spoken
    const numberOf = (said: string) => Number(question.exec(said)?.[1])
    const window = await open(['check', '--lang', language, '--plain'], { columns })
    await reply(window, '')
    await reply(window, 'Xưởng Thử')
    let said = ''
    while (!question.test(said)) said = await answerPlainly(window)
    for (let count = 0; count < 4; count += 1) said = await answerPlainly(window)
    expect(numberOf(said)).toBe(5)
    expect(await reply(window, 'xyz')).not.toMatch(question)
    await reply(window, '?')
    expect(numberOf(await reply(window, ''))).toBe(5)
    await reply(window, 'n')
    expect(await reply(window, 'Hỏi lại kế toán')).toMatch(question)
    expect(numberOf(await answerWith(window, language === 'vi' ? 'Có' : 'yes'))).toBe(6)
    expect(Object.values(saved().answers)).toContainEqual({ value: 'yes', meaning: 1, note: 'Hỏi lại kế toán' })
    const back = await reply(window, 'b')
    expect(numberOf(back)).toBe(5)
    expect(back.replace(/\s+/g, ' ')).toContain(earlier)
    expect(numberOf(await answerWith(window, '1'))).toBe(6)
    expect(numberOf(await reply(window, 's'))).toBe(7)
    while (!said.includes(review)) said = await answerPlainly(window)
    expect(Object.keys(saved().answers)).toHaveLength(25)
    expect(await reply(window, '')).not.toContain('[ended')
    expect((await reply(window, '')).replace(/\s+/g, ' ')).toContain(review)
    await reply(window, '0')
    expect(await window.ended()).toBe(0)
    const all = window.history()
    expect(all).toContain(finished)
    expect(all).not.toMatch(/[\u2500-\u25ff›✓]/)
    expect(all.split('\n').filter((line) => line.length > columns)).toEqual([])
    expect(readdirSync(folder)).toContain(`xuong-thu.plan-${language}.pdf`)
  })

  test('has no colour and clears nothing', async () => {
    const window = await begun()
    await reply(window, '1')
    await reply(window, 'q')
    expect(await window.ended()).toBe(0)
    expect(window.styled()).not.toContain('\u001b[')
    expect(window.history()).toContain('Chào bạn trở lại.')
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('that gets %s ends with %s, with no stack trace and every answer', async (signal, status) => {
    const window = await begun()
    await answerPlainly(window)
    process.kill(window.pid(), signal)
    expect(await window.ended()).toBe(status)
    expect(window.history()).not.toMatch(/\bat .*:\d+:\d+/)
    expect(Object.keys(saved().answers)).toHaveLength(1)
    expect(readdirSync(folder)).not.toContain(`${NAME}.lock`)
  })

  test.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 0],
  ])('that is left with %s says where the answers are', async (_, key, status) => {
    const window = await begun()
    await answerPlainly(window)
    window.press(key)
    expect(await window.ended()).toBe(status)
    expect(window.history().replaceAll('\n', '')).toContain('Đã lưu ')
    expect(Object.keys(saved().answers)).toHaveLength(1)
  })

  test('whose window is closed has every answer and leaves no lock', async () => {
    const window = await begun()
    await answerPlainly(window)
    window.close()
    await expect.poll(() => readdirSync(folder).toSorted(), { timeout: 10_000 }).toEqual([NAME, `${NAME}.bak`])
    expect(Object.keys(saved().answers)).toHaveLength(1)
  })
})

describe('plain lines', () => {
  test.each(['TERM=dumb', 'ACCESSIBLE=1'])('come by themselves with %s, in the menu too', async (env) => {
    const window = await open(['--lang', 'vi'], { env: [env] })
    expect(window.screen()).toMatch(/^1\. /m)
    await reply(window, 'q')
    expect(await window.ended()).toBe(0)
  })

  test('take over what was typed ahead from one question to the next program part', async () => {
    const window = await open(['--lang', 'vi', '--plain'])
    window.press('1\n\nXưởng Thử\n')
    expect(await window.until(/Số \(người\):$/m)).toContain('Cơ sở đang trả công cho bao nhiêu người?')
  })
})
