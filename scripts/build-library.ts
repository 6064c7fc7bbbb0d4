// Reads the content of checklists/ and the theme of templates/ with the same readers that a user's own list goes through, and keeps it as JSON.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  hashChecklist,
  InputError,
  readBurdens,
  readCalendar,
  readChecklist,
  readCrosswalk,
  readFactSheet,
  readFacts,
  readLaws,
  readParameters,
  readPlainWords,
  readTheme,
  type Source,
} from '../src/checklist/index.ts'
import { describeFinding } from '../src/cli/describe-finding.ts'
import { questionsOf } from '../src/core/checklist/questions-of.ts'
import { senseOf } from '../src/core/checklist/sense-of.ts'
import { wordedOf } from '../src/core/checklist/wording-of.ts'
import type { Named } from '../src/node/library.ts'
import { wordsIn } from '../src/words/words.ts'

const FOLDER = 'checklists'
const OUT = 'dist/library'

const source = (name: string, folder = FOLDER): Source => {
  const path = join(folder, name)
  return { name: path, bytes: readFileSync(path) }
}

const write = (name: string, content: object): void => writeFileSync(join(OUT, `${name}.json`), JSON.stringify(content))

const onceEach = (all: readonly Named[]): readonly Named[] => [...new Map(all.map((one) => [one.id, one])).values()]

function build(): void {
  const facts = readFacts(source('facts.yaml'))
  const laws = readLaws(source('laws.yaml'))
  const parameters = readParameters(source('parameters.yaml'), { facts, laws })
  const duties = readCalendar(source('calendar.yaml'), { facts, laws })
  const files = readdirSync(FOLDER).filter((file) => /^vn\..*\.yaml$/.test(file))
  const packaged = files.map((file) => file.replace(/\.yaml$/, ''))
  const resolve = (id: string): Source | null => (packaged.includes(id) ? source(`${id}.yaml`) : null)
  const lists = files.map((file) => readChecklist(source(file), { facts, laws, parameters, resolve, packaged }))
  mkdirSync(OUT, { recursive: true })
  for (const checklist of lists) write(checklist.id, { checklist, sha256: hashChecklist(checklist) })
  const shelf = lists.map(({ id, version, title, about, module }) => ({ id, version, title, about, module }))
  write('names', {
    questions: onceEach(lists.flatMap(questionsOf).map(({ id, ask }) => ({ id, text: ask }))),
    sections: onceEach(lists.flatMap(({ sections }) => sections).map(({ id, title }) => ({ id, text: title }))),
  })
  write('library', { facts, laws, parameters, duties, lists: shelf })
  write('lint', {
    crosswalk: readCrosswalk(source('crosswalk.yaml')),
    factSheet: readFactSheet(source('fact-sheet.yaml')),
    plainWords: readPlainWords(source('plain-words.yaml')),
  })
  write('senses', Object.fromEntries(lists.flatMap(questionsOf).map((question) => [question.id, senseOf(question)])))
  write('wordings', Object.fromEntries(lists.flatMap(questionsOf).map((question) => [question.id, wordedOf(question)])))
  write('hard-things', readBurdens(source('burdens.yaml'), { laws }))
  write('theme', readTheme(source('theme.json', 'templates')).theme)
}

try {
  build()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  const words = wordsIn('en')
  for (const finding of error.findings) console.error(describeFinding(finding, words))
  process.exitCode = 1
}
