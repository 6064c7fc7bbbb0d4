import { csvText } from '../sheet/csv-text.ts'
import { guardFormula } from '../sheet/formula-guard.ts'
import type { Words } from '../words/words.ts'
import type { Fault } from './faults.ts'

/** What was set aside and how to mend it, a row for each fault, to work through in a spreadsheet. */
export function errorsCsv(faults: Iterable<Fault>, words: Words): string {
  const head = [
    words.say('errors.file'),
    words.say('errors.row'),
    words.say('errors.column'),
    words.say('errors.what'),
    words.say('errors.mend'),
  ]
  const rows = [...faults].map(({ file, sheet, row, line, column, what, mend }) =>
    [sheet === undefined ? file : `${file} (${sheet})`, row ?? line ?? '', column ?? '', what, mend].map((cell) =>
      guardFormula(String(cell)),
    ),
  )
  return csvText([head, ...rows])
}
