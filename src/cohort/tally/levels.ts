import { LEVELS } from '../../core/model/assessment.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import type { SizeClass } from '../../core/model/sized.ts'
import type { LevelCounts, LevelKey } from '../cohort.ts'

/** From few people to many. */
export const SIZES = ['micro', 'small', 'medium', 'large'] as const satisfies readonly SizeClass[]
/** From low to high; last where it cannot be told. */
export const LEVEL_KEYS: readonly LevelKey[] = [...LEVELS, 'none']

type Counts = Record<LevelKey, number>

/** How many firms are on each level: of all, of each size, of each list. */
export function tallyLevels() {
  const all = none()
  const bySize = { micro: none(), small: none(), medium: none(), large: none() }
  const byList = new Map<string, Counts>()
  return {
    add: ({ level, size, checklist }: ClientRecord): void => {
      const list = byList.get(checklist.id) ?? none()
      byList.set(checklist.id, list)
      for (const counts of [all, bySize[size.class], list]) counts[level.id ?? 'none'] += 1
    },
    result: (lists: readonly string[]): readonly LevelCounts[] => [
      counted({ by: 'all' }, all),
      ...SIZES.map((size) => counted({ by: 'size', size }, bySize[size])).filter(({ firms }) => firms > 0),
      ...(byList.size > 1 ? lists.map((list) => counted({ by: 'list', list }, byList.get(list) ?? none())) : []),
    ],
  }
}

const none = (): Counts => ({
  'first-steps': 0,
  'safe-start': 0,
  'lawful-base': 0,
  'buyer-ready': 0,
  leading: 0,
  none: 0,
})

const counted = (group: LevelCounts['group'], counts: Counts): LevelCounts => ({
  group,
  firms: LEVEL_KEYS.reduce((sum, level) => sum + counts[level], 0),
  counts: { ...counts },
})
