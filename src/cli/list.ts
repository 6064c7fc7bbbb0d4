import type { Checklist } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { withPack } from '../core/pack/pack-library.ts'
import { factsOfChecklist } from '../core/sizing/facts-needed.ts'
import { fill } from '../core/text/fill.ts'
import { wrap } from '../core/text/lay-out.ts'
import { loadChecklist, loadLibrary } from '../node/library.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import { listsToChoose } from './shelf.ts'

export interface ListOptions {
  readonly json?: boolean
}

/**
 * `tukiem list`: the packaged checklists that people choose; with one named, the facts and questions that it asks, by
 * id. As JSON the modules stand among them.
 */
export async function list(id: string | undefined, options: ListOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const library = loadLibrary(io.root)
  const all = (options.json ? library.lists : listsToChoose(library)).map((one) => one.id)
  const lists = await Promise.all((id === undefined ? all : [id]).map((one) => loadChecklist(io.root, library, one)))
  if (options.json) {
    io.out(`${JSON.stringify({ format: 'tukiem/lists/1', lists: lists.map(describe) }, null, 2)}\n`)
    return 0
  }
  for (const shown of lists) {
    io.out(`${summary(shown, words, io.width)}\n`)
    if (id !== undefined) io.out(contents(shown, withPack(library, shown), words, io.width))
  }
  return 0
}

function describe({ checklist, sha256 }: HashedChecklist) {
  const { id, version, title, about, module = false, languages, lawAsOf, lookAgain } = checklist
  return { id, version, title, about, module, languages, questions: count(checklist), lawAsOf, lookAgain, sha256 }
}

/** How many questions a list has, for firms of every kind and size. */
function count({ sections }: Checklist): number {
  return sections.reduce((sum, section) => sum + section.questions.length, 0)
}

/** What a list is for, in a few lines. */
function summary({ checklist }: HashedChecklist, words: Words, width: number): string {
  const { id, title, about, version, lawAsOf } = checklist
  const facts = words.say('cli.list-line', { version, questions: count(checklist), day: words.day(lawAsOf) })
  const lines = [...(about ? [words.text(about)] : []), facts].flatMap((line) =>
    wrap(line, Math.max(36, Math.min(width, 100) - 2)),
  )
  return [`${id}  ${words.text(title)}`, ...lines.map((line) => `  ${line}`)].join('\n')
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
    ...section.questions.flatMap((question) => [
      ...entry(question.id, fill(question.ask, words, {})),
      ...(question.kind === 'choice' ? choices(question, words).map((choice) => `        ${choice}`) : []),
    ]),
  ])
  return `${['', words.say('report.your-facts'), ...facts, ...sections].join('\n')}\n`
}

function choices(fact: Pick<FactDefinition, 'choices'>, words: Words): readonly string[] {
  return (fact.choices ?? []).map((choice) => `${choice.id}: ${words.text(choice.title)}`)
}
