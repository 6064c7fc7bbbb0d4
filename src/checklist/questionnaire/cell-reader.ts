import type { Answer, AnswerFile } from '../../core/model/answers.ts'
import { ANSWER_STATES } from '../../core/model/answers.ts'
import type { Profile } from '../../core/model/facts.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { InputError } from '../input-error.ts'
import { loadTree } from '../load.ts'
import { answersIn } from '../read-answers.ts'
import type { Entry, Tree } from '../tree.ts'
import { FORMATS } from '../validate.ts'
import type { AnswerLine } from './answer-lines.ts'
import { placeOf } from './find-at.ts'
import { isFilled, type PageCell } from './page.ts'
import type { QuestionnaireContext } from './read-questionnaire.ts'

type Refused = { readonly findings: readonly Finding[] }

/** Reads single cells by the same checks as a file of answers. */
export interface CellReader {
  readonly firm: (line: AnswerLine) => { readonly firm: AnswerFile['firm'] } | Refused
  readonly fact: (
    line: AnswerLine,
    id: string,
    values: readonly PageCell[] | string,
  ) => { readonly facts: Profile } | Refused
  /** `answer` is none where the row says nothing. */
  readonly answer: (line: AnswerLine, id: string, profile: Profile) => { readonly answer: Answer | undefined } | Refused
  /** A yes or a no; `null` for anything else. */
  readonly yesOrNo: (line: AnswerLine) => boolean | null
  /** What a file of answers calls what a cell says. */
  readonly valueIn: (cell: PageCell, id: string) => string
}

/** What the kind of a cell says against it. */
const NO_VALUES: Partial<Record<PageCell['kind'], FindingCode>> = {
  date: 'questionnaire-date',
  error: 'questionnaire-formula',
  unknown: 'questionnaire-formula',
}

export function cellReader(file: string, context: QuestionnaireContext): CellReader {
  const { names, checklist } = context
  const read = (line: AnswerLine, entries: readonly Entry[]): AnswerFile => {
    const cells = [line.answer, ...(line.note ? [line.note] : []), ...(line.proof ? [line.proof] : [])]
    const placeAt = (at: number) => placeOf(file, line.page, cells[at] ?? line.answer)
    const tree = map([
      entry('format', FORMATS.answers.id),
      { key: 'checklist', keyAt: 0, value: map([entry('id', checklist.id)]) },
      ...entries,
    ])
    return answersIn(loadTree({ tree, placeAt }, file, FORMATS.answers), context)
  }
  const refused = (error: unknown): Refused => {
    if (error instanceof InputError) return { findings: error.findings }
    throw error
  }
  const against = (line: AnswerLine, id: string): Refused | null => {
    const { kind, text } = line.answer
    const code = NO_VALUES[kind]
    if (code === 'questionnaire-date' || code === 'questionnaire-formula')
      return { findings: [{ code, args: {}, place: placeOf(file, line.page, line.answer) }] }
    if (kind !== 'text' || names.optionIn(id, text) !== null || !names.goesOnAfterOption(id, text)) return null
    return {
      findings: [{ code: 'questionnaire-note-in-answer', args: {}, place: placeOf(file, line.page, line.answer) }],
    }
  }
  const valueIn = ({ kind, text }: PageCell, id: string): string => {
    if (kind === 'boolean') return text === 'true' ? 'yes' : 'no'
    return names.optionIn(id, text) ?? text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
  }
  return {
    valueIn,
    yesOrNo({ id, answer }) {
      const value = valueIn(answer, id)
      const state = ANSWER_STATES.find((one) => one === value) ?? context.answerWord(value)
      return state === 'yes' ? true : state === 'no' ? false : null
    },
    firm(line) {
      const refusal = against(line, line.id)
      if (refusal) return refusal
      try {
        const { firm } = read(line, [
          { key: 'firm', keyAt: 0, value: map([entry(line.id, valueIn(line.answer, line.id))]) },
          ...emptyParts,
        ])
        return { firm }
      } catch (error) {
        return refused(error)
      }
    },
    fact(line, id, values) {
      const refusal = typeof values === 'string' ? against(line, line.id) : null
      if (refusal) return refusal
      const value: Tree =
        typeof values === 'string'
          ? scalar(values, 0)
          : { kind: 'list', at: 0, items: values.map((cell) => scalar(cell.text, 0)) }
      try {
        const { facts } = read(line, [
          { key: 'facts', keyAt: 0, value: map([{ key: id, keyAt: 0, value }]) },
          { key: 'answers', keyAt: 0, value: map([]) },
        ])
        return { facts }
      } catch (error) {
        return refused(error)
      }
    },
    answer(line, id, profile) {
      const refusal = against(line, line.id)
      if (refusal) return refusal
      if (!isFilled(line.answer))
        return {
          findings: [{ code: 'questionnaire-no-answer', args: {}, place: placeOf(file, line.page, line.answer) }],
        }
      const beside = [
        ...(line.note && isFilled(line.note) ? [entry('note', line.note.text, 1)] : []),
        ...(line.proof && isFilled(line.proof) ? [entry('proof', line.proof.text, line.note ? 2 : 1)] : []),
      ]
      const value = entry('value', valueIn(line.answer, line.id))
      try {
        const { answers } = read(line, [
          { key: 'facts', keyAt: 0, value: profileTree(profile) },
          { key: 'answers', keyAt: 0, value: map([{ key: id, keyAt: 0, value: map([value, ...beside]) }]) },
        ])
        return { answer: answers[id] }
      } catch (error) {
        return refused(error)
      }
    },
  }
}

const emptyParts: readonly Entry[] = [
  { key: 'facts', keyAt: 0, value: { kind: 'map', at: 0, entries: [] } },
  { key: 'answers', keyAt: 0, value: { kind: 'map', at: 0, entries: [] } },
]

/** The numbers of the firm, which counts are held against; they were checked before. */
function profileTree(profile: Profile): Tree {
  const numbers = Object.entries(profile).filter(([, value]) => typeof value === 'number')
  return map(numbers.map(([id, value]) => entry(id, `${value}`.replace(/^(\d{1,3}\.\d{3})$/, '$10'))))
}

function map(entries: readonly Entry[]): Tree {
  return { kind: 'map', at: 0, entries }
}

function entry(key: string, text: string, at = 0): Entry {
  return { key, keyAt: at, value: scalar(text, at) }
}

function scalar(text: string, at: number): Tree {
  const said = text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
  return { kind: 'scalar', at, value: said === '' ? null : said, source: said, plain: false }
}
