import { loadChecklist, loadLibrary } from '../node/library.ts'
import type { CommandContext } from './command.ts'

/** `tukiem list`: the packaged checklists, what they are and how many questions they hold. */
export async function list(options: { readonly json?: boolean }, { io, words }: CommandContext): Promise<number> {
  const library = loadLibrary(io.root)
  const lists = await Promise.all(library.lists.map(({ id }) => loadChecklist(io.root, library, id)))
  const rows = lists.map(({ checklist, sha256 }) => {
    const questions = checklist.sections.reduce((sum, section) => sum + section.questions.length, 0)
    const { id, version, title, languages, lawAsOf, lookAgain } = checklist
    return { id, version, title, languages, questions, lawAsOf, lookAgain, sha256 }
  })
  if (options.json) io.out(`${JSON.stringify({ format: 'tukiem/lists/1', lists: rows }, null, 2)}\n`)
  else
    for (const { id, version, title, questions, lawAsOf } of rows)
      io.out(
        `${id}  ${words.text(title)}\n  ${words.say('cli.list-line', { version, questions, day: words.day(lawAsOf) })}\n`,
      )
  return 0
}
