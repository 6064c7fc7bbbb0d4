import { readAnswers } from '../checklist/read-answers.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { Answer, AnswerFile } from '../core/model/answers.ts'
import type { Profile } from '../core/model/facts.ts'
import { inFirmsUnit } from '../core/sizing/variant.ts'
import { fitAnswers } from '../interview/fit-answers.ts'
import { answersText } from '../node/save/answers-text.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** The list that is answered, and the library around it. */
type Lists = Pick<Session, 'library' | 'list'>

/** What messages call the settings. */
const NAME = '--set'

/**
 * Answers given as `id=value`, facts and questions alike, put into an answers file by the same reader and the same
 * checks as a file. Notes and proofs stay; answers that no longer fit a changed fact wait under `retired`.
 * Throws `UsageError` or `InputError`.
 */
export function setAnswers(file: AnswerFile, settings: readonly string[], session: Lists): AnswerFile {
  const { checklist, sha256 } = session.list
  const given = readSettings(file.facts, settings, session)
  const questions = questionsOf(checklist)
  const merged = Object.entries(given.answers).map(([id, answer]): [string, Answer] => {
    const { reason: _, ...kept } = file.answers[id] ?? {}
    const question = questions.find((one) => one.id === id)
    return [id, { ...kept, ...answer, meaning: question ? inFirmsUnit(question, given.facts).meaning : 1 }]
  })
  const put: AnswerFile = {
    ...file,
    checklist: { id: checklist.id, version: checklist.version, sha256 },
    facts: given.facts,
    answers: { ...file.answers, ...Object.fromEntries(merged) },
    retired: Object.fromEntries(Object.entries(file.retired).filter(([id]) => !Object.hasOwn(given.answers, id))),
  }
  return readable(fitAnswers(put, checklist), session, NAME)
}

/** Facts given as `id=value`, read and checked like those of a file. Throws `UsageError`, for an answer too, or `InputError`. */
export function setFacts(settings: readonly string[], session: Lists): Profile {
  const { facts, answers } = readSettings({}, settings, session)
  const [question] = Object.keys(answers)
  if (question !== undefined) throw new UsageError('cli.set-facts-only', { id: question })
  return facts
}

/** The settings, put over the facts that were known before. */
function readSettings(before: Profile, settings: readonly string[], session: Lists): AnswerFile {
  const { library, list } = session
  // Without a prototype, so that `__proto__` is a key like any other and is refused by the reader.
  const facts: Record<string, unknown> = Object.assign(Object.create(null), before)
  const answers: Record<string, string> = Object.create(null)
  for (const [id, value] of settings.map(splitPair)) {
    const fact = library.facts.find((one) => one.id.toLowerCase() === id.toLowerCase())
    if (fact) facts[fact.id] = fact.kind === 'several' ? splitList(value) : value
    else answers[id] = value
  }
  const { id } = list.checklist
  const document = { format: 'tukiem/answers/1', checklist: { id }, facts, answers }
  const given = read(new TextEncoder().encode(JSON.stringify(document)), session, NAME)
  const [unknown] = Object.keys(given.retired)
  if (unknown !== undefined) throw new UsageError('cli.set-unknown', { id: unknown, list: id })
  return given
}

/** What is saved can be read again: better refused now than lost later. Throws `InputError`, naming `from`. */
export function readable(file: AnswerFile, session: Lists, from: string): AnswerFile {
  read(new TextEncoder().encode(answersText(file)), session, from)
  return file
}

function read(bytes: Uint8Array, { library, list }: Lists, name: string): AnswerFile {
  const context = { answerWord, numberWord, checklist: list.checklist, facts: library.facts }
  return readAnswers({ name, bytes }, context)
}

function splitPair(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError('cli.set-shape', { written: text.slice(0, 40) })
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** Several values are separated by commas; nothing after the `=` is an empty list; `unknown` stays a word. */
function splitList(value: string): string | readonly string[] {
  if (value === '') return []
  const parts = value.split(',').map((one) => one.trim())
  return parts.length === 1 ? value : parts
}
