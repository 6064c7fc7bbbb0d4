import { misfit } from '../answer/misfit.ts'
import { directionOf } from '../answer/target.ts'
import type { Question } from '../model/checklist.ts'
import type { Profile } from '../model/facts.ts'
import type { Text } from '../model/text.ts'
import type { EarlierAnswer } from './earlier.ts'

/** What has changed about a question, so that an answer to it no longer answers it. */
export type Change = 'meaning' | 'kind' | 'unit' | 'choices' | 'target' | 'counted' | 'answer'

/** What has changed between the question that was answered and the one of that id that is asked now; `null` for nothing. */
export function changeOf({ answer, question }: EarlierAnswer, asked: Question, profile: Profile): Change | null {
  if ((answer.meaning ?? question?.meaning ?? asked.meaning) !== asked.meaning) return 'meaning'
  const other = question && measureChange(question, asked)
  if (other) return other
  return misfit(asked, answer, profile) === null ? null : 'answer'
}

function measureChange(before: Question, now: Question): Change | null {
  if (before.kind !== now.kind) return 'kind'
  if (before.kind === 'number' && now.kind === 'number') {
    if (before.unit !== now.unit) return 'unit'
    return directionOf(before.target) === directionOf(now.target) ? null : 'target'
  }
  if (before.kind === 'count' && now.kind === 'count') return before.of === now.of ? null : 'counted'
  if (before.kind === 'choice' && now.kind === 'choice') return idsOf(before) === idsOf(now) ? null : 'choices'
  return null
}

const idsOf = ({ choices }: Extract<Question, { kind: 'choice' }>): string =>
  choices
    .map(({ id }) => id)
    .toSorted()
    .join(' ')

/** Whether two questions of one id are asked in the same words, in a language that both have. */
export function isAskedAlike(before: Question, now: Question): boolean {
  return saysSame(before.ask, now.ask)
}

function saysSame(one: Text, other: Text): boolean {
  return Object.entries(one).some(([language, said]) => other[language] === said)
}
