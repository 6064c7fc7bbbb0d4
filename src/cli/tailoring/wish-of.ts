import type { QuestionDocument } from '../../checklist/documents.ts'
import { cut, foldId } from '../../checklist/ids.ts'
import { readListParts } from '../../checklist/index.ts'
import { nearest } from '../../checklist/near.ts'
import { questionIn, spoken } from '../../checklist/tailoring/in-languages.ts'
import type { Wish } from '../../checklist/tailoring/wish.ts'
import type { Severity } from '../../core/model/checklist.ts'
import { readListFile } from '../../node/read-file.ts'
import { questionsIn } from '../../node/ready-made.ts'
import { UsageError } from '../usage-error.ts'
import { answerDayIn, contactIn, idsIn, languagesIn, offersIn, severityIn, textIn, weightsIn } from './flag-values.ts'
import type { Workbench } from './workbench.ts'

/** The options that `new` and `tailor` share. */
export interface WishOptions {
  readonly title?: readonly string[]
  readonly publisher?: string
  readonly language?: string
  readonly keep?: readonly string[]
  readonly drop?: readonly string[]
  readonly weigh?: readonly string[]
  readonly add?: readonly string[]
  readonly offer?: readonly string[]
  readonly contact?: string
  readonly answerBy?: string
}

/** What is in the list before: its languages, and the ids of its own sections and questions. */
export interface Before {
  readonly languages: readonly string[]
  readonly own: readonly string[]
}

/** What the options ask for. Throws `UsageError` that names the option, `InputError` for a file of questions. */
export function wishOf(options: WishOptions, bench: Workbench, before: Before): Wish {
  const { title, publisher, language, offer, contact, answerBy } = options
  const languages = language === undefined ? before.languages : languagesIn(language, bench.base.languages)
  const add = (options.add ?? []).flatMap((one) => questionsOf(one, bench, languages))
  const weigh = weightsIn(options.weigh)
  const [keep, drop] = [idsIn(options.keep), idsIn(options.drop)]
  const own = [...before.own, ...add.map(({ id }) => id)]
  refuseUnknown('--keep', keep, [...namesOf(bench), ...before.own])
  refuseUnknown('--drop', drop, [...namesOf(bench), ...before.own])
  refuseUnknown('--weigh', Object.keys(weigh), [...questionIds(bench), ...own])
  refuseStrengths(Object.keys(weigh), bench)
  const twice = keep.find((id) => drop.some((other) => foldId(other) === foldId(id)))
  if (twice !== undefined) throw new UsageError('cli.tailor.keep-and-drop', { id: cut(twice) })
  refuseTaken(add, before.own)
  return {
    keep,
    drop,
    weigh,
    add,
    ...(language === undefined ? {} : { languages }),
    ...(title ? { title: textIn(title, languages, '--title') } : {}),
    ...(publisher === undefined ? {} : { publisher: publisher.trim() }),
    ...(offer ? { offer: offersIn(offer, languages) } : {}),
    ...(contact === undefined ? {} : { contact: contactIn(contact) }),
    ...(answerBy === undefined ? {} : { answerBy: answerDayIn(answerBy, bench.today) }),
  }
}

/** Ready-made questions by id, `id=severity`, or those of a file. */
function questionsOf(written: string, bench: Workbench, languages: readonly string[]): readonly QuestionDocument[] {
  if (/\.(ya?ml|json)$/i.test(written)) {
    const source = readListFile(written, [])
    return inTheirLanguages(questionsIn(readListParts(source, bench.lists)).documents, languages)
  }
  return idsIn([written]).map((one) => {
    const [id = '', severity] = one.split('=')
    return readyMadeQuestion(id, bench, languages, severity === undefined ? undefined : severityIn(severity))
  })
}

/** A ready-made question in these languages, with a severity of its own if one is given. Throws `UsageError`. */
export function readyMadeQuestion(
  id: string,
  { readyMade: { documents } }: Workbench,
  languages: readonly string[],
  severity?: Severity,
): QuestionDocument {
  const document = documents.find((one) => foldId(one.id) === foldId(id))
  const ids = documents.map((one) => one.id)
  if (!document)
    throw new UsageError('cli.tailor.no-question', { id: cut(id), near: nearest(id, ids), ids: ids.join(', ') })
  const [question = document] = inTheirLanguages([document], languages)
  return severity === undefined ? question : { ...question, severity }
}

function inTheirLanguages(
  questions: readonly QuestionDocument[],
  languages: readonly string[],
): readonly QuestionDocument[] {
  return questions.map((question) => questionIn(question, (text) => spoken(text, languages)))
}

const questionIds = ({ base }: Workbench): readonly string[] =>
  base.sections.flatMap(({ questions }) => questions.map(({ id }) => id))

const namesOf = (bench: Workbench): readonly string[] => [
  ...bench.base.sections.map(({ id }) => id),
  ...questionIds(bench),
]

function refuseUnknown(flag: string, ids: readonly string[], known: readonly string[]): void {
  const folded = new Set(known.map(foldId))
  const id = ids.find((one) => !folded.has(foldId(one)))
  if (id !== undefined) throw new UsageError('cli.tailor.unknown-id', { flag, id: cut(id), near: nearest(id, known) })
}

/** Said here: the line that the file would have is not in it yet. */
function refuseStrengths(weighed: readonly string[], { base }: Workbench): void {
  const all = base.sections.flatMap(({ questions }) => questions)
  const strengths = all.filter(({ basis }) => basis === 'strength').map(({ id }) => foldId(id))
  const id = weighed.find((one) => strengths.includes(foldId(one)))
  if (id !== undefined) throw new UsageError('cli.tailor.weigh-strength', { id: cut(id) })
}

function refuseTaken(add: readonly QuestionDocument[], taken: readonly string[]): void {
  const seen = new Set(taken.map(foldId))
  for (const { id } of add) {
    if (seen.has(foldId(id))) throw new UsageError('cli.tailor.there-already', { id })
    seen.add(foldId(id))
  }
}
