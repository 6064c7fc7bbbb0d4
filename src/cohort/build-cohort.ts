import type { ClientRecord } from '../core/model/score-record.ts'
import type { Catalogue } from './catalogue.ts'
import type { Cohort, CohortRemark } from './cohort.ts'
import { tallyCalls } from './tally/calls.ts'
import { tallyChanges } from './tally/changes.ts'
import { tallyLadders } from './tally/ladders.ts'
import { tallyLevels } from './tally/levels.ts'
import { tallyQuestions } from './tally/questions.ts'
import { tallyRuns } from './tally/runs.ts'
import { tallySections } from './tally/sections.ts'

/**
 * Sees many results together, one after the other. It keeps counts and short lists of names alone, so that its memory
 * does not grow with the number of firms; the order in which they come makes no difference.
 */
export interface CohortBuilder {
  /** One result, with that of the same client in the last run where there is one. */
  add(record: ClientRecord, before?: ClientRecord): void
  /** A client of the last run that is no longer there. */
  gone(before: ClientRecord): void
  /** A client that could not be read or scored. */
  setAside(count?: number): void
  /** All of it, in the words of these lists. May be asked for at any time. */
  cohort(catalogue: Catalogue): Cohort
}

/** `since`: whether there is an earlier run, without which nothing is said of changes. */
export function cohortBuilder({ since }: { readonly since: boolean }): CohortBuilder {
  const [runs, levels, sections, questions] = [tallyRuns(), tallyLevels(), tallySections(), tallyQuestions()]
  const [calls, ladders, changes] = [tallyCalls(), tallyLadders(), tallyChanges()]
  let setAside = 0
  return {
    add: (record, before) => {
      for (const tally of [runs, levels, sections, questions, calls, ladders]) tally.add(record)
      changes.add(record, before)
    },
    gone: changes.gone,
    setAside: (count = 1) => {
      setAside += count
    },
    cohort: (catalogue) => {
      const { firms, people, lists, remarks } = runs.result()
      const { notAtHand, ...shared } = questions.result(catalogue)
      return {
        firms,
        people,
        levels: levels.result(lists),
        sections: sections.result(catalogue),
        ...shared,
        ...calls.result(),
        ladders: ladders.result(),
        changes: since ? changes.result() : null,
        remarks: [...remarks, ...counted('set-aside', setAside), ...counted('question-not-at-hand', notAtHand)],
      }
    },
  }
}

function counted(code: 'set-aside' | 'question-not-at-hand', count: number): readonly CohortRemark[] {
  return count > 0 ? [{ code, count }] : []
}
