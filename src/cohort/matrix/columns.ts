import type { LadderStep } from '../../core/model/assessment.ts'
import type { LadderId } from '../../core/model/checklist.ts'
import { UNKNOWN } from '../../core/model/facts.ts'
import { statusTold, strengthsTold, toFindOutTold, urgentTold } from '../../core/scoring/told.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Cohort } from '../cohort.ts'
import { taskInWords } from '../phrases.ts'
import { shadeOfLevel } from '../shade.ts'
import { centred, column, day, type FirmColumn, number, onNewPage, type Saying, shaded, share, text } from './cells.ts'
import { changeColumns } from './change-columns.ts'

/** Up to here columns say which firm it is. */
export const NAMING_COLUMNS = 2

/** All columns of the matrix: the one place that says what a firm's row holds. */
export function firmColumns(cohort: Pick<Cohort, 'sections' | 'changes'>, saying: Saying): readonly FirmColumn[] {
  return [
    ...aboutColumns(saying),
    ...resultColumns(saying),
    ...onNewPage([...countColumns(saying), ...ladderColumns(saying), ...runColumns(saying)]),
    ...(cohort.changes === null ? [] : onNewPage(changeColumns(saying))),
    ...onNewPage(sectionColumns(cohort.sections, saying)),
  ]
}

function aboutColumns({ catalogue, words }: Saying): readonly FirmColumn[] {
  return [
    column(words.say('cohort.column.code'), 11, ({ firm }) => text(firm.code ?? '')),
    column(words.say('cohort.column.firm'), 30, ({ firm, client }) => text(firm.name ?? firm.code ?? client)),
    column(words.say('cohort.column.province'), 17, ({ firm }) => text(firm.province ?? '')),
    column(words.say('cohort.column.sector'), 20, ({ facts }) =>
      text(factTitle('sector', facts.sector, catalogue, words)),
    ),
    centred(words.say('cohort.column.people'), 9, ({ size }) => number(size.people)),
    centred(words.say('cohort.column.size'), 9, ({ size }) => text(words.say(`report.size.${size.class}`))),
  ]
}

/** What the result was made with. */
function runColumns({ catalogue, words }: Saying): readonly FirmColumn[] {
  return [
    column(words.say('cohort.column.list'), 24, ({ checklist: { id } }) => {
      const title = catalogue.lists.get(id)
      return text(title === undefined ? id : words.text(title))
    }),
    centred(words.say('cohort.column.day'), 11, ({ today }) => day(today)),
  ]
}

function resultColumns({ catalogue, words }: Saying): readonly FirmColumn[] {
  return [
    column(words.say('report.level'), 18, ({ level }) => {
      const key = level.id ?? 'none'
      return shaded(text(words.say(`report.level.${key}`)), shadeOfLevel(key))
    }),
    centred(words.say('cohort.column.urgent'), 9, (record) => {
      const count = urgentTold(record)
      return shaded(number(count), count !== null && count > 0 ? 'urgent' : null)
    }),
    column(words.say('cohort.column.urgent-names'), 42, ({ urgent }) =>
      shaded(
        text(urgent.map((id) => taskInWords(id, catalogue, words)).join('; ')),
        urgent.length > 0 ? 'urgent' : null,
      ),
    ),
    ...(['law', 'buyer', 'good'] as const).map((line) =>
      centred(words.say(`report.asked.${line}`), 12, ({ lines }) => share(lines[line])),
    ),
    ...catalogue.publishers.map((name) =>
      centred(words.say('report.asked.publisher', { name: clean(name) }), 12, ({ asked }) =>
        asked?.by === name ? share(asked.group) : text(''),
      ),
    ),
  ]
}

function countColumns({ words }: Saying): readonly FirmColumn[] {
  return [
    centred(words.say('cohort.column.gaps'), 9, (record) => number(statusTold(record, 'gap'))),
    centred(words.say('cohort.column.to-write'), 9, (record) => number(statusTold(record, 'to-write'))),
    centred(words.say('cohort.column.to-find-out'), 9, (record) => number(toFindOutTold(record))),
    centred(words.say('cohort.column.strengths'), 9, (record) => number(strengthsTold(record)?.met ?? null)),
    centred(words.say('cohort.column.strengths-asked'), 9, (record) => number(strengthsTold(record)?.asked ?? null)),
    centred(words.say('cohort.column.proofs'), 9, ({ proofs }) => number(proofs)),
  ]
}

/** People with a contract, people insured, and of how many. */
function ladderColumns({ words }: Saying): readonly FirmColumn[] {
  return (['contracts', 'insured'] as const).flatMap((id) => [
    centred(words.say(`cohort.column.${id}`), 9, ({ ladders }) => number(rungOf(ladders, id)?.people ?? null)),
    centred(words.say(`cohort.column.${id}-of`), 9, ({ ladders }) => number(rungOf(ladders, id)?.of ?? null)),
  ])
}

const rungOf = (ladders: readonly LadderStep[], id: LadderId) => ladders.find((ladder) => ladder.id === id)

function sectionColumns(sections: Cohort['sections'], { catalogue, words }: Saying): readonly FirmColumn[] {
  // Of a section that nobody answered enough of there is nothing to see.
  const told = sections.filter(({ all }) => all.firms > 0)
  return told.map(({ section }) => {
    const title = catalogue.sections.get(section)
    return centred(title === undefined ? clean(section) : words.text(title), 11, (record) => {
      const own = record.sections.find(({ id }) => id === section)
      return own === undefined ? null : share(own.group)
    })
  })
}

/** The title of what was chosen; empty where it could not be told. */
function factTitle(id: string, value: unknown, { facts }: Catalogue, words: Words): string {
  if (typeof value !== 'string' || value === UNKNOWN) return ''
  const choice = facts.find((fact) => fact.id === id)?.choices?.find((one) => one.id === value)
  return choice === undefined ? value : words.text(choice.title)
}
