import { basename, dirname, join } from 'node:path'
import { InputError } from '../checklist/input-error.ts'
import type { Source } from '../checklist/source.ts'
import { tableQuestions } from '../checklist/table/questions.ts'
import type { TableItem } from '../checklist/table/table.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { withPack } from '../core/pack/pack-library.ts'
import { inFirmsUnit } from '../core/sizing/variant.ts'
import { answersFileName } from '../node/save/file-name.ts'
import { answersTo } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { describeInputError } from './describe-finding.ts'
import { listOfAnswers } from './find-list.ts'
import { type ImportOptions, isDry, saveAnswers } from './import-write.ts'
import { readTableFile } from './table-file.ts'
import { describeTableRemark } from './table-remark.ts'
import { UsageError } from './usage-error.ts'

/** How many clients of a table were written, and how many set aside. */
export interface TableFate {
  readonly written: number
  readonly refused: number
}

interface Setting {
  readonly library: Library
  /** The list of the rows that name none. */
  readonly list: HashedChecklist
  readonly options: ImportOptions
  readonly context: CommandContext
}

/** A file of answers for each client of a table, called after its code or its name. Rows that are wrong are named and left out. */
export async function importTable(source: Source, setting: Setting): Promise<TableFate> {
  const { library, list, options, context } = setting
  const { io, words } = context
  const about = {
    facts: withPack(library, list).facts,
    questions: tableQuestions([list.checklist]),
    list: list.checklist.id,
    seen: new Map(),
  }
  const folder = options.output ?? dirname(source.name)
  const taken = new Set<string>()
  const fate = { written: 0, refused: 0 }
  for await (const item of readTableFile(source, about)) {
    if (item.kind === 'remark') io.err(`${describeTableRemark(item.remark, words)}\n`)
    else if (await importClient(item, { ...setting, source, folder, taken })) fate.written += 1
    else fate.refused += 1
  }
  const { written, refused } = fate
  const told = { file: basename(source.name), written, refused, isDry: isDry(options) }
  io.err(`${words.say('cli.import.clients', told)}\n`)
  return fate
}

interface ClientSetting extends Setting {
  readonly source: Source
  readonly folder: string
  /** Where clients before this one were written. */
  readonly taken: Set<string>
}

async function importClient(
  item: Exclude<TableItem, { readonly kind: 'remark' }>,
  setting: ClientSetting,
): Promise<boolean> {
  const { source, folder, taken, library, options, context } = setting
  const { io, words } = context
  try {
    if (item.kind === 'error') throw item.error
    const { client, text } = item
    const list = await listFor(text.document.checklist.id, setting)
    const path = join(folder, answersFileName(client, words.say('interview.file-name')))
    if (taken.has(path)) throw new UsageError('cli.import.same-path', { file: client, path })
    taken.add(path)
    const file = asSaved(answersTo(list, text, library), list)
    const known = withPack(library, list)
    return await saveAnswers(
      { file, list, library: known, source: source.name },
      path,
      { ...options, isQuiet: true },
      context,
    )
  } catch (error) {
    if (error instanceof InputError) io.err(describeInputError(error, words))
    else if (error instanceof UsageError) io.err(`${words.sayWith(error.key, error.args)}\n`)
    else throw error
    return false
  }
}

/** The list of the table, or another one that a row names. */
async function listFor(id: string, { list, library, source, context }: ClientSetting): Promise<HashedChecklist> {
  return id === list.checklist.id ? list : listOfAnswers(context.io.root, library, { id }, source.name)
}

/** With the version of the list and the meanings of its questions, as a check saves it. */
function asSaved(file: AnswerFile, { checklist, sha256 }: HashedChecklist): AnswerFile {
  const { id, version } = checklist
  const answers = questionsOf(checklist).flatMap((question) => {
    const answer = file.answers[question.id]
    return answer ? [[question.id, { ...answer, meaning: inFirmsUnit(question, file.facts).meaning }] as const] : []
  })
  return { ...file, checklist: { id, version, sha256 }, answers: Object.fromEntries(answers) }
}
