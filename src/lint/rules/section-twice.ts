import { foldId } from '../../checklist/ids.ts'
import { rule } from '../rule.ts'

/** Two sections with one id become one, and the title of the second is lost. */
export const sectionTwice = rule({
  id: 'section-twice',
  severity: 'warning',
  check: ({ loaded: { document } }) => {
    const all = (['sections', 'add'] as const).flatMap((key) =>
      (document[key] ?? []).map(({ id }, index) => ({ id, path: [key, index, 'id'] })),
    )
    return all
      .filter(({ id }, at) => all.findIndex((one) => foldId(one.id) === foldId(id)) < at)
      .map(({ id, path }) => ({ path, args: { id } }))
  },
})
