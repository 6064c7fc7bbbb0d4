import type { ScoreRecord } from '../../core/model/score-record.ts'
import type { Dimension } from '../../core/model/statistics.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { addFirm } from './add-firm.ts'
import { classOf } from './dimensions.ts'
import { newTally, type Tally } from './tally.ts'

/** More classes are no classes: a column that somebody filled with addresses. Also what keeps the memory flat. */
const MOST_CLASSES = 400

/** One class while it is gathered: how often its name was written in each way. */
interface Class {
  readonly tally: Tally
  readonly written: Map<string, number>
}

/** What was gathered of the firms so far. */
export interface Gathering {
  readonly all: Tally
  /** `null` for a dimension that fell into too many classes. */
  readonly by: Map<Dimension, Map<string, Class> | null>
  readonly scoring: Set<string>
  readonly lists: Set<string>
  days: { from: IsoDate; to: IsoDate } | null
}

export function newGathering(dimensions: readonly Dimension[]): Gathering {
  return {
    all: newTally(),
    by: new Map(dimensions.map((one) => [one, new Map()])),
    scoring: new Set(),
    lists: new Set(),
    days: null,
  }
}

/** Counts a firm in; what comes out does not depend on the order of the firms. */
export function gather(gathering: Gathering, record: ScoreRecord): void {
  addFirm(gathering.all, record)
  for (const [dimension, classes] of gathering.by) {
    if (classes === null) continue
    const { id, written } = classOf(record, dimension)
    const one = classes.get(id) ?? { tally: newTally(), written: new Map() }
    classes.set(id, one)
    addFirm(one.tally, record)
    if (one.written.size < MOST_CLASSES) one.written.set(written, (one.written.get(written) ?? 0) + 1)
    if (classes.size > MOST_CLASSES) gathering.by.set(dimension, null)
  }
  gathering.scoring.add(record.scoring)
  gathering.lists.add(record.checklist.id)
  const { days } = gathering
  gathering.days = {
    from: days === null || record.today < days.from ? record.today : days.from,
    to: days === null || record.today > days.to ? record.today : days.to,
  }
}

/** The classes by the names that are written most often; of two that are, the first in code-unit order. */
export function classesOf(
  classes: ReadonlyMap<string, Class>,
): readonly { readonly id: string; readonly tally: Tally }[] {
  return [...classes.values()].map(({ tally, written }) => {
    const [id = ''] = [...written].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? []
    return { id, tally }
  })
}
