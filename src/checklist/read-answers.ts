import type { Answer, AnswerFile } from '../core/model/answers.ts'
import type { Checklist, Question } from '../core/model/checklist.ts'
import type { FactDefinition, Profile } from '../core/model/facts.ts'
import { type AnswerWords, fittingAnswer, looseAnswer, type WrittenAnswer } from './answer-value.ts'
import type { AnswerDetailDocument, AnswerDocument, AnswersDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import { foldId } from './ids.ts'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import { recordOf } from './plain.ts'
import { doneMarks } from './read-done.ts'
import { profileOf, textOf } from './read-profile.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** How to understand an answers file. Without the checklist and the facts only its shape is checked. */
export interface AnswersContext extends AnswerWords {
  readonly checklist?: Checklist
  readonly facts?: readonly FactDefinition[]
}

/** An answers file of the right shape, before it is checked against the list that it names. */
export type AnswersText = Loaded<AnswersDocument>

/** Reads one firm's answers and checks each against its question. Throws an InputError. */
export function readAnswers(source: Source, context: AnswersContext): AnswerFile {
  return answersIn(loadAnswersText(source), context)
}

/** Parses an answers file: `document.checklist.id` names the list that it answers. Throws an InputError. */
export function loadAnswersText(source: Source): AnswersText {
  return load(source, FORMATS.answers)
}

/**
 * Checks each answer against its question. An answer whose question is not in the checklist is moved to `retired`,
 * one that has come back is moved to `answers` again. What was marked as done is kept whatever it belongs to. Throws an
 * InputError.
 */
export function answersIn(loaded: AnswersText, context: AnswersContext): AnswerFile {
  const { document } = loaded
  const { profile, findings } = profileOf(loaded, context.facts, context)
  const sorted = sortAnswers(loaded, context, profile)
  const questions = context.checklist && questionsById(context.checklist)
  const done = doneMarks(loaded, (id) => questions?.get(foldId(id))?.id ?? id)
  refuse([...findings, ...sorted.findings, ...done.findings, ...emptyFindings(loaded)])
  return {
    checklist: document.checklist,
    revision: document.revision ?? 0,
    ...(document.language ? { language: document.language } : {}),
    firm: document.firm ?? {},
    ...(document.follows ? { follows: document.follows } : {}),
    facts: profile,
    answers: recordOf(sorted.answers),
    retired: recordOf(sorted.retired),
    ...(document.done ? { done: recordOf(done.marks) } : {}),
  }
}

interface Sorted {
  readonly answers: Map<string, Answer>
  readonly retired: Map<string, Answer>
  readonly findings: Finding[]
}

function sortAnswers(loaded: Loaded<AnswersDocument>, context: AnswersContext, profile: Profile): Sorted {
  const sorted: Sorted = { answers: new Map(), retired: new Map(), findings: [] }
  const questions = context.checklist ? questionsById(context.checklist) : null
  for (const written of writtenAnswers('answers', loaded)) {
    const question = questions?.get(foldId(written.id))
    const id = question?.id ?? written.id
    if (sorted.answers.has(id)) {
      const line = loaded.placeOf(['answers', id]).line ?? 0
      sorted.findings.push(loaded.found('id-duplicate', { id, file: loaded.file, line }, written.path))
    } else if (question) {
      const fitting = fittingAnswer(written, question, profile, context, loaded)
      if ('answer' in fitting) sorted.answers.set(id, fitting.answer)
      else sorted.findings.push(fitting.finding)
    } else if (typeof written.detail.value === 'boolean') {
      sorted.findings.push(loaded.found('answer-boolean', { id }, written.path))
    } else (questions ? sorted.retired : sorted.answers).set(id, looseAnswer(written, context))
  }
  for (const written of writtenAnswers('retired', loaded)) {
    const question = questions?.get(foldId(written.id))
    const fitting = question && fittingAnswer(written, question, profile, context, loaded)
    const isBack = question && fitting && 'answer' in fitting && !sorted.answers.has(question.id)
    if (isBack) sorted.answers.set(question.id, fitting.answer)
    else sorted.retired.set(written.id, looseAnswer(written, context))
  }
  return sorted
}

function questionsById({ sections }: Checklist): ReadonlyMap<string, Question> {
  return new Map(sections.flatMap(({ questions }) => questions.map((question) => [foldId(question.id), question])))
}

/** The answers of one part of the file, short or long; what was left empty is not there. */
function writtenAnswers(
  part: 'answers' | 'retired',
  { document, writtenAt }: Loaded<AnswersDocument>,
): readonly WrittenAnswer[] {
  return Object.entries(document[part] ?? {}).flatMap(([id, answer]) => {
    const isLong = isDetail(answer)
    const detail = isLong ? answer : { value: answer }
    if (detail.value === null) return []
    const path = [part, id]
    const text = textOf(detail.value, isLong ? [...path, 'value'] : path, writtenAt)
    return [{ id, detail, text, path }]
  })
}

/** A note without an answer: it would be lost without a word. */
function emptyFindings({ document, found }: Loaded<AnswersDocument>): readonly Finding[] {
  return Object.entries(document.answers).flatMap(([id, answer]) => {
    const isEmpty = isDetail(answer) && answer.value === null && Object.keys(answer).length > 1
    return isEmpty ? [found('value-missing', { key: id }, ['answers', id])] : []
  })
}

function isDetail(answer: AnswerDocument): answer is AnswerDetailDocument {
  return typeof answer === 'object' && answer !== null
}
