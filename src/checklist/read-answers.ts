import { questionsOf } from '../core/checklist/questions-of.ts'
import type { Answer, AnswerFile } from '../core/model/answers.ts'
import type { Checklist, Question } from '../core/model/checklist.ts'
import type { FactDefinition, Profile } from '../core/model/facts.ts'
import { type AnswerWords, fittingAnswer, looseAnswer, type WrittenAnswer } from './answer-value.ts'
import { decode } from './decode.ts'
import type { AnswerDetailDocument, AnswerDocument, AnswersDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import { foldId } from './ids.ts'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import { recordOf } from './plain.ts'
import { quickJson } from './quick-json.ts'
import { doneMarks, saidBefore } from './read-done.ts'
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

/**
 * Parses an answers file: `document.checklist.id` names the list that it answers. JSON of a program's making is read at
 * the speed of `JSON.parse`; what raises a doubt, and what a place is asked of, is read with care. Throws an InputError.
 */
export function loadAnswersText(source: Source): AnswersText {
  const quick = quickJson(decode(source))
  return FORMATS.answers.fits(quick) ? withPlacesLater(quick, source) : load(source, FORMATS.answers)
}

/** A document whose places are looked up when they are first asked for: only faults have any. */
function withPlacesLater(document: AnswersDocument, source: Source): AnswersText {
  let careful: AnswersText | undefined
  const placed = () => {
    careful ??= load(source, FORMATS.answers)
    return careful
  }
  return {
    file: source.name,
    document,
    found: (code, args, path) => placed().found(code, args, path),
    placeOf: (path) => placed().placeOf(path),
    // Numbers were written as they are read.
    writtenAt: () => undefined,
  }
}

/**
 * Checks each answer against its question. An answer whose question is not in the checklist is moved to `retired`,
 * one that has come back is moved to `answers` again. What was marked as done, and what was said before, is kept whatever it belongs to. Throws an
 * InputError.
 */
export function answersIn(loaded: AnswersText, context: AnswersContext): AnswerFile {
  const { document } = loaded
  const { profile, findings } = profileOf(loaded, context.facts, context)
  const sorted = sortAnswers(loaded, context, profile)
  const questions = context.checklist && questionsById(context.checklist)
  const idOf = (written: string) => questions?.get(foldId(written))?.id ?? written
  const done = doneMarks(loaded, idOf)
  const before = saidBefore(loaded, idOf)
  refuse([...findings, ...sorted.findings, ...done.findings, ...before.findings, ...emptyFindings(loaded)])
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
    ...(document.before ? { before: recordOf(before.said) } : {}),
    ...(document.factsBefore ? { factsBefore: document.factsBefore } : {}),
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
    const question = questions?.get(written.id) ?? questions?.get(foldId(written.id))
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

const byId = new WeakMap<Checklist, ReadonlyMap<string, Question>>()

/** By their folded ids, and as they are; worked out once a list. */
function questionsById(checklist: Checklist): ReadonlyMap<string, Question> {
  const known = byId.get(checklist)
  if (known) return known
  const made = new Map(
    questionsOf(checklist).flatMap((one) => [[one.id, one] as const, [foldId(one.id), one] as const]),
  )
  byId.set(checklist, made)
  return made
}

/** The answers of one part of the file, short or long; what was left empty is not there. */
function writtenAnswers(
  part: 'answers' | 'retired',
  { document, writtenAt }: Loaded<AnswersDocument>,
): readonly WrittenAnswer[] {
  const written: WrittenAnswer[] = []
  for (const [id, answer] of Object.entries(document[part] ?? {})) {
    const isLong = isDetail(answer)
    const detail = isLong ? answer : { value: answer }
    if (detail.value === null) continue
    const path = [part, id]
    const text =
      typeof detail.value === 'string'
        ? detail.value
        : textOf(detail.value, isLong ? [...path, 'value'] : path, writtenAt)
    written.push({ id, detail, text, path })
  }
  return written
}

/** A note without an answer: it would be lost without a word. */
function emptyFindings({ document, found }: Loaded<AnswersDocument>): readonly Finding[] {
  const { answers } = document
  return Object.keys(answers)
    .filter((id) => {
      const answer = answers[id] ?? null
      return isDetail(answer) && answer.value === null && Object.keys(answer).length > 1
    })
    .map((id) => found('value-missing', { key: id }, ['answers', id]))
}

function isDetail(answer: AnswerDocument): answer is AnswerDetailDocument {
  return typeof answer === 'object' && answer !== null
}
