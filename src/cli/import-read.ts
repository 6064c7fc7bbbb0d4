import { finding } from '../checklist/finding.ts'
import { InputError } from '../checklist/input-error.ts'
import { placeOf } from '../checklist/questionnaire/find-at.ts'
import type { Page } from '../checklist/questionnaire/page.ts'
import { type ReadQuestionnaire, readQuestionnaire } from '../checklist/questionnaire/read-questionnaire.ts'
import { isOfQuestionnaire, type ListNamed, listsNamed } from '../checklist/questionnaire/which-list.ts'
import type { Source } from '../checklist/source.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { Question } from '../core/model/checklist.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import { withPack } from '../core/pack/pack-library.ts'
import { questionnaireNames } from '../core/report/questionnaire-names.ts'
import { rightSize } from '../core/sizing/right-size.ts'
import type { Io } from '../node/io.ts'
import { loadChecklist } from '../node/library.ts'
import { readSource } from '../node/read-file.ts'
import { MOST_OF_A_WORKBOOK } from '../sheet/read-xlsx.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'
import { columnWord, rowWord } from '../words/sheet-words.ts'
import { isSpoken, LANGUAGES, type Words, wordsIn } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import { listOfAnswers } from './find-list.ts'
import { beginningsOf, hasClients, pagesOf } from './import-pages.ts'
import type { ImportOptions } from './import-write.ts'

/** A questionnaire that was read. */
export interface Imported extends ReadQuestionnaire {
  readonly source: string
  readonly list: HashedChecklist
  readonly library: Library
  readonly answersFile: AnswerFile
  /** The questions that fit this firm and to which nothing is written. */
  readonly open: readonly Question[]
}

/** What reading needs. */
interface FilledSetting {
  readonly library: Library
  readonly options: ImportOptions
  readonly context: { readonly io: Pick<Io, 'root'>; readonly words: Pick<Words, 'language'> }
}

/** What the command needs beside it. */
export interface ImportSetting extends FilledSetting {
  readonly context: CommandContext
}

/** In so many rows of a page a questionnaire names its list: no page of one has more. */
const MOST_OF_A_HEAD = 2000

const SHEET_NAMES = { columnWord, rowWord }

/** A table with a row for each client, and the list of the rows that name none. */
export interface ClientsTable {
  readonly table: Source
  readonly list: HashedChecklist
}

/**
 * Reads a questionnaire that was filled in, by the list that it names, or says that it is a table of clients. Throws an
 * InputError or a UsageError.
 */
export async function readFilled(path: string, setting: FilledSetting): Promise<Imported | ClientsTable> {
  const { context } = setting
  const source = readSource(path, MOST_OF_A_WORKBOOK)
  const begun = beginningsOf(source, MOST_OF_A_HEAD)
  const beginnings = begun.isBroken ? pagesOf(source) : begun.pages
  const { list, named } = await listFor(path, beginnings, setting)
  const library = withPack(setting.library, list)
  const { checklist, sha256 } = list
  if (hasClients(beginnings, questionsOf(checklist))) return { table: source, list }
  const pages = begun.isBroken ? beginnings : pagesOf(source)
  const { facts } = library
  const names = questionnaireNames(
    checklist,
    facts,
    LANGUAGES.map(({ code }) => wordsIn(code)),
  )
  const read = readQuestionnaire(path, pages, { ...SHEET_NAMES, answerWord, numberWord, checklist, facts, names })
  if (read.findings.length === 0 && saysNothing(read))
    throw new InputError([
      finding(read.read.length === 0 ? 'questionnaire-nothing' : 'questionnaire-empty', {}, { file: path }),
    ])
  const language = isSpoken(named?.language) ? named.language : context.words.language
  const answersFile: AnswerFile = {
    checklist: { id: checklist.id, version: checklist.version, sha256 },
    revision: 0,
    language,
    firm: read.firm,
    facts: read.facts,
    answers: read.answers,
    retired: {},
  }
  const { kept } = rightSize(checklist, read.facts, facts)
  const told = new Set([...Object.keys(read.answers), ...read.misread])
  const open = kept.map(({ question }) => question).filter(({ id }) => !told.has(id))
  const others = pages.filter((page) => page.rows.length > 0 && !isOfQuestionnaire(page)).map(({ name }) => name)
  const unread = read.unread.filter((name) => others.includes(name))
  return { ...read, unread, source: path, list, library, answersFile, open }
}

/** The list that was asked for, else the one that the questionnaire names, if it is the same as when it was made. */
async function listFor(
  path: string,
  pages: readonly Page[],
  { library, options, context: { io } }: FilledSetting,
): Promise<{ readonly list: HashedChecklist; readonly named: ListNamed | undefined }> {
  const all = listsNamed(pages, SHEET_NAMES)
  const [named, second] = all
  if (options.list !== undefined) return { list: await loadChecklist(io.root, library, options.list), named }
  if (!named) throw new InputError([finding('questionnaire-no-list', {}, { file: path })])
  if (second) {
    const args = { first: nameOf(named), second: nameOf(second) }
    throw new InputError([finding('questionnaire-two-lists', args, placeOf(path, second.page, second.cell))])
  }
  const { checklist: id, version, sha256 } = named
  const said = { id, ...(version === undefined ? {} : { version }), ...(sha256 === undefined ? {} : { sha256 }) }
  const list = await listOfAnswers(io.root, library, said, path)
  const isSame = named.sha256 === undefined || named.sha256 === list.sha256
  if (isSame || options.otherVersion) return { list, named }
  const [found, here] = toldApart(named, list)
  const args = { list: list.checklist.id, found, here }
  throw new InputError([finding('questionnaire-other-version', args, placeOf(path, named.page, named.cell))])
}

/** Versions; where those are the same and the lists are not, with the beginnings of their hashes. */
function toldApart({ version = '', sha256 = '' }: ListNamed, list: HashedChecklist): readonly [string, string] {
  const here = list.checklist.version
  if (version !== here) return [version, here]
  return [`${version} (${sha256.slice(0, 8)})`, `${here} (${list.sha256.slice(0, 8)})`]
}

/** Not even a fact, which a consultant may have filled in beforehand. */
function saysNothing({ firm, facts, answers }: ReadQuestionnaire): boolean {
  return [firm, facts, answers].every((told) => Object.keys(told).length === 0)
}

const nameOf = ({ checklist, version = '' }: ListNamed): string => `${checklist} ${version}`.trim()
