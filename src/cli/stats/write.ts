import { join } from 'node:path'
import { codebookOf, notesOf } from '../../cohort/stats/codebook.ts'
import { inWords } from '../../cohort/stats/in-words.ts'
import { classTitle, measureTitle, type Titles } from '../../cohort/stats/labels.ts'
import type { Statistics, WordedStatistics } from '../../core/model/statistics.ts'
import { makeFolder } from '../../node/save/folders.ts'
import { checkOutput, orWriteError } from '../../node/write-file.ts'
import { codebookCsv, figuresCsv } from '../../sheet/statistics/csv.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { giveOutput } from '../give-output.ts'
import type { StatsForm } from './request.ts'
import { statisticsText } from './screen-text.ts'

interface Writing {
  readonly output: string
  readonly form: StatsForm
  readonly force: boolean
  readonly titles: Titles
  readonly context: CommandContext
}

/** Writes the tables in the form that was asked for; into a folder in every form. Throws `WriteError`. */
export async function writeStatistics(statistics: Statistics, writing: Writing): Promise<void> {
  const { output, form, force, titles, context } = writing
  const { words, io } = context
  const worded = inWords(statistics, titles, words)
  const give = (path: string, content: string | Uint8Array) => giveOutput(path, content, { words, force, context })
  if (form === 'txt') io.out(statisticsText(worded, words, io.width))
  else if (form !== 'folder') give(output, await madeAs(form, statistics, worded, writing))
  else {
    orWriteError(output, () => makeFolder(output))
    const files = ['statistics.xlsx', 'statistics.csv', 'codebook.csv', 'statistics.json']
    for (const name of files) checkOutput(join(output, name), force)
    give(join(output, 'statistics.xlsx'), await madeAs('xlsx', statistics, worded, writing))
    give(join(output, 'statistics.csv'), await madeAs('csv', statistics, worded, writing))
    give(join(output, 'codebook.csv'), codebookCsv(worded))
    give(join(output, 'statistics.json'), await madeAs('json', statistics, worded, writing))
  }
}

async function madeAs(
  form: 'xlsx' | 'csv' | 'json',
  statistics: Statistics,
  worded: WordedStatistics,
  { titles, context: { words } }: Writing,
): Promise<string | Uint8Array> {
  switch (form) {
    case 'xlsx':
      return (await import('../../sheet/statistics/xlsx.ts')).statisticsXlsx(worded)
    case 'csv':
      return figuresCsv(worded)
    case 'json':
      return `${JSON.stringify(documentOf(statistics, titles, words), null, 2)}\n`
    default:
      return form satisfies never
  }
}

/** The figures with what their ids mean, as the schema has it. */
function documentOf(statistics: Statistics, titles: Titles, words: Words) {
  const classes = new Map(
    statistics.figures.map((one) => [
      `${one.dimension} ${one.class}`,
      { dimension: one.dimension, class: one.class, title: classTitle(one.dimension, one.class, titles, words) },
    ]),
  )
  const measures = [...new Set(statistics.figures.map(({ measure }) => measure))]
  return {
    ...statistics,
    classes: [...classes.values()],
    measures: measures.map((measure) => ({ measure, title: measureTitle(measure, titles, words) })),
    codebook: codebookOf(words),
    notes: notesOf(statistics, words),
  }
}
