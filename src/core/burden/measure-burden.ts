import type { Burden } from '../model/burden.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import type { HardThing } from '../model/content.ts'
import type { FactDefinition } from '../model/facts.ts'
import type { SizeClass } from '../model/sized.ts'
import { choose } from '../sizing/choose.ts'
import { preparedList } from '../sizing/prepared-list.ts'
import { countingOf, type Figures, highest } from './counting.ts'
import { gradeOf } from './grade.ts'
import { typicalFirms } from './typical-firms.ts'

/** What a list is held against. */
export interface BurdenSetting {
  readonly facts: readonly FactDefinition[]
  readonly hardThings: readonly HardThing[]
  /** Ids of the questions of packaged lists: they are what a firm is asked anyway, and their weight is nobody's doing. */
  readonly packaged: ReadonlySet<string>
}

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
export function countBySize(
  checklist: Checklist,
  { facts, hardThings, packaged }: BurdenSetting,
): readonly SizeCount[] {
  const list = preparedList(checklist)
  const count = countingOf(checklist, hardThings)
  const firms = typicalFirms(checklist, facts).map(({ profile, size }) => {
    const { asked, over } = choose(list, profile, size)
    const kept = asked.filter((one) => one !== null)
    // What the caps take from a firm was meant for it all the same.
    const own = [...kept, ...over.map((one) => one.asked)].filter(({ question }) => isOwn(question, packaged))
    return { size: size.class, kept: count(kept), own: count(own) }
  })
  return SIZES.map((size) => {
    const those = firms.filter((firm) => firm.size === size)
    return { size, kept: highest(those.map(({ kept }) => kept)), own: highest(those.map(({ own }) => own)) }
  })
}

/** Whether its publisher alone asks for it. A list of somebody's own may ask for what its country's law asks. */
export function isOwn({ id, basis, own }: Question, packaged: ReadonlySet<string>): boolean {
  return own === true || (basis !== 'law' && !packaged.has(id))
}
