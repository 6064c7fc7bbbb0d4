import type { Range } from '../core/model/assessment.ts'
import type { Shade } from '../core/model/report.ts'
import type { LevelKey } from './cohort.ts'

/** Where the bands of a score begin: what is surely in order decides, as it does for levels. */
export const BANDS = { high: 0.75, middle: 0.5 } as const

export const shadeOf = ({ low }: Range): Shade => (low >= BANDS.high ? 'high' : low >= BANDS.middle ? 'middle' : 'low')

const LEVEL_SHADES: Readonly<Record<LevelKey, Shade | null>> = {
  'first-steps': 'low',
  'safe-start': 'middle',
  'lawful-base': 'high',
  'buyer-ready': 'high',
  leading: 'high',
  none: null,
}

export const shadeOfLevel = (level: LevelKey): Shade | null => LEVEL_SHADES[level]
