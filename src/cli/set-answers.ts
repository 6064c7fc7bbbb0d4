import { readAnswers } from '../checklist/read-answers.ts'
import type { Answer, AnswerFile } from '../core/model/answers.ts'
import { answerWord } from '../words/answer-words.ts'
import { numberWord } from '../words/number-words.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/**
 * Answers given as `id=value`, facts and questions alike, put into an answers file by the same reader and the
 * same checks as a file. Throws `UsageError` or `InputError`.
 */
export function setAnswers(file: AnswerFile, settings: readonly string[], { library, list }: Session): AnswerFile {
  const { checklist } = list
  const pairs = settings.map(splitPair)
  const isFact = (id: string) => library.facts.some((fact) => fact.id === id)
  const facts = pairs.filter(([id]) => isFact(id)).map(([id, value]): [string, unknown] => [id, factText(value)])
  const document = {
    format: 'tukiem/answers/1',
    checklist: { id: checklist.id },
    facts: { ...file.facts, ...Object.fromEntries(facts) },
    answers: Object.fromEntries(pairs.filter(([id]) => !isFact(id))),
  }
  const source = { name: '--set', bytes: new TextEncoder().encode(JSON.stringify(document)) }
  const given = readAnswers(source, { answerWord, numberWord, checklist, facts: library.facts })
  const [unknown] = Object.keys(given.retired)
  if (unknown !== undefined) throw new UsageError('cli.set-unknown', { id: unknown, list: checklist.id })
  const meanings = new Map(
    checklist.sections.flatMap((section) => section.questions.map((one) => [one.id, one.meaning])),
  )
  const stamped = Object.entries(given.answers).map(([id, answer]): [string, Answer] => {
    return [id, { ...answer, meaning: meanings.get(id) ?? 1 }]
  })
  return { ...file, facts: given.facts, answers: { ...file.answers, ...Object.fromEntries(stamped) } }
}

function splitPair(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError('cli.set-shape', { written: text.slice(0, 40) })
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** Several values are separated by commas; nothing after the `=` is an empty list. */
function factText(value: string): string | readonly string[] {
  if (value === '') return []
  return value.includes(',') ? value.split(',').map((one) => one.trim()) : value
}
