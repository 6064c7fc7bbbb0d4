import { taskInWords } from '../phrases.ts'
import { shadeOfLevel } from '../shade.ts'
import { changeOf } from '../tally/changes.ts'
import { column, type FirmColumn, type Saying, shaded, text } from './cells.ts'

/** What is new since the last run. */
export function changeColumns({ catalogue, words }: Saying): readonly FirmColumn[] {
  const names = (ids: readonly string[]) => text(ids.map((id) => taskInWords(id, catalogue, words)).join('; '))
  return [
    column(words.say('cohort.column.level-before'), 18, (_, before) => {
      if (before === undefined) return null
      const key = before.level.id ?? 'none'
      return shaded(text(words.say(`report.level.${key}`)), shadeOfLevel(key))
    }),
    column(words.say('cohort.column.change'), 14, (record, before) => {
      if (before === undefined) return text(words.say('cohort.change.new'))
      const change = changeOf(record, before)
      if (change === null) return text(words.say('cohort.change.not-compared'))
      if (change.rise > 0) return shaded(text(words.say('cohort.change.up')), 'high')
      if (change.rise < 0) return shaded(text(words.say('cohort.change.down')), 'low')
      return text(words.say('cohort.change.same'))
    }),
    column(words.say('cohort.column.urgent-closed'), 30, (record, before) =>
      names((before && changeOf(record, before)?.closed) ?? []),
    ),
    column(words.say('cohort.column.urgent-new'), 30, (record, before) =>
      shaded(names((before && changeOf(record, before)?.opened) ?? []), 'urgent'),
    ),
  ]
}
