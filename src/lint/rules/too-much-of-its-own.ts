import { SIZE_LIMITS } from '../../core/sizing/size.ts'
import { type Remark, rule } from '../rule.ts'

const SIZES = ['micro', 'small', 'medium'] as const

/** What a publisher adds takes the place of what the law asks: beyond the cap of a size nothing else is left. */
export const tooMuchOfItsOwn = rule({
  id: 'too-much-of-its-own',
  severity: 'error',
  check: ({ loaded: { document }, sizes }) =>
    SIZES.flatMap((size): readonly Remark[] => {
      const count = sizes.find((one) => one.size === size)?.own.questions ?? 0
      const limit = SIZE_LIMITS[size].questions
      const path = [document.add ? 'add' : 'sections']
      if (2 * count <= limit || document.module) return []
      return [
        {
          path,
          args: { size, count, limit, half: Math.floor(limit / 2) },
          severity: count > limit ? 'error' : 'warning',
        },
      ]
    }),
})
