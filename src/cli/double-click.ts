import type { Io } from '../node/io.ts'
import { LANGUAGES, wordsIn } from '../words/words.ts'
import { run } from './run.ts'

/** How the program was started. */
export interface Start extends Pick<Io, 'terminal'> {
  /** As one executable, not from an installed folder. */
  readonly isExecutable: boolean
  readonly system: NodeJS.Platform
  readonly args: readonly string[]
}

/** Exit codes of a window that is being closed, and of a machine that is being shut down: nobody will press a key. */
const GONE: readonly number[] = [129, 143]

/**
 * Whether an owner clicked on the program in a folder, as far as can be told: Windows then opens a window, and closes it
 * with the program's last word still in it.
 */
export function isDoubleClick(start: Start): boolean {
  // The terminal comes last: looking it up takes time that no other start should lose.
  return start.isExecutable && start.system === 'win32' && start.args.length === 0 && start.terminal !== null
}

/** What a double click begins: the check, or the choice of what to do once there are answers to go on from. */
export const argsOfDoubleClick = (hasAnswers: boolean): readonly string[] => (hasAnswers ? [] : ['check'])

/** Whether the window should wait for its owner after the program ended with this code; after an error most of all. */
export const staysOpen = (code: number): boolean => !GONE.includes(code)

/** Runs what a double click begins, and keeps the window open until Enter is pressed. */
export async function runDoubleClick(io: Io): Promise<number> {
  const code = await run(argsOfDoubleClick(await hasAnswersIn('.')), io)
  if (io.terminal === null || !staysOpen(code)) return code
  const { enterPressed } = await import('../node/enter-pressed.ts')
  // Which language was chosen on the screens is not known here: so it is said in all of them.
  io.err(`\n${LANGUAGES.map((one) => wordsIn(one.code).say('cli.close-window')).join(' / ')}\n`)
  await enterPressed(io.terminal.input)
  return code
}

async function hasAnswersIn(folder: string): Promise<boolean> {
  const { answersFilesIn } = await import('./answers-file.ts')
  try {
    return answersFilesIn(folder).length > 0
  } catch {
    // The check says what is wrong with the folder.
    return false
  }
}
