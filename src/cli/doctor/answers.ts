import { join } from 'node:path'
import { InputError } from '../../checklist/input-error.ts'
import { loadAnswersText } from '../../checklist/read-answers.ts'
import { isAnswered } from '../../core/answer/is-answered.ts'
import type { AnswersFound } from '../../core/doctor/of-answers.ts'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import { withPack } from '../../core/pack/pack-library.ts'
import { rightSize } from '../../core/sizing/right-size.ts'
import { answersNames } from '../../node/answers/answers-names.ts'
import { loadLibrary } from '../../node/library.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import type { Words } from '../../words/words.ts'
import { answersTo } from '../answers-file.ts'
import type { CommandContext } from '../command.ts'
import { describeFinding } from '../describe-finding.ts'
import { type ListNamed, listOfAnswers } from '../find-list.ts'
import { UsageError } from '../usage-error.ts'

/** So many files are looked into, and for so long: an owner waits for the end. */
const MOST_FILES = 50
const MOST_MS = 1000

/** Reads the answers files among these names, and tells how many were left unread. */
export async function answersFound(
  names: readonly string[],
  { io, words }: CommandContext,
): Promise<{ readonly found: readonly AnswersFound[]; readonly unread: number }> {
  const files = answersNames(names)
  if (files.length === 0) return { found: [], unread: 0 }
  const library = loadLibrary(io.root)
  const listOf = keptLists(io.root, library, io.folder)
  const end = performance.now() + MOST_MS
  const found: AnswersFound[] = []
  for (const file of files.slice(0, MOST_FILES)) {
    if (performance.now() > end) break
    found.push(await lookInto(file, join(io.folder, file), { library, listOf, words }))
  }
  return { found, unread: files.length - found.length }
}

interface Reading {
  readonly library: Library
  readonly listOf: (named: ListNamed) => Promise<HashedChecklist>
  readonly words: Words
}

async function lookInto(file: string, path: string, { library, listOf, words }: Reading): Promise<AnswersFound> {
  try {
    const source = { ...readSource(path, FILE_LIMITS.answers), name: file }
    const text = loadAnswersText(source)
    const list = await listOf(text.document.checklist)
    const { checklist } = list
    const answers = answersTo(list, text, library)
    const { kept } = rightSize(checklist, answers.facts, withPack(library, list).facts)
    const answered = kept.filter(({ question }) => isAnswered(question, answers.answers)).length
    const was = answers.checklist.version ?? ''
    return { kind: 'read', file, list: checklist.id, was, version: checklist.version, answered, total: kept.length }
  } catch (error) {
    if (error instanceof UsageError) {
      const kind = error.key === 'cli.list-twice' ? 'list-twice' : 'no-list'
      return { kind, file, what: words.sayWith(error.key, error.args) }
    }
    if (!(error instanceof InputError)) throw error
    const [first] = error.findings
    // As it is called in this folder, like all other files here.
    const what = first ? describeFinding({ ...first, place: { ...first.place, file } }, words) : ''
    const more = error.findings.length - 1 + error.more
    return { kind: 'unreadable', file, code: first?.code ?? '', line: first?.place.line ?? 0, what, more }
  }
}

/** Each list is read once, also one that is not there. */
function keptLists(root: string, library: Library, folder: string): Reading['listOf'] {
  const kept = new Map<string, Promise<HashedChecklist>>()
  return (named) => {
    const key = JSON.stringify([named.id, named.version, named.sha256])
    const list = kept.get(key) ?? listOfAnswers(root, library, named, join(folder, 'x'))
    kept.set(key, list)
    return list
  }
}
