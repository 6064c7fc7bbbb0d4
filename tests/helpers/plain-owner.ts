import type { TerminalWindow } from './terminal-window.ts'

/** What an owner types at a prompt, by its words in either language: a number that is fine, or the first answer. */
const LINES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Số người \(trong|People \(out of)/, '10'],
  [/^(?:Số \(người\)|Number \(people\))/, '12'],
  [/\((?:đồng một tháng|dong a month)\)/, '6 triệu'],
  [/\((?:giờ một tuần|hours a week)\)/, '44'],
  [/^(?:Số \(tuổi\)|Number \(years)/, '20'],
  [/^(?:Số|Number)/, '0'],
]

/** The line on which the cursor waits, `''` while something is being printed. */
export function promptOf(screen: string): string {
  const last = screen.trimEnd().split('\n').at(-1) ?? ''
  return last.endsWith(':') ? last : ''
}

/** Types a line and gives what is printed until the next prompt. */
export async function reply(window: TerminalWindow, line: string): Promise<string> {
  const before = window.history().trimEnd()
  window.press(...(line === '' ? ['Enter'] : [line, 'Enter']))
  let said = ''
  await window.until(() => {
    const now = window.history().trimEnd()
    said = now.slice(before.length)
    return said.includes('\n') && (promptOf(said) !== '' || /\[ended \d+\]$/.test(said))
  })
  return said
}

/** Answers with a line, and puts off what would prove it where that is asked. */
export async function answerWith(window: TerminalWindow, line: string): Promise<string> {
  const said = await reply(window, line)
  return /Bạn có sẵn gì để cho xem|What do you have at hand/.test(said.replace(/\s+/g, ' ')) ? reply(window, 's') : said
}

/** Answers whatever is asked. */
export function answerPlainly(window: TerminalWindow): Promise<string> {
  const prompt = promptOf(window.screen())
  return answerWith(window, LINES.find(([words]) => words.test(prompt))?.[1] ?? '1')
}
