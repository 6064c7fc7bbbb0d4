import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { Question } from '../../core/model/checklist.ts'
import { rule } from '../rule.ts'

/** So many codes tell what a question is about; one alone is a wide field. */
const FROM = 2

/** What the base asks already is answered already: asking it again in other words doubles the work and halves the trust. */
export const askedByBase = rule({
  id: 'asked-by-base',
  severity: 'info',
  check: ({ asked, checklist, setting: { senses } }) => {
    const base = questionsOf(checklist).filter(({ id }) => senses.has(id))
    return asked.flatMap(({ question, path }) => {
      const codes = codesOf(question)
      const covers = (one: Question) => codes.every((code) => codesOf(one).includes(code))
      const twin = codes.length < FROM ? undefined : base.find(covers)
      return twin ? [{ path: [...path, 'codes'], args: { id: question.id, other: twin.id } }] : []
    })
  },
})

function codesOf({ codes }: Question): readonly string[] {
  return Object.entries(codes).flatMap(([scheme, some]) => some.map((code) => `${scheme} ${code}`))
}
