import type { ChecklistDocument } from '../../checklist/documents.ts'
import { foldId } from '../../checklist/ids.ts'
import type { Path } from '../../checklist/tree.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import { rule } from '../rule.ts'

/** What is for life and limb, for children and for pay is worth more to a buyer than anything of its own. */
export const criticalDropped = rule({
  id: 'critical-dropped',
  severity: 'warning',
  check: ({ base, checklist, loaded: { document } }) => {
    const kept = new Set(questionsOf(checklist).map(({ id }) => foldId(id)))
    return base
      .filter(({ question: { id, severity } }) => severity === 'critical' && !kept.has(foldId(id)))
      .map(({ section, question: { id } }) => ({ path: whereDropped([id, section], document), args: { id } }))
  },
})

/** The line that names it or its section; else that which keeps others only. */
function whereDropped(names: readonly string[], { drop = [], keep }: ChecklistDocument): Path {
  const folded = names.map(foldId)
  const index = drop.findIndex((one) => folded.includes(foldId(one)))
  return index === -1 ? [keep ? 'keep' : 'drop'] : ['drop', index]
}
