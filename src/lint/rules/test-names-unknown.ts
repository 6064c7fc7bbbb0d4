import type { TestDocument } from '../../checklist/documents.ts'
import { nearest } from '../../checklist/near.ts'
import type { Path } from '../../checklist/tree.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import { type Remark, rule } from '../rule.ts'

/** A test that names a question wrongly tests nothing. */
export const testNamesUnknown = rule({
  id: 'test-names-unknown',
  severity: 'error',
  check: ({ checklist, loaded }) => {
    const known = questionsOf(checklist).map(({ id }) => id)
    return (loaded.document.tests ?? []).flatMap((test, index) =>
      idsIn(test, ['tests', index]).flatMap(({ id, path }): readonly Remark[] =>
        known.includes(id) ? [] : [{ path, args: { name: test.name, id, near: nearest(id, known) } }],
      ),
    )
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
