import { questionsOf } from '../../core/checklist/questions-of.ts'
import { differencesIn, senseOf } from '../../core/checklist/sense-of.ts'
import { rule } from '../rule.ts'

/** An id stands for one sense for ever: else a supplier's answer to one buyer is handed to another who asks something else. */
export const baseQuestionChanged = rule({
  id: 'base-question-changed',
  severity: 'error',
  check: ({ checklist, own, setting: { senses } }) => {
    const questions = new Map(questionsOf(checklist).map((question) => [question.id, question]))
    return own.flatMap(({ question: { id }, path }) => {
      const [question, sense] = [questions.get(id), senses.get(id)]
      const keys = question && sense ? differencesIn(senseOf(question), sense) : []
      const [first] = keys
      return first ? [{ path: [...path, first], args: { id, keys: keys.join(', ') } }] : []
    })
  },
})
