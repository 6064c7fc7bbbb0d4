import type { TestDocument } from '../../checklist/documents.ts'
import { NONE } from '../../checklist/finding.ts'
import { foldId } from '../../checklist/ids.ts'
import { nearestOfMany } from '../../checklist/near.ts'
import type { Path } from '../../checklist/tree.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import { rule } from '../rule.ts'

/** A test that names a question wrongly tests nothing. */
export const testNamesUnknown = rule({
  id: 'test-names-unknown',
  severity: 'error',
  check: ({ checklist, loaded }) => {
    const known = questionsOf(checklist).map(({ id }) => id)
    const folded = new Set(known.map(foldId))
    const missing = (loaded.document.tests ?? []).flatMap((test, index) =>
      idsIn(test, ['tests', index])
        .filter(({ id }) => !folded.has(foldId(id)))
        .map((one) => ({ ...one, name: test.name })),
    )
    const near = nearestOfMany(
      missing.map(({ id }) => id),
      known,
    )
    return missing.map(({ id, path, name }, at) => ({ path, args: { name, id, near: near[at] ?? NONE } }))
  },
})

function idsIn(
  { answers = {}, expect }: TestDocument,
  path: Path,
): readonly { readonly id: string; readonly path: Path }[] {
  const lists = (['kept', 'leftOut', 'thisWeek'] as const).flatMap((key) =>
    (expect[key] ?? []).map((id, index) => ({ id, path: [...path, 'expect', key, index] })),
  )
  return [...Object.keys(answers).map((id) => ({ id, path: [...path, 'answers', id] })), ...lists]
}
