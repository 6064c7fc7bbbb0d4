import { dirname, join } from 'node:path'
import { clean } from '../core/text/clean.ts'
import type { Earlier } from '../interview/state.ts'
import { commandLine } from '../node/command-line.ts'
import type { InterviewResult } from '../node/interview/run-interview.ts'
import type { Io } from '../node/io.ts'
import type { Words } from '../words/words.ts'
import type { Session } from './session.ts'

/** Says at the end of a check what was kept of before: answers without a question, and the check that this one follows. */
export function tellKept(
  { file, path }: Pick<InterviewResult, 'file' | 'path'>,
  { setAside, earlier }: Pick<Session, 'setAside'> & { readonly earlier: Earlier | null },
  words: Words,
  io: Pick<Io, 'err' | 'folder' | 'root'>,
): void {
  const ids = Object.keys(file.retired).filter((id) => !setAside.includes(id))
  if (ids.length > 0) io.err(`${words.say('resume.retired', { count: ids.length, ids: ids.map(clean).join(', ') })}\n`)
  if (file.follows === undefined || path === null) return
  const before = join(dirname(path), file.follows)
  if (earlier === null) {
    io.err(`${words.say('resume.before-gone', { file: file.follows })}\n`)
    return
  }
  io.err(`${words.say('resume.compare')}\n`)
  io.err(`${commandLine(['compare', before, path], io)}\n`, 'whole')
}
