import type { Io } from '../node/io.ts'
import type { SaveResult } from '../node/save/answer-store.ts'
import type { Words } from '../words/words.ts'

/** Says where answers were saved, or why they were not. Gives the exit code of a command that has saved once. */
export function tellSaved(saved: SaveResult, words: Words, io: Io): 0 | 5 | 74 {
  if (!saved.saved) {
    const { code, folder, errno } = saved.failure
    io.err(`${words.sayWith(`cli.not-saved.${code}`, { folder, errno })}\n`)
    return 74
  }
  const { path, conflict } = saved
  const said =
    conflict === null ? words.say('cli.saved', { path }) : words.say('cli.conflict', { path: conflict, other: path })
  io.err(`${said}\n`)
  return conflict === null ? 0 : 5
}
