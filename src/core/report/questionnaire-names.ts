import { questionsOf } from '../checklist/questions-of.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import type { FactDefinition } from '../model/facts.ts'
import { FIRM_ROWS } from '../model/questionnaire.ts'
import type { Text } from '../model/text.ts'
import { folded } from '../text/folded.ts'
import { ofThose, saidOfThose } from './of-those.ts'
import { choiceOption, type Option, optionsOfFact, optionsOfQuestion, yesOrNo } from './questionnaire-options.ts'
import type { ReportWords } from './report-words.ts'
import { BETWEEN } from './speakers.ts'

/** What a questionnaire calls its rows and its answers, in all languages at once: for reading back what people made of it. */
export interface QuestionnaireNames {
  /** The ids of the rows whose question this is; `group` is the fact of several choices that was asked last. */
  readonly rowsAsking: (text: string, group: string) => readonly string[]
  /** The fact of several choices that is asked so, above its choices; `null` for none. */
  readonly groupAsking: (text: string) => string | null
  /** What a file of answers calls the answer that was chosen or typed in a row; `null` for what is none of its words. */
  readonly optionIn: (id: string, text: string) => string | null
  /** Whether a text goes on after one of the words: a note in the wrong cell. */
  readonly goesOnAfterOption: (id: string, text: string) => boolean
}

interface Row {
  readonly id: string
  readonly asks: readonly RegExp[]
  /** The fact of several choices under which alone it is asked so. */
  readonly group: string
  readonly options: Options
}

interface Options {
  /** As they are written. */
  readonly exact: ReadonlyMap<string, string>
  /** Without marks, where that leaves no doubt. */
  readonly folded: ReadonlyMap<string, string>
}

export function questionnaireNames(
  checklist: Checklist,
  facts: readonly FactDefinition[],
  all: readonly ReportWords[],
): QuestionnaireNames {
  const rows: readonly Row[] = [
    ...FIRM_ROWS.map((id) => ({ id, asks: saidIn(all, (words) => words.say(`report.sheet.firm.${id}`)), ...ALONE })),
    ...facts.flatMap((fact) => factNames(fact, all)),
    ...questionsOf(checklist).flatMap((question) => questionNames(question, all)),
  ]
  const groups = facts.filter(({ kind }) => kind === 'several').map((fact) => groupNames(fact, all))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    rowsAsking(text, group) {
      const line = folded(text.split('\n')[0] ?? '')
      const asking = rows.filter((row) => row.asks.some((ask) => ask.test(line)))
      const here = asking.filter((row) => row.group === '' || row.group === group)
      return (here.length > 0 ? here : asking).map(({ id }) => id)
    },
    groupAsking(text) {
      const line = folded(text.split('\n')[0] ?? '')
      return groups.find(({ asks }) => asks.some((ask) => ask.test(line)))?.id ?? null
    },
    optionIn: (id, text) => optionOf(byId.get(id)?.options ?? NO_OPTIONS, text),
    goesOnAfterOption(id, text) {
      const said = folded(text)
      const words = [...(byId.get(id)?.options.folded.keys() ?? [])]
      return words.some((word) => said.startsWith(word) && /^\s*[,;:.(\-–—]/.test(said.slice(word.length)))
    },
  }
}

const NO_OPTIONS: Options = { exact: new Map(), folded: new Map() }
const ALONE = { group: '', options: NO_OPTIONS } as const

function factNames(fact: FactDefinition, all: readonly ReportWords[]): readonly Row[] {
  const { id, ask, choices, kind } = fact
  const own = { id, options: optionsIn(all, (words) => optionsOfFact(fact, words)) }
  if (kind !== 'several') return [{ ...own, asks: askedIn(ask, all), group: '' }]
  const yesNo = optionsIn(all, yesOrNo)
  return [
    { ...own, asks: saidIn(all, (words) => words.say('report.sheet.none')), group: id },
    ...(choices ?? []).map((choice) => ({
      id: `${id}=${choice.id}`,
      asks: saidIn(all, (words) => words.say('report.sheet.choice', { title: choiceOption(choice, words).label })),
      group: id,
      options: yesNo,
    })),
  ]
}

function groupNames({ id, ask }: FactDefinition, all: readonly ReportWords[]): Pick<Row, 'id' | 'asks'> {
  const yes = (words: ReportWords) => yesOrNo(words)[0]?.label ?? ''
  const asks = saidIn(all, (words) => words.say('report.sheet.several', { ask: words.text(ask), yes: yes(words) }))
  return { id, asks }
}

/** One for each unit in which it may be asked. */
function questionNames(question: Question, all: readonly ReportWords[]): readonly Row[] {
  const options = optionsIn(all, (words) => optionsOfQuestion(question, words))
  const own = { id: question.id, asks: askedIn(question.ask, all), group: '', options }
  if (question.kind !== 'number') return [own]
  const units = [question, ...(question.variants ?? [])].map(({ meaning, ask }) => ({
    ...own,
    id: `${question.id}#${meaning}`,
    asks: askedIn(ask, all),
  }))
  return units.length === 1 ? [own] : [{ ...own, asks: [] }, ...units]
}

const PLACEHOLDER = /\{[A-Za-z][A-Za-z0-9_-]*\}/

/** A question as it may stand there: with any number in the place of one that the firm gave, or as it reads without it. */
function askedIn(ask: Text, all: readonly ReportWords[]): readonly RegExp[] {
  return all.flatMap((words) => {
    const said = words.text(ask)
    const counted = ofThose(said, words)
    const unnumbered = counted ? [saidOfThose(counted, '{code}', words)] : []
    return [said, ...unnumbered].map((one) => lineLike(one.split(PLACEHOLDER)))
  })
}

function saidIn(all: readonly ReportWords[], say: (words: ReportWords) => string): readonly RegExp[] {
  return all.map((words) => lineLike([say(words)]))
}

/** At most so many letters stand in the place of a number: “(the number at A12)”. */
function lineLike(parts: readonly string[]): RegExp {
  const escaped = parts.map((part) => folded(part).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`^${escaped.join('\\s?.{1,40}?\\s?')}(?: / .*)?$`, 'u')
}

function optionsIn(all: readonly ReportWords[], options: (words: ReportWords) => readonly Option[]): Options {
  const said = all.flatMap(options)
  const doubtful = new Set<string>()
  const without = new Map<string, string>()
  for (const { label, value } of said) {
    const key = folded(label)
    if (without.has(key) && without.get(key) !== value) doubtful.add(key)
    without.set(key, value)
  }
  for (const key of doubtful) without.delete(key)
  return { exact: new Map(said.map(({ label, value }) => [written(label), value])), folded: without }
}

/** The word of one language, or of two that say the same. */
function optionOf(options: Options, text: string): string | null {
  const one = options.exact.get(written(text)) ?? options.folded.get(folded(text).replace(/ ?[.!]$/, ''))
  if (one !== undefined) return one
  const parts = text.split(BETWEEN)
  for (let at = 1; at < parts.length; at += 1) {
    const [first, second] = [parts.slice(0, at), parts.slice(at)].map((part) => optionOf(options, part.join(BETWEEN)))
    if (first !== null && first !== undefined && first === second) return first
  }
  return null
}

const written = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
