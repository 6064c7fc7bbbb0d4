import type { FactDefinition } from '../core/model/facts.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { factsOfChecklist } from '../core/sizing/facts-needed.ts'
import { wrap } from '../core/text/lay-out.ts'
import { loadChecklist, loadLibrary } from '../node/library.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'

export interface ListOptions {
  readonly json?: boolean
}

/** `tukiem list`: the packaged checklists; with one named, the facts and questions that it asks, by id. */
export async function list(id: string | undefined, options: ListOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const library = loadLibrary(io.root)
  const ids = id === undefined ? library.lists.map((one) => one.id) : [id]
  const lists = await Promise.all(ids.map((one) => loadChecklist(io.root, library, one)))
  const rows = lists.map(describe)
  if (options.json) io.out(`${JSON.stringify({ format: 'tukiem/lists/1', lists: rows }, null, 2)}\n`)
  else
    for (const [at, { id: listId, version, title, questions, lawAsOf }] of rows.entries()) {
      const about = words.say('cli.list-line', { version, questions, day: words.day(lawAsOf) })
      io.out(`${listId}  ${words.text(title)}\n  ${about}\n`)
      const shown = lists[at]
      if (id !== undefined && shown) io.out(contents(shown, library, words, io.width))
    }
  return 0
}

function describe({ checklist, sha256 }: HashedChecklist) {
  const { id, version, title, languages, lawAsOf, lookAgain, sections } = checklist
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0)
  return { id, version, title, languages, questions, lawAsOf, lookAgain, sha256 }
}

/** Every fact and question with its id, so that answers can be written by hand. */
function contents({ checklist }: HashedChecklist, library: Library, words: Words, width: number): string {
  const entry = (id: string, text: string) => [
    `  ${id}`,
    ...wrap(text, Math.max(36, Math.min(width, 100) - 6)).map((line) => `      ${line}`),
  ]
  const facts = factsOfChecklist(checklist, library.facts).flatMap((fact) => [
    ...entry(fact.id, words.text(fact.ask)),
    ...choices(fact, words).map((choice) => `        ${choice}`),
  ])
  const sections = checklist.sections.flatMap((section) => [
    '',
    words.text(section.title),
    ...section.questions.flatMap((question) => entry(question.id, words.text(question.ask))),
  ])
  return `${['', words.say('report.your-facts'), ...facts, ...sections].join('\n')}\n`
}

function choices(fact: FactDefinition, words: Words): readonly string[] {
  return (fact.choices ?? []).map((choice) => `${choice.id}: ${words.text(choice.title)}`)
}
