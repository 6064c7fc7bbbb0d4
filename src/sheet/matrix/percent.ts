import type { Range } from '../../core/model/assessment.ts'

/** Whole percents of a share of 0 to 1. */
export const percentOf = ({ low, high }: Range): Range => ({ low: Math.round(low * 100), high: Math.round(high * 100) })
