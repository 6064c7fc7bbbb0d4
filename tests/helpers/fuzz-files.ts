import { readdirSync, readFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import {
  answersIn,
  readAnswers,
  readAssessment,
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
} from '../../src/checklist/index.ts'
import { loadCsvAnswers } from '../../src/cli/answers-in-csv.ts'
import { packagedTheme } from '../../src/node/library.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { answersOf, assessmentOf, FIRMS, library, listOf } from './firms.ts'
import type { FuzzFile } from './fuzz.ts'
import { facts, LIST_IDS, laws, listContext } from './packaged.ts'

const theme = packagedTheme('.')

const READERS: Readonly<Record<string, (source: Source) => unknown>> = {
  burdens: (source) => readBurdens(source, { laws }),
  calendar: (source) => readCalendar(source, { facts, laws }),
  crosswalk: readCrosswalk,
  'fact-sheet': readFactSheet,
  facts: readFacts,
  laws: readLaws,
  parameters: (source) => readParameters(source, { facts, laws }),
  'plain-words': readPlainWords,
}

const textOf = (path: string) => readFileSync(path, 'utf8')
const readList = (source: Source) => readChecklist(source, listContext)

/** The shipped lists and the data beside them, as they are. */
export const WHOLE_LISTS: readonly FuzzFile[] = [
  ...LIST_IDS.map((id) => ({ name: `${id}.yaml`, text: textOf(`checklists/${id}.yaml`), read: readList })),
  ...Object.entries(READERS).map(([kind, read]) => ({
    name: `${kind}.yaml`,
    text: textOf(`checklists/${kind}.yaml`),
    read,
  })),
]

/** The same with a few entries each, in turn as YAML and as JSON; not those that build on other lists. */
export const SHORT_LISTS: readonly FuzzFile[] = [
  ...WHOLE_LISTS.filter(({ text }) => !/^include:/m.test(text)).map(({ name, text, read }, at) => {
    const short = shortened(parse(text), 2)
    return { name, text: at % 4 === 3 ? JSON.stringify(short, null, 1) : stringify(short, { lineWidth: 0 }), read }
  }),
  { name: 'theme.json', text: textOf('templates/theme.json'), read: (source) => readTheme(source, theme) },
  { name: 'alone.json', text: textOf('templates/theme.json'), read: (source) => readTheme(source) },
]

function shortened(value: unknown, most: number): unknown {
  if (Array.isArray(value)) return value.slice(0, most).map((one) => shortened(one, most))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, most)]))
}

const answersFiles = FIRMS.flatMap((firm) =>
  readdirSync(`tests/golden/${firm}`)
    .filter((file) => /^answers.*\.yaml$|^[a-z-]+\.answers\.yaml$/.test(file))
    .map((file) => ({ firm, text: textOf(`tests/golden/${firm}/${file}`) })),
)

/** The answers of the made-up firms as YAML, as JSON and as a sheet. */
export const ANSWERS: readonly FuzzFile[] = [
  ...answersFiles,
  { firm: 'furniture-34', text: textOf('templates/demo/xuong-moc-thanh-cong.tukiem.yaml') },
].flatMap(({ firm, text }) => {
  const { checklist } = listOf(firm)
  const context = { answerWord, numberWord, checklist, facts: library.facts }
  const read = (source: Source) => readAnswers(source, context)
  return [
    { name: `${firm}.tukiem.yaml`, text, read },
    { name: `${firm}.tukiem.json`, text: JSON.stringify(parse(text), null, 1), read },
    {
      name: `${firm}.csv`,
      text: sheetOf(parse(text)),
      read: (source: Source) => answersIn(loadCsvAnswers(source, library.facts), context),
    },
  ]
})

/** Results of made-up firms, as `tukiem score --json` saves them. */
export const ASSESSMENTS: readonly FuzzFile[] = FIRMS.map((firm) => ({
  name: `${firm}.json`,
  text: JSON.stringify(assessmentOf(answersOf(firm)), null, 1),
  read: readAssessment,
}))

/** A few questions of a result alone, so that a mutant is read in a moment. */
export const SHORT_ASSESSMENTS: readonly FuzzFile[] = FIRMS.slice(0, 8).map((firm) => {
  const whole = assessmentOf(answersOf(firm))
  const questions = whole.questions.slice(0, 3)
  const known = new Set(questions.map(({ question }) => question.id))
  const short = {
    ...whole,
    questions,
    leftOut: whole.leftOut.slice(0, 2),
    level: { ...whole.level, inTheWay: whole.level.inTheWay.filter((id) => known.has(id)) },
    ladders: whole.ladders.filter(({ question }) => known.has(question)),
    duties: whole.duties.slice(0, 2),
    factsAsked: whole.factsAsked.slice(0, 2),
    parameters: whole.parameters.slice(0, 2),
    laws: whole.laws.filter(({ id }) => JSON.stringify(questions).includes(`"${id}"`)),
    done: [],
  }
  return { name: `${firm}.json`, text: JSON.stringify(short, null, 1), read: readAssessment }
})

interface Written {
  readonly checklist: { readonly id: string }
  readonly firm?: { readonly name?: string }
  readonly facts: Readonly<Record<string, unknown>>
  readonly answers: Readonly<Record<string, unknown>>
}

function sheetOf({ checklist, firm, facts: told, answers }: Written): string {
  const cell = (value: unknown) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
    return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const answered = Object.entries(answers).map(([id, answer]) => {
    const { value, note, proof } = typeof answer === 'object' ? Object(answer) : { value: answer, note: '', proof: '' }
    return [id, value, note, proof]
  })
  const rows = [
    ['id', 'answer', 'note', 'proof'],
    ['checklist', checklist.id, '', ''],
    ['name', firm?.name, '', ''],
    ...Object.entries(told).map(([id, value]) => [id, value, '', '']),
    ...answered,
  ]
  return `${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
