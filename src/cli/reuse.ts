import type { HashedChecklist } from '../core/model/library.ts'
import type { Report } from '../core/model/report.ts'
import { answerInWords } from '../core/report/phrases.ts'
import { makeReuseReport, type ReuseReportSource, savedBy } from '../core/report/reuse-report.ts'
import type { EarlierFile } from '../core/reuse/earlier.ts'
import { reuseAnswers } from '../core/reuse/reuse-answers.ts'
import { profileFrom } from '../core/reuse/reuse-facts.ts'
import { reusedFile, type Tell } from '../core/reuse/reused-file.ts'
import { fill } from '../core/text/fill.ts'
import { openList, packagedNames } from '../node/library.ts'
import { isAnswersName } from '../node/save/file-name.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import { drawReport } from './draw-report.ts'
import { loadLooks } from './look.ts'
import { paintFor } from './paint.ts'
import { earlierFile } from './reuse/earlier-file.ts'
import { saveReused, tellNext, whereReused } from './reuse/save-reused.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface ReuseOptions {
  readonly output?: string
  readonly json?: boolean
}

/**
 * `tukiem reuse <old answers…> <new list>`: begins the answers to a new list with those given before, lists each of them
 * and says how much is left. Old files stay as they are.
 */
export async function reuse(given: readonly string[], options: ReuseOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const [paths, listGiven] = [given.slice(0, -1), given.at(-1) ?? '']
  if (paths.length === 0) throw new UsageError('reuse.needs-both', {})
  if (isAnswersName(listGiven)) throw new UsageError('reuse.list-last', { path: listGiven })
  const today = dayOf(context.today, io)
  const { list, library } = await openList(io.root, listGiven)
  const files: EarlierFile[] = []
  for (const path of paths) files.push(await earlierFile(path, library, context))
  const found = reuseAnswers(files, { ...list, facts: library.facts, today, isPackaged: packagedIn(io.root) })
  const file = reusedFile(found, files, list, tellIn(words))
  const to = whereReused(options.output, { file, list: listGiven, words })
  const profile = { ...profileFrom(found.facts.offered), ...profileFrom(found.facts.taken) }
  const source: ReuseReportSource = { reuse: found, files, checklist: list.checklist, profile, today }
  const code = saveReused(file, to, context)
  if (code !== 0) return code
  if (options.json) io.out(`${JSON.stringify(asJson(source, list, to, words), null, 2)}\n`)
  else {
    const screen = { width: io.width, paint: await paintFor(context) }
    io.out(await drawReport('txt', reportOf(source, context), words, loadLooks(io.root), screen))
  }
  tellNext(to, { left: savedBy(found, words.language).left, list: listGiven }, context)
  return 0
}

function packagedIn(root: string): (id: string) => boolean {
  const ids = new Set(packagedNames(root).questions.map(({ id }) => id))
  return (id) => ids.has(id)
}

/** What was asked and said, in the words of who reuses it: an interview tells it without the other list. */
function tellIn(words: Words): Tell {
  return ({ answer, from }, question) => {
    const { facts } = from.file
    const of = question.kind === 'count' ? facts[question.of] : undefined
    return {
      asked: fill(question.ask, words, facts),
      said: answerInWords(words, question, answer, typeof of === 'number' ? of : null),
    }
  }
}

function reportOf(source: ReuseReportSource, { words, second }: CommandContext): Report {
  const first = makeReuseReport(source, words)
  return second === null ? first : { ...first, second: makeReuseReport(source, second) }
}

function asJson(
  { reuse: found, files }: ReuseReportSource,
  { checklist, sha256 }: HashedChecklist,
  to: string,
  words: Words,
) {
  const { id, version } = checklist
  return {
    format: 'tukiem/reuse/1',
    checklist: { id, version, sha256 },
    from: files.map(({ name, file, saved }) => ({ file: name, list: file.checklist.id, saved })),
    to,
    ...savedBy(found, words.language),
    taken: found.taken.map(({ question, earlier, otherwise }) => ({
      question: question.id,
      value: earlier.answer.value,
      list: earlier.list,
      on: earlier.on,
      otherwise: otherwise.map(({ answer, list, on }) => ({ value: answer.value, list, on })),
    })),
    offered: found.offered.map((one) => ({
      question: one.question.id,
      because: one.kind === 'near' ? 'near' : one.doubt,
      answered: one.earlier.id,
      value: one.earlier.answer.value,
      list: one.earlier.list,
      on: one.earlier.on,
    })),
    notTaken: found.notTaken.map(({ question, earlier, change }) => ({
      question: question.id,
      changed: change,
      list: earlier.list,
      on: earlier.on,
    })),
    facts: [...found.facts.taken, ...found.facts.offered].map(({ fact, value, list, on, otherwise }) => ({
      fact: fact.id,
      value,
      list,
      on,
      otherwise,
    })),
  }
}
