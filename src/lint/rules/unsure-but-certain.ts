import { rule } from '../rule.ts'

/** What rests on a fact that is not firm names at least one law as not certain; reports then say "check with …". */
export const unsureButCertain = rule({
  id: 'unsure-but-certain',
  severity: 'error',
  check: ({ own, setting: { factSheet } }) => {
    const confidence = new Map(factSheet.map((fact) => [fact.id, fact.confidence]))
    return own.flatMap(({ question, path }) => {
      const soft = (question.facts ?? []).filter((id) => (confidence.get(id) ?? 'high') !== 'high')
      const certain = (question.laws ?? []).every((law) => law.certain)
      return question.basis === 'law' && certain && soft.length > 0
        ? [{ path: [...path, 'laws'], args: { id: question.id, facts: soft.join(', ') } }]
        : []
    })
  },
})
