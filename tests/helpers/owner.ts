import type { TerminalWindow } from './terminal-window.ts'

/** What an owner types where a number is asked for, by the words beside the field. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/Số người \(trong/, '10'],
  [/Số \(người\)/, '12'],
  [/đồng một tháng/, '6000000'],
  [/giờ một tuần/, '44'],
  [/giờ một tháng/, '20'],
  [/tuổi\)/, '20'],
]

/** The keys that answer whatever is on the screen: the first answer, or a number that is fine. */
export function answerTo(screen: string): readonly string[] {
  const field = screen.split('\n').find((line) => /^ {2}Số .*:/.test(line))
  if (field !== undefined) return [NUMBERS.find(([words]) => words.test(field))?.[1] ?? '0', 'Enter']
  return screen.includes('[ ]') ? ['1', 'Enter'] : ['1']
}

/** Answers the screen, and says which proof there is when that is asked, and waits for the next one. */
export async function answer(window: TerminalWindow): Promise<string> {
  const before = headOf(window.screen())
  window.press(...answerTo(window.screen()))
  const next = await window.until((screen) => headOf(screen) !== '' && headOf(screen) !== before)
  return ASKS_PROOF.test(next) ? answer(window) : next
}

const ASKS_PROOF = /Bạn có sẵn gì/

/** `Câu 7/24` or `Điều 2 trong 6`: which screen it is; `''` while it is being drawn. */
export function headOf(screen: string): string {
  return /(?:Câu \d+\/\d+|Điều \d+ trong \d+|Bạn có sẵn gì|Bạn xem lại một lượt)/.exec(screen)?.[0] ?? ''
}
