import type { Burden } from '../model/burden.ts'
import type { Checklist } from '../model/checklist.ts'
import type { SizeClass } from '../model/sized.ts'
import { choose } from '../sizing/choose.ts'
import { preparedList } from '../sizing/prepared-list.ts'
import type { BurdenSetting } from './burden-setting.ts'
import { countingOf, type Figures, highest } from './counting.ts'
import { gradeOf } from './grade.ts'
import { isOwn } from './is-own.ts'
import { typicalFirms } from './typical-firms.ts'

const SIZES: readonly SizeClass[] = ['micro', 'small', 'medium', 'large']

/** What a list asks of firms of each size, and how heavy that is. */
export function measureBurden(checklist: Checklist, setting: BurdenSetting): Burden {
  return burdenOf(checklist, countBySize(checklist, setting))
}

/** The burden of a list of which is counted what it asks of each size. */
export function burdenOf({ tailoring }: Checklist, sizes: readonly SizeCount[]): Burden {
  return {
    ...gradeOf(sizes, tailoring?.offer.length !== 0),
    sizes: sizes.map(({ size, kept: { hard: _graded, ...figures } }) => ({ size, ...figures })),
  }
}

/** What a firm of one size is asked, and what of it its publisher alone asks, the caps set aside: the most of each. */
export interface SizeCount {
  readonly size: SizeClass
  readonly kept: Figures
  readonly own: Figures
}

/** Counts for each size, the smallest first. */
export function countBySize(checklist: Checklist, setting: BurdenSetting): readonly SizeCount[] {
  const { facts, packaged } = setting
  const list = preparedList(checklist)
  const count = countingOf(checklist, setting)
  const firms = typicalFirms(checklist, facts).map(({ profile, size }) => {
    const { asked, over } = choose(list, profile, size)
    const kept = asked.filter((one) => one !== null)
    // What the caps take from a firm was meant for it all the same.
    const meant = [...kept, ...over.map((one) => one.asked)]
    const own = count(meant.filter(({ question }) => isOwn(question, packaged)))
    // What its publisher made of a packaged question is its doing too.
    return { size: size.class, kept: count(kept), own: { ...own, hard: count(meant).hard } }
  })
  return SIZES.map((size) => {
    const those = firms.filter((firm) => firm.size === size)
    return { size, kept: highest(those.map(({ kept }) => kept)), own: highest(those.map(({ own }) => own)) }
  })
}
