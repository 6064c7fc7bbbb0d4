import { questionsOf } from '../checklist/questions-of.ts'
import type { Answer, AnswerFile } from '../model/answers.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import type { IsoDate } from '../model/text.ts'
import { inFirmsUnit } from '../sizing/variant.ts'

/** Answers that a firm gave before. */
export interface EarlierFile {
  /** What the file is called, for telling. */
  readonly name: string
  readonly file: AnswerFile
  /** The list that it answers; `null` when it is not at hand. */
  readonly checklist: Checklist | null
  readonly saved: IsoDate
}

/** One answer of an earlier file. */
export interface EarlierAnswer {
  readonly id: string
  readonly answer: Answer
  /** As it was asked, in the unit of the firm; `null` when its list is not at hand. */
  readonly question: Question | null
  readonly list: string
  readonly on: IsoDate
  readonly from: EarlierFile
}

/** All answers of earlier files, the newest first; of one day in the order of the files. */
export function earlierAnswers(files: readonly EarlierFile[]): readonly EarlierAnswer[] {
  return files.flatMap(answersOf).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function answersOf(from: EarlierFile): readonly EarlierAnswer[] {
  const { file, checklist } = from
  const questions = checklist ? questionsOf(checklist).map((one) => inFirmsUnit(one, file.facts)) : []
  const byId = new Map(questions.map((one) => [one.id, one]))
  return Object.entries(file.answers).map(([id, answer]) => ({
    id,
    answer,
    question: byId.get(id) ?? null,
    ...sourceOf(id, answer, from),
    from,
  }))
}

/** An answer that was itself taken over is as old as it was then. */
function sourceOf(id: string, { value }: Answer, { file, saved }: EarlierFile): Pick<EarlierAnswer, 'list' | 'on'> {
  const { before = {} } = file
  const said = Object.hasOwn(before, id) ? before[id] : undefined
  if (said?.taken && said.value === value) return { list: said.list, on: said.on }
  return { list: file.checklist.id, on: saved }
}
