import { textsOf } from '../../checklist/check-texts.ts'
import type { ChecklistDocument } from '../../checklist/documents.ts'
import { measureBurden } from '../../core/burden/measure-burden.ts'
import type { Checklist } from '../../core/model/checklist.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import type { Library } from '../../core/model/library.ts'
import { type AskedOf, askedOf } from '../../core/tailoring/asked-of.ts'
import { isToWrite } from '../../core/tailoring/to-write.ts'
import { commandLine } from '../../node/command-line.ts'
import { loadBurdenSetting } from '../../node/library.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { sayGrade } from '../lint/say-burden.ts'

/** What firms of three sizes are asked, a line each; beside it what it was where that differs. */
export function burdenLines(
  words: Words,
  checklist: Checklist,
  facts: readonly FactDefinition[],
  before: Checklist | null = null,
): readonly string[] {
  const was = before === null ? [] : askedOf(before, facts)
  return askedOf(checklist, facts).map((now, index) => burdenLine(words, now, was[index]))
}

function burdenLine(words: Words, now: AskedOf, was: AskedOf | undefined): string {
  if (!was || (was.questions === now.questions && was.minutes === now.minutes))
    return words.say('cli.tailor.burden-line', { ...now })
  return words.say('cli.tailor.burden-before', {
    ...now,
    questionsBefore: was.questions,
    minutesBefore: was.minutes,
  })
}

/** How many sentences of a list are still to be written, in all its languages. */
export function countToWrite({ title, offer = [], add = [] }: ChecklistDocument): number {
  const questions = add.flatMap((section) => section.questions)
  const texts = [title, ...offer.map(({ text }) => text), ...add.map((section) => section.title ?? {})]
  const all = [...texts, ...questions.flatMap((question) => textsOf(question, []).map(([, text]) => text))]
  return all.flatMap((text) => Object.values(text)).filter(isToWrite).length
}

/** Says how much is asked, what is still to be written, and what comes next with the file at `path`; `null` for none. */
export function tellList(
  { document, checklist, before }: { document: ChecklistDocument; checklist: Checklist; before: Checklist | null },
  path: string | null,
  library: Library,
  { io, words }: CommandContext,
): void {
  io.err(`${words.say('cli.tailor.burden')}\n`)
  for (const line of burdenLines(words, checklist, library.facts, before)) io.err(`  ${line}\n`, 'whole')
  const burden = measureBurden(checklist, loadBurdenSetting(io.root, library))
  io.err(`${sayGrade(burden, words)}\n`)
  const count = countToWrite(document)
  if (count > 0) io.err(`${words.say('cli.tailor.to-write', { count })}\n`)
  if (path === null || path === '-') return
  io.err(`${words.say('cli.tailor.next')}\n`)
  const lines = [
    [commandLine(['lint', path], io), words.say('cli.tailor.next-lint')],
    [commandLine(['pack', path], io), words.say('cli.tailor.next-pack')],
  ]
  for (const [command, does] of lines) io.err(`  ${command}\n    ${does}\n`, 'whole')
}
