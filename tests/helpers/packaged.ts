import { readdirSync, readFileSync } from 'node:fs'
import {
  type ListContext,
  readBurdens,
  readCalendar,
  readChecklist,
  readCrosswalk,
  readFactSheet,
  readFacts,
  readLaws,
  readParameters,
  readPlainWords,
  type Source,
} from '../../src/checklist/index.ts'
import type { Checklist } from '../../src/core/model/checklist.ts'
import type { LintSetting } from '../../src/lint/index.ts'
import { loadSenses, loadWordings } from '../../src/node/library.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'

const FOLDER = 'checklists'

/** A file of checklists/, read from disk and not from what was built. */
export function packagedSource(name: string): Source {
  return { name: `${FOLDER}/${name}`, bytes: readFileSync(`${FOLDER}/${name}`) }
}

export const facts = readFacts(packagedSource('facts.yaml'))
export const laws = readLaws(packagedSource('laws.yaml'))
export const parameters = readParameters(packagedSource('parameters.yaml'), { facts, laws })
export const duties = readCalendar(packagedSource('calendar.yaml'), { facts, laws })
export const hardThings = readBurdens(packagedSource('burdens.yaml'), { laws })
export const crosswalk = readCrosswalk(packagedSource('crosswalk.yaml'))
export const factSheet = readFactSheet(packagedSource('fact-sheet.yaml'))
export const plainWords = readPlainWords(packagedSource('plain-words.yaml'))

/** Ids of all packaged lists and modules. */
export const LIST_IDS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => /^vn\..*\.yaml$/.test(file))
  .map((file) => file.replace(/\.yaml$/, ''))

export const listContext: ListContext = {
  facts,
  laws,
  parameters,
  packaged: LIST_IDS,
  resolve: (id) => (LIST_IDS.includes(id) ? packagedSource(`${id}.yaml`) : null),
}

/** What lists are held against on a day, read from disk; what questions mean, as it was built. */
export function lintSetting(today: string): LintSetting {
  const [senses, wordings] = [loadSenses('.'), loadWordings('.')]
  const answerWords = { answerWord, numberWord }
  return { ...listContext, today, crosswalk, factSheet, plainWords, hardThings, senses, wordings, answerWords }
}

/** One packaged list, composed. */
export function packagedList(id: string): Checklist {
  return readChecklist(packagedSource(`${id}.yaml`), listContext)
}
