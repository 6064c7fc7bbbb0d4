import { isAnswered } from '../core/answer/is-answered.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import { nameQuestions } from './name-questions.ts'
import { sizedFor } from './order.ts'
import type { Library, Notice } from './state.ts'

/** So many questions are named each. */
const FEW = 3

/**
 * What the list has become since the answers in `file` were given to the one in `was`; `null` when nothing of it
 * concerns them. Which questions are new cannot be told from those that were put off: both are open.
 */
export function listChanged(was: AnswerFile['checklist'], file: AnswerFile, library: Library): Notice | null {
  const { checklist, sha256 } = library
  const isOther = (was.version ?? checklist.version) !== checklist.version
  if (!isOther && (was.sha256 ?? sha256) === sha256) return null
  const { kept } = sizedFor(library, file)
  const [given, open] = split(kept, ({ question }) => Object.hasOwn(file.answers, question.id))
  const again = given.filter(({ question }) => !isAnswered(question, file.answers)).map(({ question }) => question)
  const asked = new Set(questionsOf(checklist).map(({ id }) => id))
  const gone = Object.keys(file.retired).filter((id) => !asked.has(id))
  const isOlder = was.version !== undefined && comesBefore(checklist.version, was.version)
  if (!isOlder && again.length + gone.length === 0 && !(isOther && given.length > 0 && open.length > 0)) return null
  return {
    code: 'list-changed',
    newer: isOlder ? (was.version ?? null) : null,
    open: given.length > 0 ? open.length : 0,
    again: nameQuestions(again, checklist, FEW),
    gone,
  }
}

function split<T>(all: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(test), all.filter((one) => !test(one))]
}

/** By their three numbers: 1.9.0 comes before 1.10.0. */
function comesBefore(version: string, other: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number)
  const others = numbers(other)
  const differing = numbers(version)
    .map((number, place) => number - (others[place] ?? 0))
    .find((one) => one !== 0)
  return differing !== undefined && differing < 0
}
